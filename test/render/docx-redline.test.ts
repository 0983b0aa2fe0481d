import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import type {Block, Inline, Revision} from '../../src/document/nodes.js'
import {type Side, side} from '../../src/document/side.js'
import {renderDocx} from '../../src/render/docx/docx.js'
import {clause, p, section} from '../support/build.js'
import {contentOf, paragraphsOf, partOf, partsOf, structure, uncaptioned} from '../support/docx.js'
import {numbersIn} from '../support/numbers.js'
import {rider} from '../support/sample.js'
import {settled} from '../support/settled.js'
import {docx, shellFor} from '../support/shells.js'
import {byPandoc, hasOfficeScripts, hasPandoc, hasValidator, settledByOffice, validate} from '../support/validator.js'
import {all, child, textIn, valOf} from '../support/xml.js'
import {redlines} from './marking.js'
import {golden, wordsOf} from './reading.js'
import {byOne, byTwo} from './redlined.js'
import {around, documents} from './trees.js'

const shell = await shellFor({look: 'instrument', page: 'letter', language: 'en'})
const word = (document: Document): Uint8Array => renderDocx(document, shell)
/** What paragraphs say beside their numbers. Where a change begins an item, its number may stand alone once that is rejected. */
const texts = (bytes: Uint8Array): string[] =>
  contentOf(bytes)
    .map(({text}) => text.replace(/^⟦.*⟧\t/, ''))
    .filter((text) => text !== '')
const marks = (bytes: Uint8Array): unknown[] => contentOf(bytes).map(({text, bookmark}) => [text, bookmark])

describe('any redline', () => {
  test('reads as its sides once all is accepted, or rejected', () => {
    fc.assert(
      fc.property(redlines, (document) => {
        const file = word(document)
        expect(structure(file)).toEqual([])
        expect(marks(settled(file, 'after'))).toEqual(marks(word(side(document, 'after'))))
        expect(texts(settled(file, 'before'))).toEqual(texts(word(side(document, 'before'))))
      }),
      {numRuns: 60},
    )
  })

  test.skipIf(!hasValidator)('has no errors for the Open XML SDK', () => {
    const children = fc.sample(redlines, {numRuns: 40, seed: 7}).flatMap((document) => document.children)
    for (const changes of ['tracked', 'paper'] as const)
      expect(validate(word({...around(''), changes, children}))).toEqual([])
  })

  test.skipIf(!hasPandoc)(
    'reads as its sides to pandoc',
    () => {
      for (const document of fc.sample(redlines, {numRuns: 12, seed: 3})) {
        const file = word(document)
        const said = (bytes: Uint8Array, changes: 'accept' | 'reject'): string[] =>
          wordsOf(byPandoc(uncaptioned(bytes), changes))
        expect(said(file, 'accept')).toEqual(said(word(side(document, 'after')), 'accept'))
        expect(said(file, 'reject')).toEqual(said(word(side(document, 'before')), 'accept'))
      }
    },
    60_000,
  )
})

describe.each(Object.entries({byOne, byTwo}))('the rider changed %s', (_, document) => {
  test('gives the same bytes again', async () => {
    expect(Buffer.compare(await docx(document), await docx(document))).toBe(0)
  })

  test.skipIf(!hasValidator)('has no errors for the Open XML SDK, tracked or on paper', async () => {
    for (const changes of ['tracked', 'paper'] as const) {
      const file = await docx({...document, changes})
      expect(structure(file)).toEqual([])
      expect(validate(file)).toEqual([])
    }
  })

  test('tracks who and when, and moves as moves', async () => {
    const root = partOf(await docx(document), 'word/document.xml')
    const changes = all(root, 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo').map(({attributes}) => attributes)
    const who = new Set(changes.map((one) => `${one['w:author']} ${one['w:date']}`))
    const ours = 'Counsel for Performer 2026-11-24T00:00:00Z'
    // A title that changed is nobody’s where several have changed something.
    const both = [ours, 'Author undefined', 'Counsel for Company 2026-11-25T09:30:00Z']
    expect([...who].toSorted()).toEqual(document === byOne ? [ours] : both.toSorted())
    expect(all(root, 'w:moveFromRangeStart', 'w:moveToRangeStart').map((one) => one.attributes['w:name'])).toEqual([
      'move1',
      'move1',
    ])
  })
})

test.skipIf(!hasOfficeScripts)(
  'reads as its sides to LibreOffice, numbers and references included',
  async () => {
    const file = await docx(byTwo)
    const plainly = (which: Side): Promise<Uint8Array> => docx(side(byTwo, which))
    const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
    const after = linesOf(settledByOffice(file, 'Accept'))
    expect(after).toEqual(linesOf(settledByOffice(await plainly('after'), 'Accept')))
    const before = linesOf(settledByOffice(file, 'Reject'))
    expect(before.map(withoutNumber)).toEqual(
      linesOf(settledByOffice(await plainly('before'), 'Accept')).map(withoutNumber),
    )
    expect(before.filter((line) => /^ +(?:\d|\()/.test(line)).map((line) => line.trim())).toEqual([
      '1. Consent',
      '1.1 Opt-in only',
      '(a) silence, or the use of a platform;',
      '(b) a general release;',
      '(c) employment, payment, or a credit.',
      '1.2 Withdrawal',
      '2. Pay',
      '2.1 Training fee',
      '2.2 Records',
      '1. The performer gives consent to the uses that are marked.',
      '2. No other use is allowed.',
    ])
  },
  60_000,
)

const withoutNumber = (line: string): string => line.replace(/^ +\(?(?:[\d.]+|[a-z])\)? /, '')

test('what has no change is the same tracked and on paper, without author or legend', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const plainly = word(document)
      for (const changes of ['tracked', 'paper'] as const)
        expect(Buffer.compare(word({...document, changes}), plainly)).toBe(0)
      expect(partsOf(plainly).get('word/document.xml')).not.toContain('w:author')
    }),
    {numRuns: 40},
  )
})

describe('on paper', () => {
  test('what was put in is bold and underlined, what was taken out struck through, each side in its own lines', async () => {
    const file = await docx({...byTwo, changes: 'paper'})
    const root = partOf(file, 'word/document.xml')
    expect(all(root, 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo')).toEqual([])
    const lines = paragraphsOf(file).map(({style, element}) => {
      const runs = all(element, 'w:r').map((one) => {
        const [look] = all(one, 'w:rPr')
        const has = (name: string): string => valOf(look, name) ?? (child(look, name) ? 'yes' : '')
        const lines =
          has('w:u') !== ''
            ? `${has('w:b') && '+'}${has('w:u')}`
            : has('w:dstrike')
              ? '-double'
              : has('w:strike')
                ? '-single'
                : ''
        const text = all(one, 'w:t', 'w:tab')
          .map((part) => (part.name === 'w:tab' ? '→' : textIn(part)))
          .join('')
        return lines === '' ? text : `⟨${lines} ${has('w:color')} ${text}⟩`
      })
      return `${style.padEnd(20)}${runs.join('')}`.trimEnd()
    })
    golden('redline-paper.docx.txt', `${lines.join('\n')}\n`)
  })

  test('its legend travels without a bookmark, and all others have the bookmarks of the text after', async () => {
    const named = async (document: Document): Promise<unknown> =>
      contentOf(await docx(document)).flatMap(({bookmark}) => bookmark ?? [])
    expect(await named({...byTwo, changes: 'paper'})).toEqual(await named(side(byTwo, 'after')))
  })
})

test('an author and a date that are none are not invented', async () => {
  const written = async (one: Omit<Revision, 'kind'>, language: 'en' | 'es'): Promise<unknown> => {
    const file = await docx({...rider, language, children: [{...p('x'), change: {kind: 'inserted', ...one}}]})
    const {'w:author': author, 'w:date': date} = all(partOf(file, 'word/document.xml'), 'w:ins')[0]?.attributes ?? {}
    return [author, date]
  }
  expect(await written({}, 'en')).toEqual(['Author', undefined])
  expect(await written({author: ' ', date: '2026-02-31'}, 'es')).toEqual(['Autor', undefined])
  expect(await written({author: 'A'.repeat(300), date: '2026-02-28T24:00:00Z'}, 'en')).toEqual([
    'A'.repeat(255),
    undefined,
  ])
  expect(await written({author: 'A', date: '2026-02-28T09:30:00+01:00'}, 'en')).toEqual([
    'A',
    '2026-02-28T09:30:00+01:00',
  ])
})

test('a reference that was taken out points nowhere, and its field with it', async () => {
  const root = partOf(await docx(byTwo), 'word/document.xml')
  const gone = all(root, 'w:del').flatMap((one) => all(one, 'w:delText').map(textIn))
  expect(gone.join('')).toContain('as section 2.1 asks.')
  expect(all(root, 'w:delInstrText')).toEqual([])
  const link: Inline = {type: 'link', url: 'https://example.org', children: [{type: 'text', value: 'there'}]}
  const linked = await docx({...rider, children: [{...p('see ', link), change: {kind: 'deleted'}}]})
  expect(all(partOf(linked, 'word/document.xml'), 'w:delInstrText').map(textIn)).toEqual([
    ' HYPERLINK "https://example.org" ',
  ])
})

describe('Word counts', () => {
  type Fate = 'kept' | 'inserted' | 'deleted'
  const fate = fc.constantFrom<Fate[]>('kept', 'kept', 'inserted', 'deleted')
  const standsOn = (one: Fate, which: Side): boolean => one === 'kept' || (one === 'inserted') === (which === 'after')
  /** What the tree says of each: its number after all changes, or, where it is taken out, the one before. */
  const counted = (fates: readonly Fate[], say: (count: number) => string) => {
    const at = {before: 0, after: 0}
    return fates.map((one) => {
      for (const which of ['before', 'after'] as const) if (standsOn(one, which)) at[which] += 1
      return {
        fate: one,
        before: say(at.before),
        after: say(at.after),
        label: say(one === 'deleted' ? at.before : at.after),
      }
    })
  }
  const changeOf = (one: Fate): {readonly change?: Revision} => (one === 'kept' ? {} : {change: {kind: one}})
  const numbersOn = (children: readonly Block[], which: Side): (string | undefined)[] =>
    numbersIn(settled(word({...around(''), children}), which)).filter((one) => one !== undefined)

  test('lists that begin anew, whatever is put in or taken out', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fate, {minLength: 1, maxLength: 5}), {maxLength: 5}), (fates) => {
        const lists = fates.map((one) => counted(one, (count) => `${count}.`))
        const children = lists.map(
          (items): Block => ({
            type: 'list',
            scheme: 'plain',
            depth: 0,
            children: items.map(({label, fate: one}) => ({
              type: 'listItem',
              label,
              children: [p('x')],
              ...changeOf(one),
            })),
          }),
        )
        for (const which of ['before', 'after'] as const)
          expect(numbersOn(children, which)).toEqual(
            lists.flatMap((items) => items.filter((one) => standsOn(one.fate, which)).map((one) => one[which])),
          )
      }),
      {numRuns: 150},
    )
  })

  test('clauses, whatever is put in or taken out', () => {
    const sections = fc.array(fc.tuple(fate, fc.array(fate, {maxLength: 4})), {maxLength: 4})
    fc.assert(
      fc.property(sections, (fates) => {
        const parts = counted(
          fates.map(([one]) => one),
          String,
        )
        const expected: Record<Side, string[]> = {before: [], after: []}
        const children = parts.map((part, index): Block => {
          const within = (fates[index]?.[1] ?? []).map((one) => (part.fate === 'kept' ? one : part.fate))
          const clauses = counted(within, String)
          for (const which of ['before', 'after'] as const) {
            if (standsOn(part.fate, which)) expected[which].push(`${part[which]}.`)
            for (const one of clauses)
              if (standsOn(one.fate, which)) expected[which].push(`${part[which]}.${one[which]}`)
          }
          return {
            ...section(`S${index}`, 'x'),
            number: part.label,
            ...changeOf(part.fate),
            children: clauses.map((one, at) => ({
              ...clause(`C${index}-${at}`, 'x'),
              number: `${one.fate === 'deleted' ? part.before : part.after}.${one.label}`,
              ...(part.fate === 'kept' && changeOf(one.fate)),
            })),
          }
        })
        for (const which of ['before', 'after'] as const) expect(numbersOn(children, which)).toEqual(expected[which])
      }),
      {numRuns: 150},
    )
  })
})
