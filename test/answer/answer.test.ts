import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {answerTo, type Rungs} from '../../src/negotiate/answer/answer.js'
import type {Answers, Verdict} from '../../src/negotiate/answer/verdicts.js'
import {review} from '../../src/negotiate/review/review.js'
import {sentOf} from '../../src/negotiate/review/sent.js'
import {cleanFile, revisedFile} from '../../src/ooxml/repack.js'
import type {RevisedWord} from '../../src/ooxml/revised.js'
import {sideOf} from '../../src/ooxml/sides.js'
import {codec} from '../support/codec.js'
import {partsOf} from '../support/docx.js'
import {hasPandoc, pandoc} from '../support/pandoc.js'
import {revised} from '../support/returned.js'
import {type Sent, sent} from '../support/sent.js'
import {hasOffice, hasOfficeScripts, hasValidator, saveAgain, settledByOffice, validate} from '../support/validator.js'
import {type Edit, returned, they} from './editing.js'

const we = {author: 'The Union', date: '2026-11-26T00:00:00Z'}
const place = {file: 'answer.yaml'}
let rider: Sent
beforeAll(async () => {
  rider = await sent('s1-principal-rider')
})

interface Done {
  readonly word: RevisedWord
  readonly bytes: Uint8Array
  readonly after: RevisedWord
  readonly diagnostics: readonly Diagnostic[]
}
const answering = (
  bytes: Uint8Array,
  verdicts: Readonly<Record<string, Verdict>>,
  rest: Answers['rest'] = 'leave',
  rungs: Rungs = () => undefined,
) => {
  const word = revised(bytes)
  const from = sentOf(rider.document)
  const spoken = new Map(Object.entries(verdicts).map(([id, verdict]) => [id, {...verdict, place}]))
  return {
    word,
    ...answerTo({review: review(from, word), sent: from, word}, {verdicts: spoken, rest}, rungs, 'their.docx'),
  }
}
const done = (
  bytes: Uint8Array,
  verdicts: Readonly<Record<string, Verdict>>,
  rest: Answers['rest'] = 'leave',
  rungs: Rungs = () => undefined,
): Done => {
  const {word, value, diagnostics} = answering(bytes, verdicts, rest, rungs)
  if (!value) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  const made = revisedFile(bytes, codec, {file: 'their.docx', word, revision: value.revision, hand: we})
  expect(made.value?.failed).toEqual([])
  const file = made.value?.bytes ?? new Uint8Array()
  return {word, bytes: file, after: revised(file), diagnostics}
}
/** White space is nobody’s edit. */
const lines = (word: RevisedWord, side: 'accepted' | 'rejected'): readonly string[] =>
  sideOf(word, side).map(({text}) => text.replace(/\s+/g, ' ').trim())
const hands = ({paragraphs}: RevisedWord): ReadonlySet<string> =>
  new Set(
    paragraphs.flatMap(({runs, end, row}) =>
      [...runs.flatMap(({tracked}) => tracked), end, end?.undoes, row].flatMap((one) =>
        one ? [`${one.author} ${one.date}`] : [],
      ),
    ),
  )

const consent: Edit = {
  do: 'put',
  words: 'Consent to one Training Use does not extend to another.',
  with: ' Company may assume it.',
  tracked: true,
}
const proof: Edit = {
  do: 'replace',
  words: 'Company bears the burden of proving each',
  with: 'Performer bears the burden of proving each',
  tracked: false,
}
const silence: Edit = {do: 'drop', words: 'silence, delay, or failure to object or opt out;', tracked: true}
const grant: Edit = {
  do: 'drop',
  words: 'permission to photograph, record, scan or replicate Performer.',
  tracked: false,
}
const added: Edit = {
  do: 'add',
  words: 'employment, continued work or the acceptance of payment;',
  with: 'a lawful exception;',
  tracked: true,
}
const slipped: Edit = {
  do: 'add',
  words: 'The answer is no until Performer says yes.',
  with: 'Notice may be given orally.',
  tracked: false,
}
const every = [consent, proof, silence, grant, added, slipped]

describe('verdicts on a clause', () => {
  test('accepted: their words stand, nothing of it is pending', () => {
    const {word, after} = done(returned(rider.bytes, every), {'CON-01': {kind: 'accept'}})
    expect(lines(after, 'accepted')).toEqual(lines(word, 'accepted'))
    expect(lines(after, 'rejected')).toEqual(lines(word, 'accepted'))
    expect(hands(after)).toEqual(new Set())
  })
  test('rejected: back to what was sent, and what was silent is undone under our name', () => {
    const {after} = done(returned(rider.bytes, every), {'CON-01': {kind: 'reject'}})
    expect(lines(after, 'accepted')).toEqual(lines(revised(rider.bytes), 'accepted'))
    expect(hands(after)).toEqual(new Set([`${we.author} ${we.date}`]))
    const ours = after.paragraphs.flatMap(({runs}) =>
      runs.filter(({tracked}) => tracked.length > 0).map(({text, tracked}) => `${tracked[0]?.kind} ${text}`),
    )
    expect(ours).toEqual([
      'deleted Notice may be given orally.',
      'inserted permission to photograph, record, scan or replicate Performer.',
      'deleted Performer',
      'inserted Company',
    ])
  })
  test('left: not a byte of the text is another', () => {
    const bytes = returned(rider.bytes, every)
    const {after, word} = done(bytes, {'CON-02': {kind: 'reject'}})
    expect(after.xml).toBe(word.xml)
    expect(hands(after)).toEqual(new Set([`${they.author} ${they.date}`]))
  })
  test('countered in own words: theirs stays pending under their name, and ours reads when all is accepted', () => {
    const text = 'Company shall ask first.\n(a) in writing; and\n(b) under section 3.2.'
    const {after, word} = done(returned(rider.bytes, [consent, added]), {
      'CON-01': {kind: 'text', text, comment: 'As we said on Monday.'},
    })
    const from = lines(after, 'accepted').indexOf('Opt-in only')
    expect(lines(after, 'accepted').slice(from + 1, from + 4)).toEqual([
      'Company shall ask first.',
      'in writing; and',
      'under section 3.2.',
    ])
    expect(lines(after, 'rejected')).toEqual(lines(word, 'rejected'))
    expect(hands(after)).toEqual(new Set([`${they.author} ${they.date}`, `${we.author} ${we.date}`]))
    const twice = after.paragraphs.flatMap(({runs}) => runs.filter(({tracked}) => tracked.length > 1))
    expect(twice.map(({text: words, tracked}) => [words, ...tracked.map(({author}) => author)])).toContainEqual([
      ' Company may assume it.',
      they.author,
      we.author,
    ])
    expect(after.comments.map(({author, text: says}) => [author, says])).toEqual([[we.author, 'As we said on Monday.']])
    expect(
      after.paragraphs
        .flatMap(({runs}) =>
          runs.filter(
            ({counted, tracked}) =>
              counted && tracked.some(({author}) => author === we.author) && tracked[0]?.kind === 'inserted',
          ),
        )
        .map(({text: number}) => number),
    ).toEqual(['3.2'])
  })
  test('countered at a rung: the words of the rung, when all is accepted', () => {
    const {paragraphs} = sentOf(rider.document)
    const other = paragraphs.filter(({clause}) => clause === 'CON-05')
    const rungs: Rungs = () => other.map((one) => ({...one, clause: 'CON-01', bookmark: `x${one.bookmark}`}))
    const {after} = done(returned(rider.bytes, every), {'CON-01': {kind: 'counter', rung: 'floor'}}, 'leave', rungs)
    const from = lines(after, 'accepted').indexOf(other[0]?.text ?? '')
    expect(lines(after, 'accepted').slice(from, from + other.length)).toEqual(other.map(({text}) => text))
  })
  test('all other paragraphs are what they were, character by character, and all other parts', () => {
    const bytes = returned(rider.bytes, every)
    const {bytes: made, word, after} = done(bytes, {'CON-01': {kind: 'reject'}})
    const own = new Set(
      review(sentOf(rider.document), word)
        .parts.find(({part}) => part?.id === 'CON-01')
        ?.paragraphs.flatMap(({places}) => places),
    )
    const texts = after.paragraphs.map(({from, to}) => after.xml.slice(from, to))
    const others = word.paragraphs.flatMap(({from, to}, index) => (own.has(index) ? [] : [word.xml.slice(from, to)]))
    expect(texts.filter((one) => others.includes(one)).length).toBeGreaterThanOrEqual(others.length)
    const [before, now] = [partsOf(bytes), partsOf(made)]
    for (const [name, text] of before) if (name !== 'word/document.xml') expect(now.get(name)).toBe(text)
    expect([...now.keys()]).toEqual([...before.keys()])
  })
  test('the clean copy has nothing pending and no comment of ours', () => {
    const {bytes} = done(returned(rider.bytes, every), {'CON-01': {kind: 'reject', comment: 'No.'}})
    const {value} = cleanFile(bytes, codec, 'their.docx', we.author)
    const clean = revised(value ?? new Uint8Array())
    expect(hands(clean)).toEqual(new Set())
    expect(clean.comments).toEqual([])
    expect(lines(clean, 'rejected').filter(Boolean)).toEqual(lines(revised(rider.bytes), 'accepted').filter(Boolean))
  })
})

describe('judged by others', () => {
  const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean)
  const all = (comment?: string, edits: readonly Edit[] = every): Done =>
    done(returned(rider.bytes, edits), {
      'CON-01': {kind: 'text', text: 'Company shall ask first.', ...(comment && {comment})},
      'CON-02': {kind: 'reject'},
    })
  test.skipIf(!hasValidator)(
    'the Open XML SDK has nothing against it (skipped where it is not installed)',
    () => {
      expect(validate(all('Please.').bytes)).toEqual([])
      expect(validate(done(returned(rider.bytes, every), {'CON-01': {kind: 'reject'}}).bytes)).toEqual([])
    },
    60_000,
  )
  test.skipIf(!hasPandoc)(
    'pandoc reads both sides as we do (skipped where it is not installed)',
    async () => {
      const {bytes, after} = all()
      for (const [verdict, side] of [
        ['accept', 'accepted'],
        ['reject', 'rejected'],
      ] as const)
        expect(words(await pandoc(bytes, verdict))).toEqual(words(lines(after, side).join('\n')))
    },
    60_000,
  )
  test.skipIf(!hasOfficeScripts)(
    'LibreOffice accepts and rejects to the same words (skipped where it is not installed)',
    () => {
      // Without a comment: LibreOffice 7.4 without a screen ends over any comment, its own too, when a script loads it.
      const {bytes} = all()
      const clause = /Opt-in only(.*?)Form of consent/s.exec(settledByOffice(bytes, 'Accept'))?.[1]
      // It may give a paragraph behind deleted ones their look, and so a letter.
      expect(words(clause ?? '').filter((word) => word !== '(a)')).toEqual(words('Company shall ask first. 3.2'))
      // Of an end that one put in and the other took out it keeps an empty paragraph, which a list counts.
      const plain = (text: string) => words(text).filter((word) => !/^\([a-z]\)$/.test(word))
      expect(plain(settledByOffice(bytes, 'Reject'))).toEqual(
        plain(settledByOffice(returned(rider.bytes, every), 'Reject')),
      )
    },
    120_000,
  )
  test.skipIf(!hasOffice)(
    'LibreOffice opens it and saves the same words on both sides (skipped where it is not installed)',
    () => {
      // Of a paragraph that one put in whole and the other struck it forgets who put it in.
      const {bytes, after} = all(
        'Please.',
        every.filter((one) => one !== added),
      )
      const again = saveAgain(bytes, 'docx:MS Word 2007 XML', (path) => revised(new Uint8Array(readFileSync(path))))
      // Number and reference stand as it works them out.
      const plain = (word: RevisedWord, side: 'accepted' | 'rejected') =>
        words(
          lines(word, side)
            .join(' ')
            .replace(/\d+(?:\.\d+)*(?:\([a-z]\))*/g, '#'),
        )
      for (const side of ['accepted', 'rejected'] as const) expect(plain(again, side)).toEqual(plain(after, side))
      expect(hands(again)).toEqual(hands(after))
      expect(again.comments.map(({author, text}) => `${author}: ${text}`)).toEqual([`${we.author}: Please.`])
    },
    120_000,
  )
})

describe('laws over random edits', () => {
  const arbitrary = (): fc.Arbitrary<readonly Edit[]> => {
    const texts = revised(rider.bytes).paragraphs.flatMap(({runs, cell}) => {
      const [only] = runs
      return runs.length === 1 && only && !cell && !/[&<>"]/.test(only.text) && only.text.split(' ').length > 6
        ? [only.text]
        : []
    })
    const once = texts.filter((text) => texts.filter((other) => other.includes(text)).length === 1)
    return fc
      .uniqueArray(
        fc.record({
          do: fc.constantFrom('replace', 'strike', 'put', 'drop', 'add'),
          text: fc.constantFrom(...once),
          from: fc.nat(5),
          with: fc.constantFrom('Company may', 'other words', 'reasonable and'),
          tracked: fc.boolean(),
        }),
        {selector: ({text}) => text, minLength: 1, maxLength: 6},
      )
      .map((all) =>
        all.map(({do: what, text, from, with: other, tracked}): Edit => {
          const words =
            what === 'drop' || what === 'add'
              ? text
              : text
                  .split(' ')
                  .slice(from, from + 2)
                  .join(' ')
          const there = text.split(words).length === 2 ? words : text
          return {
            do: what as Edit['do'],
            words: what === 'drop' || what === 'add' ? text : there,
            with: ` ${other} `,
            tracked,
          }
        }),
      )
  }
  const unique = (all: readonly Edit[]): boolean => {
    const xml = revised(rider.bytes).xml
    return all.every(({words}) => xml.split(words).length === 2)
  }
  test('accept all reads as theirs, reject all as ours, leave changes nothing', () => {
    fc.assert(
      fc.property(arbitrary().filter(unique), (all) => {
        const bytes = returned(rider.bytes, all)
        const accepted = done(bytes, {}, 'accept')
        expect(lines(accepted.after, 'rejected')).toEqual(lines(accepted.word, 'accepted'))
        expect(hands(accepted.after)).toEqual(new Set())
        const rejected = done(bytes, {}, 'reject')
        expect(lines(rejected.after, 'accepted')).toEqual(lines(revised(rider.bytes), 'accepted'))
        expect([...hands(rejected.after)].filter((one) => one !== `${we.author} ${we.date}`)).toEqual([])
        expect(done(bytes, {}, 'leave').after.xml).toBe(rejected.word.xml)
      }),
      {numRuns: 40, seed: 7},
    )
  }, 120_000)
})

describe('what cannot be answered is said', () => {
  const bytes = (): Uint8Array => returned(rider.bytes, [consent])
  const messages = (...asked: Parameters<typeof answering>): readonly string[] =>
    answering(...asked).diagnostics.map(({message}) => message)
  test.each<readonly [string, Readonly<Record<string, Verdict>>, RegExp]>([
    ['an unknown clause', {'CON-99': {kind: 'accept'}}, /is called “CON-99”; did you mean “CON-0/],
    [
      'a clause that nobody touched',
      {'CON-05': {kind: 'reject'}},
      /^CON-05 came back as it was sent; there is nothing to reject$/,
    ],
    [
      'a rung that is not there',
      {'CON-01': {kind: 'counter', rung: 'floor'}},
      /^CON-01 does not stand in this document at its floor rung/,
    ],
    ['no words', {'CON-01': {kind: 'text', text: ' '}}, /^The text for CON-01 has no words/],
    ['a counter to a schedule', {'SCH-A': {kind: 'text', text: 'x'}}, /^SCH-A is no clause of the library/],
  ])('%s', (_, verdicts, message) => {
    expect(messages(bytes(), verdicts)).toEqual([expect.stringMatching(message)])
  })
  test('a rung that reads as what was sent', () => {
    const own = sentOf(rider.document).paragraphs.filter(({clause}) => clause === 'CON-01')
    expect(messages(bytes(), {'CON-01': {kind: 'counter', rung: 'acceptable'}}, 'leave', () => own)).toEqual([
      expect.stringMatching(/^CON-01 reads the same at acceptable as it was sent; say reject/),
    ])
  })
})
