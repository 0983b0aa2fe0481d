import {expect, test} from 'vitest'
import {saidInPdf} from '../../src/workshop/guard/said-in-pdf.js'
import {makeDocument} from '../../src/workshop/make.js'
import {readPlan} from '../../src/workshop/plan.js'
import {openWorkshop} from '../../src/workshop/workshop.js'
import {contentOf} from '../support/docx.js'
import {filesBelow, shipped, shippedWorld} from '../support/shipped.js'

const engagement = 'examples/engagements/s1-principal.yaml'
const plan =
  '- {template: rider, engagement: ../engagements/s1-principal.yaml, rungs: {CMP-01: acceptable, CMP-02: acceptable, CON-03: acceptable}}\n'

/** Makes the S1 rider with another title, in all formats. */
const riderCalled = async (title: string) => {
  const text = filesBelow('examples').get(engagement) ?? ''
  const changed = text.replace(/^( {4}title: ).*Marrow Bay.*$/m, `$1${JSON.stringify(title).replaceAll('$', '$$$$')}`)
  expect(changed).not.toBe(text)
  const world = shippedWorld(
    new Map([
      [engagement, changed],
      ['examples/plans/one.yaml', plan],
    ]),
  )
  const workshop = openWorkshop(world, await shipped())
  const {value: [job] = [], diagnostics} = await readPlan(workshop, 'examples/plans/one.yaml', {})
  if (!job) return {diagnostics, files: new Map<string, string | Uint8Array>()}
  const made = await makeDocument(workshop, job, {out: 'out', final: false})
  return {
    diagnostics: made.diagnostics,
    files: new Map(made.files.map((file) => [file.split('.').at(-1) ?? '', world.files.get(file) ?? ''])),
  }
}

const unescaped = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

test.each([
  [
    'markup of every kind',
    '**Bold** _x_ `c` {{training_fee}} {{#if x}} <b>&amp;</b> ]]> <!-- --> [a](javascript:b) | # 1. $& \\',
  ],
  ['right-to-left text', 'שלום עולם و مرحبا'],
  ['100,000 characters', `${'long words '.repeat(9_090)}end of title`],
])(
  'an answer of %s stands in every format as it was given',
  async (_, title) => {
    const {files} = await riderCalled(title)
    expect([...files.keys()]).toEqual(['docx', 'html', 'pdf', 'md', 'txt'])
    const words = contentOf(files.get('docx') as Uint8Array)
      .map(({text}) => text)
      .join('\n')
    expect(words).toContain(title)
    expect(unescaped(String(files.get('html')).replace(/<\/?bdi>/g, ''))).toContain(title)
    expect(String(files.get('txt')).replace(/\s+/g, ' ')).toContain(title.replace(/\s+/g, ' ').slice(0, 60))
    expect(String(files.get('md')).length).toBeGreaterThan(title.length)
    // Letters of Hebrew and Arabic are none of the typefaces’, and are told.
    const inPdf = (await saidInPdf(files.get('pdf') as Uint8Array))?.[0]?.text ?? ''
    if (/^[ -~]*$/.test(title)) expect(inPdf.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''))
  },
  60_000,
)

test.each([
  ['a control character', 'a\u0007b', 'U+0007'],
  ['a private-use character', 'a\uE0001\uE001b', 'U+E000'],
  ['a character that turns the line around', 'a\u202Eb', 'U+202E'],
  ['a line break', 'a\nb', 'several lines'],
  ['half a character', 'a\uD800b', 'U+D800'],
])('an answer with %s is refused with the reason', async (_, title, reason) => {
  const {files, diagnostics} = await riderCalled(title)
  expect(files.size).toBe(0)
  expect(diagnostics.map(({message}) => message).join('\n')).toContain(reason)
})
