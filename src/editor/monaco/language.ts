import { format } from 'jsonc-parser'
import { languages, Range } from 'monaco-editor/editor'
import type { editor } from 'monaco-editor/editor'
import { POLICY_ELEMENTS, PRINCIPAL_TYPES, STATEMENT_ELEMENTS } from '../completion/elements'
import { operatorsFor } from '../completion/operators'
import { placeAt } from '../completion/place'
import { rangeOf } from './ranges'

/**
 * The language of every policy model. Its tokens are those that `theme.ts` colours; whatever is in quotes is called a
 * string first, which tells Monaco that no bracket in it counts.
 */
export const POLICY_LANGUAGE = 'iam-policy'

/** Tells Monaco about the language. Its registry lasts as long as the page, so this is done once. */
export function registerPolicyLanguage(): void {
  languages.register({ id: POLICY_LANGUAGE })
  languages.setLanguageConfiguration(POLICY_LANGUAGE, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    // An action or an ARN is one word.
    wordPattern: /[^\s{}[\]",]+/,
  })
  languages.setMonarchTokensProvider(POLICY_LANGUAGE, {
    tokenizer: {
      root: [
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'string.key'],
        [/"Allow"/, 'string.allow'],
        [/"Deny"/, 'string.deny'],
        [/"/, { token: 'string', next: '@string' }],
        [/[{}[\],:]/, 'delimiter'],
        [/true|false|null|-?\d[\d.eE+-]*/, 'literal'],
      ],
      string: [
        [/\$\{[^}"]*\}/, 'string.variable'],
        [/(?:[^"\\$]|\\.|\$(?!\{))+/, 'string'],
        [/"/, { token: 'string', next: '@pop' }],
        // JSON knows no string of two lines: one without an end must not colour the rest of the policy.
        [/$/, { token: 'string', next: '@pop' }],
        [/./, 'string'],
      ],
    },
  })
  languages.registerDocumentFormattingEditProvider(POLICY_LANGUAGE, {
    provideDocumentFormattingEdits: formatted,
  })
  languages.registerHoverProvider(POLICY_LANGUAGE, {
    provideHover: (model, position) => explanationAt(model, model.getOffsetAt(position)),
  })
}

function formatted(model: editor.ITextModel): languages.TextEdit[] {
  const edits = format(model.getValue(), undefined, { tabSize: 2, insertSpaces: true, eol: '\n' })
  return edits.map(({ offset, length, content }) => ({
    range: rangeOf(model, { start: offset, end: offset + length }),
    text: content,
  }))
}

function explanationAt(model: editor.ITextModel, offset: number): languages.Hover | null {
  // One further, so that the opening quote belongs to the name as well.
  const place = placeAt(model.getValue(), offset + 1)
  if (!place?.inLiteral) return null
  const words =
    place.due === 'policyElement'
      ? POLICY_ELEMENTS
      : place.due === 'statementElement'
        ? STATEMENT_ELEMENTS
        : place.due === 'principalType'
          ? PRINCIPAL_TYPES
          : place.due === 'operator'
            ? operatorsFor(place.word)
            : []
  const word = words.find(({ name }) => name === place.word)
  if (word === undefined) return null
  return { contents: [{ value: word.explanation }], range: Range.lift(rangeOf(model, place.range)) }
}
