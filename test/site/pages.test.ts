import {HtmlValidate, StaticConfigLoader} from 'html-validate'
import {expect, test} from 'vitest'
import {proviso, whole} from '../support/cli.js'
import {pagesOf, shippedSite, siteIn, textOf} from '../support/site.js'

const attributes = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<[^>]* ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  )

/** Where a relative address leads, from the root of the site. */
const resolved = (from: string, address: string): string => {
  const [path = '', anchor] = address.split('#')
  const at = new URL(path, `https://site.example/${from}`).pathname.slice(1)
  return anchor === undefined ? decodeURIComponent(at) : `${decodeURIComponent(at)}#${decodeURIComponent(anchor)}`
}

test('every link leads to a file of the site, and every anchor to an element of it', async () => {
  const files = await shippedSite()
  const broken = pagesOf(files).flatMap(([path, html]) =>
    [...attributes(html, 'href'), ...attributes(html, 'src'), ...attributes(html, 'action')]
      .filter((address) => !/^(?:https:|mailto:|data:)/.test(address))
      .map((address) => resolved(path, address))
      .filter((address) => {
        const [target = '', anchor] = address.split('#')
        if (!files.has(target)) return true
        return anchor !== undefined && !attributes(textOf(files, target), 'id').includes(anchor)
      })
      .map((address) => `${path} → ${address}`),
  )
  expect(broken).toEqual([])
})

test('what can be found leads to a page, at an element of it', async () => {
  const files = await shippedSite()
  const found = [...textOf(files, 'scripts/search-index.js').matchAll(/^\["([^"]*)"/gm)].map(([, path = '']) => path)
  expect(found.length).toBeGreaterThan(150)
  const broken = found.filter((path) => {
    const [target = '', anchor] = path.split('#')
    return !files.has(target) || (anchor !== undefined && !attributes(textOf(files, target), 'id').includes(anchor))
  })
  expect(broken).toEqual([])
})

test('every page is reached from the first one', async () => {
  const files = await shippedSite()
  const pages = new Map(pagesOf(files))
  const reached = new Set(['index.html'])
  for (const path of reached)
    for (const address of attributes(pages.get(path) ?? '', 'href')) {
      const [target = ''] = /^(?:https:|mailto:|data:)/.test(address) ? [] : resolved(path, address).split('#')
      if (pages.has(target)) reached.add(target)
    }
  expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual([])
})

test('every page is sound HTML', async () => {
  const checker = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended'],
      rules: {
        'doctype-style': ['error', {style: 'lowercase'}],
        // A title names its clause and the site; neither is ours to shorten.
        'long-title': 'off',
        'no-raw-characters': ['error', {relaxed: true}],
        // A box with a table in it is no set of fields.
        'prefer-native-element': ['error', {exclude: ['group']}],
        // Notices within an article are no landmarks; a browser tells better which are (test/browser).
        'unique-landmark': 'off',
      },
    }),
  )
  const found: string[] = []
  for (const [path, html] of pagesOf(await shippedSite())) {
    const {results} = await checker.validateString(html, path)
    for (const {messages} of results)
      found.push(...messages.map(({ruleId, message, line}) => `${path}:${line} ${ruleId} ${message}`))
  }
  expect(found).toEqual([])
})

test('each page has its own title, one heading of the first level, its language, and a way past the menus', async () => {
  const pages = pagesOf(await shippedSite())
  const titles = pages.map(([, html]) => /<title>([^<]*)</.exec(html)?.[1])
  expect(titles.filter((one, at) => titles.indexOf(one) !== at)).toEqual([])
  for (const [path, html] of pages) {
    expect(html.match(/<h1[ >]/g), path).toHaveLength(1)
    expect(html, path).toContain(`<html lang="${path.startsWith('es/') ? 'es' : 'en'}">`)
    expect(html, path).toContain('<a class="skip" href="#main">')
  }
})

test('headings leave out no level', async () => {
  for (const [path, html] of pagesOf(await shippedSite())) {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    const jumps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)
    // The contents of a long page stand beside its title.
    expect(jumps, path).toEqual([])
  }
})

test('nothing is loaded from elsewhere, and nothing may be', async () => {
  const files = await shippedSite()
  for (const [path, html] of pagesOf(files)) {
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*>/g)].map(
      ([tag]) => tag,
    )
    expect(
      loaded.filter((tag) => /(?:src|href)="(?:https?:)?\/\//.test(tag)),
      path,
    ).toEqual([])
    expect(html, path).toContain(`content="default-src 'none'; script-src 'self'`)
    expect(html, path).not.toMatch(/<script(?![^>]* src=)|<style|\son[a-z]+="|style="/)
  }
  expect(textOf(files, 'style.css')).not.toMatch(/@import|url\((?!"fonts\/)/)
  for (const path of [...files.keys()].filter((one) => one.endsWith('.js')))
    expect(textOf(files, path), path).not.toMatch(
      /fetch\(|XMLHttpRequest|import\(|localStorage|document\.cookie|eval\(/,
    )
})

test('a first page is less than 200 KiB without fonts', async () => {
  const files = await shippedSite()
  const size = (path: string): number => new TextEncoder().encode(textOf(files, path)).length
  for (const path of ['index.html', 'es/index.html']) {
    const scripts = attributes(textOf(files, path), 'src').map((one) => resolved(path, one))
    const bytes = [path, 'style.css', ...scripts].reduce((sum, one) => sum + size(one), 0)
    expect(bytes).toBeLessThan(200 * 1024)
  }
})

test('words of another language are marked as such', async () => {
  const files = await shippedSite()
  const clause = textOf(files, 'es/clauses/CON-01.html')
  expect(clause).toContain('<span lang="en">No training on a performer’s work')
  expect(clause).toMatch(/<div class="text" lang="en">\s*<p[^>]*>Company shall not/)
  expect(clause).toMatch(/<div class="text">\s*<p[^>]*><strong>Primero deberían/)
  expect(textOf(files, 'letter.html')).toContain('<p class="only" lang="es">Esta página existe solo en inglés.</p>')
  expect(textOf(files, 'handouts.html')).toContain('lang="es">Tu trabajo de extra y la IA</a>')
})

test('the switch of languages leads to the same page, both ways', async () => {
  const files = await shippedSite()
  const other = (path: string): string | undefined => {
    const address = /<link rel="alternate" hreflang="\w\w" href="([^"]*)">/.exec(textOf(files, path))?.[1]
    return address && resolved(path, address)
  }
  const pairs = pagesOf(files).flatMap(([path]) => (other(path) === undefined ? [] : [path]))
  expect(pairs.filter((path) => other(other(path) ?? '') !== path)).toEqual([])
  expect(other('documents/handout-voice.html')).toBe('es/documents/handout-voice-es.html')
  expect(other('clauses/CON-01.html')).toBe('es/clauses/CON-01.html')
  expect(other('clauses/GEN-01.html')).toBeUndefined()
})

test('each document can be taken along in every format that its plan asks for, with its size', async () => {
  const files = await shippedSite()
  const page = textOf(files, 'documents/handout-background.html')
  for (const ending of ['docx', 'html', 'md', 'txt']) {
    expect(files.has(`files/handout-background.${ending}`)).toBe(true)
    expect(page).toContain(`href="../files/handout-background.${ending}" download`)
  }
  expect(page).toMatch(/Word <small>\d+ KB<\/small>/)
})

test('a clause is shown as it stands in what members read, with links to what it rests on', async () => {
  const page = textOf(await shippedSite(), 'clauses/CON-01.html')
  expect(page).toContain('href="../documents/handout.html#CON-01"')
  expect(page).toContain('href="../letter.html#A03"')
  expect(page).toContain('href="../glossary.html#training-use"')
  expect(page).toContain('<a href="../clauses/CON-02.html">CON-02 (Form of consent)</a>')
  expect(page).toContain('an account of it was read, not the text itself; looked at on November 23, 2026')
  expect(page).not.toContain('{{')
})

test('the same texts give the same site, byte for byte', async () => {
  const world = whole()
  await proviso(world, 'site', '--to', 'site')
  const [again, first] = [siteIn(world, 'site'), await shippedSite()]
  expect([...again.keys()].sort()).toEqual([...first.keys()].sort())
  for (const [path, content] of again) expect(content, path).toEqual(first.get(path))
})
