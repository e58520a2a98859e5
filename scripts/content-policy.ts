/** The Content-Security-Policy of the built page, and what it takes for Monaco to live with it. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Who may turn text into markup or into a script's address, each once, where the browser has Trusted Types. */
const trustedTypes = [
  'own-scripts',
  'svelte-trusted-html',
  // Monaco's. It makes them all as it is loaded, whether it will need them or not.
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  'domLineBreaksComputer',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'tokenizeToString',
  // Monaco's as well, made only if it ever shows Markdown.
  'dompurify',
]

const directives: Readonly<Record<string, string>> = {
  // Whatever is not named below is forbidden: requests by script, frames, objects, media.
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  // Monaco and dnd-kit make style elements; from its first moment on, the page heeds those with its nonce alone (src/trust).
  'style-src-elem': "'self' 'unsafe-inline'",
  // Monaco writes where each line goes into style attributes, in markup. They can draw their own element and no more.
  'style-src-attr': "'unsafe-inline'",
  // Monaco's squiggles are pictures in its stylesheet.
  'img-src': "'self' data:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': trustedTypes.join(' '),
}

/** It has to be among the first 1,024 bytes of a page, and the policy is nearly as long as that. */
const CHARSET = '<meta charset="utf-8" />'

/**
 * Puts the policy into the built page, before anything that it is to hold back. The page that is served while one works
 * on it has none, since Vite needs inline scripts and a socket there.
 */
export function contentPolicy(): Plugin {
  const content = Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const policy = `<meta http-equiv="Content-Security-Policy" content="${content}" />`
        const guarded = html.replace(CHARSET, `${CHARSET}\n    ${policy}`)
        if (guarded === html) throw new Error(`index.html has no ${CHARSET}, after which the policy goes.`)
        return guarded
      },
    },
  }
}

const MAKES_STYLE = "document.createElement('style')"
const trust = fileURLToPath(new URL('../src/trust/index.ts', import.meta.url))

/** Gives every style element that Monaco makes the nonce of the page (src/trust), which Monaco has no option for. */
export function monacoStyleNonce(): Plugin {
  return {
    name: 'monaco-style-nonce',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/monaco-editor\/.*\.js$/, code: MAKES_STYLE },
      handler: (code) => ({
        code: `import { styleNonce as nonceOfThePage } from ${JSON.stringify(trust)}
${code.replaceAll(MAKES_STYLE, `Object.assign(${MAKES_STYLE}, { nonce: nonceOfThePage })`)}`,
        map: null,
      }),
    },
  }
}
