import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import type {Inline} from '../../src/document/nodes.js'
import {guards} from '../../src/workshop/guard/guard.js'
import {codec} from '../support/codec.js'
import {document, engagement, guard, guardOf, secrets, workshop} from './house.js'
import {clean, type Hide, inHtml, inMarkdown, inText, inWord} from './parts.js'

const formats: Readonly<Record<string, Readonly<Record<string, Hide>>>> = {
  docx: inWord,
  html: inHtml,
  md: inMarkdown,
  txt: inText,
}
const hidings = Object.entries(formats).flatMap(([format, parts]) =>
  Object.entries(parts).map(([part, hide]) => ({format, part, hide})),
)
const foundIn = async (format: string, content: string | Uint8Array): Promise<string> =>
  (await guard(`out.${format}`, content)).map(({message}) => message).join('\n')

describe.each(hidings)('$format: $part', ({format, hide}) => {
  test.each(secrets)('gives $secret away', async ({secret, what}) => {
    expect(await foundIn(format, hide(`So be it: ${secret} (as told)`))).toMatch(what)
  })

  test('is clean with words that anybody may say', async () => {
    expect(await foundIn(format, hide('the company keeps what it promised on April 18, 2009, for USD 2,750'))).toBe('')
  })

  test('takes seven words of a secret for chance', async () => {
    expect(await foundIn(format, hide('xx up the producer’s number of days before yy'))).toBe('')
    expect(await foundIn(format, hide('xx give up the producer’s number of days before yy'))).toMatch(
      /the notes of CON-01/,
    )
  })
})

describe.each(['docx', 'html', 'md', 'pdf', 'txt'] as const)('a redline as %s', (format) => {
  const redline = (...children: readonly Inline[]): Document => ({
    ...document,
    children: [...document.children, {type: 'paragraph', children}],
  })
  const text = (value: string): Inline => ({type: 'text', value})
  const change = (kind: 'inserted' | 'deleted', value: string, author: string): Inline => ({
    type: 'change',
    kind,
    author,
    children: [text(value)],
  })
  const messages = async (one: Document): Promise<string> =>
    foundIn(format, (await workshop.renderer(format, one))(one))

  test.each(secrets)('gives $secret away where it was taken out', async ({secret, what}) => {
    expect(
      await messages(redline(text('So be it: '), change('deleted', secret, 'A'), change('inserted', 'no', 'B'))),
    ).toMatch(what)
  })

  test('gives words away of which one side put in a part', async () => {
    const messages = async (one: Document): Promise<string> =>
      (await guardOf(one)(`out.${format}`, (await workshop.renderer(format, one))(one)))
        .map(({message}) => message)
        .join('\n')
    const [first, second] = [note.slice(0, 23), note.slice(23)]
    for (const kind of ['inserted', 'deleted'] as const)
      expect(
        await messages(redline(text(first), change(kind, second, 'A'), change('inserted', ' and so on', 'B'))),
      ).toMatch(/the notes of CON-01/)
    const apart = redline(
      change('deleted', first, 'A'),
      change('inserted', ' in its place ', 'B'),
      change('deleted', second, 'A'),
    )
    expect(await messages(apart)).toMatch(/the notes of CON-01/)
  })

  test('says its own words before and after, on paper too', async () => {
    const own = guards(workshop.library, codec, {earlier: [told]})
    const one = redline(change('deleted', told, 'A'), change('inserted', 'The scans are destroyed.', 'A'))
    for (const changes of ['tracked', 'paper'] as const) {
      const content = (await workshop.renderer(format, one))({...one, changes})
      expect(await own({document: one})(`out.${format}`, content)).toEqual([])
      expect(await own({document})(`out.${format}`, content)).toHaveLength(1)
    }
  })
})
const told = 'In the first round the company had offered to keep the scans in a vault at its own cost.'

test('what the document says by itself is no leak', async () => {
  for (const [format, content] of Object.entries(clean)) expect(await foundIn(format, content), format).toBe('')
})

const note = 'give up the producer’s number of days before'
const entity = (letter: string): string => `&#x${letter.codePointAt(0)?.toString(16)};`
/** The same words to a reader, in other signs. */
const disguises: Readonly<Record<string, string>> = {
  capitals: note.toUpperCase(),
  'a straight apostrophe': note.replace('’', "'"),
  'soft hyphens': note.replace(/(?<=\w\w)(?=\w\w)/g, '\u00ad'),
  'signs of no width': [...note].join('\u200b').replace(/\u200b? \u200b?/g, ' '),
  'spaces at which no line breaks': note.replaceAll(' ', '\u00a0'),
  'other signs between': note.replaceAll(' ', ' — '),
  'broken lines': note.replaceAll(' ', '\n'),
  'an item for each word': note
    .split(' ')
    .map((word, index) => `${index + 1}. ${word}`)
    .join('\n'),
  'letters of full width': note.replace(/[a-z]/g, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
  ),
}
describe.each(Object.entries(disguises))('in disguise: %s', (_, words) => {
  test.each(hidings.filter(({part}) => part === 'the text' || part === 'a comment'))(
    '$format, $part',
    async ({format, hide}) => {
      expect(await foundIn(format, hide(words))).toMatch(/the notes of CON-01/)
    },
  )
})
test.each(['html', 'md'])('entities hide nothing in %s', async (format) => {
  const written = [...note].map(entity).join('')
  const content =
    format === 'html'
      ? String(clean.html).replace('</body>', () => `<p title="${written}">${written}</p></body>`)
      : written
  expect(await foundIn(format, content)).toMatch(/the notes of CON-01/)
})

test('a name that anybody has, or that the deal says too, tells nothing, but for the maker of a file', async () => {
  const of = guards(workshop.library, codec, {names: ['root', 'ubuntu', 'example']})({engagement})
  expect(await of('a.txt', 'The root of ubuntu is an Example')).toEqual([])
  expect(
    (await of('a.html', '<!doctype html><meta name="author" content="Example">')).map(({message}) => message),
  ).toEqual([
    'Internal words would leave the house: a name of this machine or of its user (“example”), among the makers',
  ])
})

test('what a label says is printed in blanks, and so is no secret', async () => {
  const clause = workshop.library.clauses.map((one) => ({
    ...one,
    file: {
      ...one.file,
      cautions: [{when: 'true', severity: 'info' as const, say: 'Days that the person has to answer in writing'}],
    },
  }))
  const fields = (label: string) => ({
    ...workshop.library,
    clauses: clause.map((one) => ({
      ...one,
      file: {...one.file, fields: {a: {type: 'text' as const, label: {en: label}}}},
    })),
  })
  const found = async (label: string) =>
    (await guards(fields(label), codec)({})('a.txt', '[Days that the person has to answer in writing]')).length
  expect([await found('Days that the person has to answer in writing'), await found('Days')]).toEqual([0, 1])
})

test('a Word file that cannot be opened does not pass', async () => {
  expect(await foundIn('docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatch(/cannot be opened/)
})
