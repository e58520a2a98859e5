/** Runs in the page. Each attempt says whether it came off. */
export async function attempts(): Promise<Record<string, 'done' | 'refused'>> {
  const seen: Record<string, boolean> = {}
  // The same host by another name, which makes it another origin.
  const stranger = new URL('favicon.svg', document.baseURI.replace('127.0.0.1', 'localhost')).href
  Object.assign(globalThis, { report: (name: string) => (seen[name] = true) })
  const element = (name: string, fields: object) =>
    document.body.appendChild(Object.assign(document.createElement(name), fields))
  const tries: Readonly<Record<string, () => unknown>> = {
    'an inline script': () => {
      const script = document.createElement('script')
      script.append('report("an inline script")')
      document.body.append(script)
    },
    'a script of another origin': () =>
      new Promise((resolve, reject) => {
        const script = element('script', { onload: resolve, onerror: reject })
        script.setAttribute('src', 'data:text/javascript,report("a script of another origin")')
      }),
    'an event handler in markup': () => {
      const image = document.createElement('img')
      image.setAttribute('onerror', 'report("an event handler in markup")')
      image.src = 'data:,'
      document.body.append(image)
    },
    'text as markup': () => {
      document.createElement('div').innerHTML = '<b>text</b>'
      seen['text as markup'] = true
    },
    'text as code': () => Reflect.apply(setTimeout, globalThis, ['report("text as code")']),
    'a style element': () => {
      const style = element('style', { textContent: 'body { --drawn: 1 }' })
      seen['a style element'] = getComputedStyle(document.body).getPropertyValue('--drawn') !== ''
      style.remove()
    },
    'a worker from text': () => {
      new Worker(URL.createObjectURL(new Blob([''])))
      seen['a worker from text'] = true
    },
    'a request to another origin': async () => {
      await fetch(stranger, { mode: 'no-cors' })
      seen['a request to another origin'] = true
    },
    'a request to its own': async () => {
      await fetch('./')
      seen['a request to its own'] = true
    },
    'an image of another origin': () =>
      new Promise((resolve, reject) => {
        const onload = () => resolve((seen['an image of another origin'] = true))
        element('img', { onload, onerror: reject, src: stranger })
      }),
    'a frame': () =>
      new Promise<void>((resolve) => {
        const onload = (event: Event) => {
          const { contentDocument } = event.target as HTMLIFrameElement
          // What may not be framed is replaced by an empty page of nobody's.
          seen['a frame'] = contentDocument?.title === 'IAM Groups Playground'
          resolve()
        }
        element('iframe', { onload, src: './' })
      }),
    'another base': () => {
      document.head.prepend(Object.assign(document.createElement('base'), { href: stranger }))
      seen['another base'] = document.baseURI.startsWith('http://localhost')
    },
  }
  for (const attempt of Object.values(tries)) {
    try {
      await attempt()
    } catch {
      // Refused, as it should be.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
  return Object.fromEntries(
    Object.keys(tries).map((name) => [name, seen[name] === true ? 'done' : 'refused']),
  )
}
