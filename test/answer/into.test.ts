import {Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow} from 'docx'
import {beforeAll, describe, expect, test} from 'vitest'
import {insertInto} from '../../src/negotiate/answer/into.js'
import type {Where} from '../../src/negotiate/answer/manner.js'
import {sentOf} from '../../src/negotiate/review/sent.js'
import {cleanFile, revisedFile} from '../../src/ooxml/repack.js'
import type {RevisedWord} from '../../src/ooxml/revised.js'
import {sideOf} from '../../src/ooxml/sides.js'
import {codec} from '../support/codec.js'
import {partsOf} from '../support/docx.js'
import {hasPandoc, pandoc} from '../support/pandoc.js'
import {p, revised, t, wordFile} from '../support/returned.js'
import {type Sent, sent} from '../support/sent.js'
import {hasOfficeScripts, hasValidator, settledByOffice, validate} from '../support/validator.js'

const we = {author: 'The Union', date: '2026-11-26T00:00:00Z'}
let rider: Sent
/** A long form whose numbers Word counts. FICTIONAL, like all that these forms say. */
let counted: Uint8Array
beforeAll(async () => {
  rider = await sent('s1-principal-rider')
  const level = (number: number, format: 'decimal' | 'lowerLetter', text: string, left: number) => ({
    level: number,
    format: LevelFormat[format === 'decimal' ? 'DECIMAL' : 'LOWER_LETTER'],
    text,
    style: {paragraph: {indent: {left, hanging: 720}}},
  })
  const at = (number: number, text: string) => new Paragraph({text, numbering: {reference: 'long', level: number}})
  const heading = (text: string) =>
    new Paragraph({text, heading: HeadingLevel.HEADING_1, numbering: {reference: 'long', level: 0}})
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'long',
          levels: [
            level(0, 'decimal', '%1.', 720),
            level(1, 'decimal', '%1.%2', 720),
            level(2, 'lowerLetter', '(%3)', 1440),
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({text: 'Performer Long Form', heading: HeadingLevel.TITLE}),
          heading('Credit'),
          at(1, 'Producer shall accord credit in the end titles of the picture, in the form that it elects.'),
          at(1, 'No casual failure to accord credit is a breach of this agreement, unless:'),
          at(2, 'Producer was told of it in writing; and'),
          at(2, 'Producer did not cure it prospectively.'),
          heading('Artificial Intelligence'),
          at(1, 'Producer may use the results of the services in all technologies now known or later devised.'),
          new Table({rows: [new TableRow({children: [new TableCell({children: [new Paragraph('Fee')]})]})]}),
          new Paragraph(''),
          heading('Governing Law'),
          at(1, 'This agreement is governed by the law of the place where the picture is produced.'),
        ],
      },
    ],
  })
  counted = await Packer.toBuffer(document)
})

/** A long form whose numbers somebody typed. */
const typed = (): Uint8Array =>
  wordFile(
    [
      p(t('ARTICLE 11. PUBLICITY', '<w:b/>'), '<w:spacing w:before="240"/>'),
      p(t('11.1\tPerformer shall make no statement about the picture without consent of Producer:')),
      p(t('(a)\tin print; or'), '<w:ind w:left="1440"/>'),
      p(t('(b)\tby broadcast.'), '<w:ind w:left="1440"/>'),
      p(t('ARTICLE 12. ARTIFICIAL INTELLIGENCE', '<w:b/>'), '<w:spacing w:before="240"/>'),
      p(t('12.1\tProducer may use the results of the services in all technologies now known.')),
      p(t('ARTICLE 13. LAW', '<w:b/>'), '<w:spacing w:before="240"/>'),
      p(t('13.1\tThis agreement is governed by the law of the place where the picture is produced.')),
    ].join(''),
  )

const putIn = (bytes: Uint8Array, where: Where, ids: readonly string[] = ['CON-01', 'CON-02']) => {
  const word = revised(bytes)
  const {paragraphs, parts} = sentOf(rider.document)
  const clauses = ids.map((id) => ({
    id,
    title: parts.get(id)?.title ?? '',
    paragraphs: paragraphs.filter(({clause}) => clause === id),
  }))
  const {value, diagnostics} = insertInto(word, clauses, where, parts, 'their.docx')
  const messages = diagnostics.map(({message}) => message)
  if (!value) return {word, messages, bytes: new Uint8Array(), after: word}
  const {value: made} = revisedFile(bytes, codec, {file: 'their.docx', word, revision: value, hand: we})
  expect(made?.failed).toEqual([])
  const file = made?.bytes ?? new Uint8Array()
  return {word, messages, bytes: file, after: revised(file)}
}
const lines = (word: RevisedWord, side: 'accepted' | 'rejected'): readonly string[] =>
  sideOf(word, side).map(({text}) => text.replaceAll('\t', ' '))
const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean)
const added = ({word, after}: {readonly word: RevisedWord; readonly after: RevisedWord}): readonly string[] => {
  const before = lines(word, 'accepted')
  return lines(after, 'accepted').filter((line) => !before.includes(line))
}

describe.each<readonly [string, () => Uint8Array, Where]>([
  ['typed, behind a section', typed, {after: '12. Artificial Intelligence'}],
  ['typed, before a section', typed, {before: 'ARTICLE 12. ARTIFICIAL INTELLIGENCE'}],
  ['typed, at the end', typed, {}],
  ['counted, behind a section', () => counted, {after: '2. Artificial Intelligence'}],
  ['counted, before a section', () => counted, {before: 'Artificial Intelligence'}],
  ['counted, at the end', () => counted, {}],
  ['behind a paragraph', () => counted, {after: 'Producer was told of it'}],
])('%s', (_, file, where) => {
  test('without ours it is what it was; with ours nothing of theirs is another', () => {
    const {word, after, bytes} = putIn(file(), where)
    expect(lines(after, 'rejected')).toEqual(lines(word, 'rejected'))
    const theirs = lines(word, 'accepted')
    expect(lines(after, 'accepted').filter((line) => theirs.includes(line))).toEqual(theirs)
    const ours = sentOf(rider.document).paragraphs.filter(({clause}) => clause === 'CON-01' || clause === 'CON-02')
    expect(added({word, after})).toHaveLength(ours.length)
    const own = new Set(after.paragraphs.map(({from, to}) => after.xml.slice(from, to)))
    const lost = word.paragraphs.filter(({from, to}) => !own.has(word.xml.slice(from, to)))
    // Where nothing follows, the paragraph before is given a new end, as Word does it.
    expect(lost.length).toBeLessThanOrEqual(where.after || where.before ? 0 : 1)
    const [before, now] = [partsOf(file()), partsOf(bytes)]
    for (const [name, text] of before) if (name !== 'word/document.xml') expect(now.get(name)).toBe(text)
    expect(now.size).toBe(before.size)
  })
  test.skipIf(!hasPandoc)(
    'pandoc reads the same (skipped where it is not installed)',
    async () => {
      const {bytes, after} = putIn(file(), where)
      expect(words(await pandoc(bytes, 'reject'))).toEqual(words(await pandoc(file(), 'accept')))
      expect(words(await pandoc(bytes, 'accept'))).toEqual(words(lines(after, 'accepted').join('\n')))
    },
    60_000,
  )
  test.skipIf(!hasValidator)(
    'the Open XML SDK finds no more than before (skipped where it is not installed)',
    () => {
      const before = new Set(validate(file()))
      expect(validate(putIn(file(), where).bytes).filter((one) => !before.has(one))).toEqual([])
    },
    60_000,
  )
})

test('numbers that they type are typed: articles get a letter, paragraphs a place below it, items their letters', () => {
  const {after, word, messages} = putIn(typed(), {after: '12. Artificial Intelligence'})
  expect(added({after, word}).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
    'ARTICLE 12A. Opt-in only',
    '12A.1 Company shall not',
    '12A.2 The answer is',
    '(a) silence, delay, or',
    '(b) employment, continued work',
    '(c) a grant of',
    '(d) permission to photograph,',
    '12A.3 Consent to one',
    'ARTICLE 12B. Form of',
    '12B.1 “Training Consent” means',
    '12B.2 For each of',
    '12B.3 Company shall not',
    '12B.4 Performer may take',
  ])
  expect(added({after, word})[1]).toContain('under section 12B (Form of consent) that')
  expect(added({after, word})[9]).toContain('in the form of the schedule “Training Consent” that')
  expect(messages).toEqual([
    expect.stringMatching(/^CON-02 refers to what is not put in: SCH-A \(Training Consent\)/),
    expect.stringMatching(/^CON-02 speaks of “this Rider”/),
  ])
  expect(added(putIn(typed(), {}))[0]).toBe('ARTICLE 14. Opt-in only')
})

test('numbers that Word counts are counted: headings, paragraphs and items of theirs, and fields for references', () => {
  const {after, word, messages} = putIn(counted, {after: 'Artificial Intelligence'})
  const ours = after.paragraphs.filter(({bookmarks}) => bookmarks.some((name) => name.startsWith('_pv_')))
  const theirs = word.paragraphs
  const [heading, text, item] = [theirs[1], theirs[2], theirs[4]]
  const sign = (one: (typeof theirs)[number] | undefined) => JSON.stringify([one?.style, one?.list])
  expect(ours.map((one) => [heading, text, item].findIndex((other) => sign(other) === sign(one)))).toEqual([
    0, 1, 1, 2, 2, 2, 2, 1, 0, 1, 1, 1, 1,
  ])
  const reference = ours.flatMap(({runs}) => runs.filter(({counted: isCounted}) => isCounted))
  expect(reference.map(({text: shown}) => shown)).toEqual(['4'])
  expect(after.xml).toContain(`REF ${ours[8]?.bookmarks[0]} \\w \\h`)
  expect(messages).toContainEqual(expect.stringMatching(/^Their sections from “Governing Law” on are counted anew/))
})

test.skipIf(!hasOfficeScripts)(
  'LibreOffice counts ours with theirs, and is rid of ours when all is rejected (skipped where it is not installed)',
  () => {
    const {bytes} = putIn(counted, {after: 'Artificial Intelligence'})
    const accepted = settledByOffice(bytes, 'Accept')
    for (const line of [
      '3.\\s+Opt-in only',
      '3.2\\s+The answer is no',
      '\\(d\\)\\s+permission',
      '4.\\s+Form of consent',
      '5.\\s+Governing',
    ])
      expect(new RegExp(line).test(accepted), line).toBe(true)
    expect(words(settledByOffice(bytes, 'Reject'))).toEqual(words(settledByOffice(counted, 'Reject')))
  },
  120_000,
)

test('the clean copy reads as all accepted, and tracks nothing', () => {
  const {bytes, after} = putIn(counted, {after: 'Artificial Intelligence'})
  const clean = revised(cleanFile(bytes, codec, 'their.docx', we.author).value ?? new Uint8Array())
  expect(lines(clean, 'rejected')).toEqual(lines(after, 'accepted'))
})

test.each<readonly [string, () => Uint8Array, Where, RegExp]>([
  [
    'a heading that is not there',
    typed,
    {after: 'Force majeure'},
    /^No paragraph in “their.docx” reads “Force majeure”/,
  ],
  [
    'words that stand twice',
    () => wordFile(p(t('Fees', '<w:b/>')) + p(t('Fees', '<w:b/>'))),
    {after: 'Fees'},
    /^2 paragraphs in “their.docx” read “Fees”/,
  ],
  ['nothing', () => wordFile(p('')), {}, /has no text to put anything into$/],
  ['a file of ours', () => rider.bytes, {}, /^CON-01 stands in “their.docx” already/],
])('%s is said', (_, file, where, message) => {
  expect(putIn(file(), where).messages).toEqual([expect.stringMatching(message)])
})
