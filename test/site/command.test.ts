import {expect, test} from 'vitest'
import {proviso, whole} from '../support/cli.js'
import {pagesOf, siteIn, siteWithQuiz, textOf} from '../support/site.js'

const edition = `id: H1
date: 2026-11-23
facts:
  union: {name: Example Union}
  agreement: {name: Example agreement, status: in force, as_of: 2026-11-23}
`
const house = (more: Readonly<Record<string, string>> = {}) =>
  whole({
    'proviso.yaml': 'out: made\nsite: {title: {en: "Our <union> & AI", es: Nuestro sindicato y la IA}}\n',
    'engagements/edition.yaml': edition,
    'plans/handouts.yaml': '- {template: handout-es, engagement: ../engagements/edition.yaml, formats: [txt]}\n',
    ...more,
  })

test('a workspace has its own title and its own plans, in its own folder', async () => {
  const world = house()
  const {code, out} = await proviso(world, 'site')
  expect(code).toBe(0)
  expect(out).toMatch(/^\d+ pages made, \d+ files in made\/site\. Open made\/site\/index\.html\.\n/)
  expect(out).toMatch(/Its documents print blanks, since nobody answered union\.\w+, /)
  const files = siteIn(world, 'made/site')
  expect(textOf(files, 'index.html')).toContain('<title>Our &lt;union&gt; &amp; AI</title>')
  expect(textOf(files, 'es/index.html')).toContain('<title>Nuestro sindicato y la IA</title>')
  expect([...files.keys()].filter((path) => path.includes('documents/'))).toEqual([
    'es/documents/edition-handout-es.html',
  ])
})

test('without a guideline or handouts there is still a library, and no door leads nowhere', async () => {
  const world = house({'plans/handouts.yaml': '- {template: rider, engagement: ../engagements/edition.yaml}\n'})
  expect((await proviso(world, 'site')).code).toBe(0)
  const files = siteIn(world, 'made/site')
  expect([...files.keys()].filter((path) => /handouts|downloads|documents|files\//.test(path))).toEqual([])
  const home = textOf(files, 'index.html')
  expect(home).toContain('href="clauses/index.html"')
  expect(home).not.toMatch(/documents\/|handouts|downloads/)
})

test('what lies in the folder and is not of the site is told, since it would be published too', async () => {
  const world = house({'made/site/old.html': 'an old page'})
  const {code, err} = await proviso(world, 'site')
  expect(code).toBe(0)
  expect(err).toContain('made/site/old.html is not of this site')
  expect(world.files.get('made/site/old.html')).toBe('an old page')
  expect((await proviso(world, 'site')).err).not.toContain('index.html is not')
})

test('a plan that cannot be read makes nothing', async () => {
  const world = house({'plans/handouts.yaml': '- {template: handoutt, engagement: ../engagements/edition.yaml}\n'})
  const {code, out, err} = await proviso(world, 'site')
  expect(code).toBe(1)
  expect(err).toContain('There is no document “handoutt”')
  expect(out).toBe('Nothing was made: 1 error.')
  expect(siteIn(world, 'made/site').size).toBe(0)
})

test('for programs it tells files and findings', async () => {
  const {code, out} = await proviso(house(), 'site', '--json')
  expect(code).toBe(0)
  const {files, diagnostics} = JSON.parse(out) as {files: string[]; diagnostics: unknown[]}
  expect(files).toContain('made/site/es/documents/edition-handout-es.html')
  expect(diagnostics.length).toBeGreaterThan(0)
})

test('hostile answers and titles stay text on every page', async () => {
  const hostile = '"><script>alert(1)</script>'
  const world = house({
    'engagements/edition.yaml': edition.replace('Example Union', JSON.stringify(hostile)),
    'clauses/CON/CON-20.yaml': `id: CON-20
title: ${JSON.stringify(hostile)}
family: CON
version: 1
status: draft
purpose: ${JSON.stringify(hostile)}
asks: [A03]
sources:
  - {cite: ${JSON.stringify(hostile)}, url: 'javascript:alert(1)', asOf: 2026-11-23, evidence: memory}
text:
  guideline:
    en: |
      **Principle.** A company should ask.
`,
  })
  expect((await proviso(world, 'site')).code).toBe(0)
  for (const [path, html] of pagesOf(siteIn(world, 'made/site'))) {
    expect(html, path).not.toContain('<script>')
    expect(html, path).not.toContain('javascript:')
  }
})

test('a quiz has a page and a place in the menus; without one there is neither', async () => {
  const files = await siteWithQuiz()
  const page = textOf(files, 'quiz/sample.html')
  expect(page).toContain('<h1>A sample &lt;quiz&gt; &amp; more</h1>')
  expect(page).toContain('<p><strong>No, never.</strong></p>')
  expect(page).toContain('href="../clauses/CON-01.html"')
  expect(textOf(files, 'index.html')).toContain('href="quiz/index.html"')
  const bare = await siteWithQuiz([])
  expect(textOf(bare, 'index.html')).not.toContain('quiz')
  expect([...bare.keys()].filter((path) => path.includes('quiz'))).toEqual([])
})
