import {beforeAll, describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import {side} from '../../src/document/side.js'
import {marked} from '../../src/negotiate/review/marked.js'
import {review} from '../../src/negotiate/review/review.js'
import {sentOf} from '../../src/negotiate/review/sent.js'
import {formOf} from '../../src/negotiate/review/spelling.js'
import {tell} from '../../src/negotiate/review/told.js'
import {readRevised} from '../../src/ooxml/revised.js'
import {sideOf} from '../../src/ooxml/sides.js'
import {laidOut} from '../../src/render/docx/laid.js'
import {codec} from '../support/codec.js'
import {bookmarksIn, partOf} from '../support/docx.js'
import {foreignForm, pasteInto} from '../support/foreign.js'
import {googled} from '../support/googled.js'
import {withOffice} from '../support/office.js'
import {compared, toldIn} from '../support/reported.js'
import {expected, type Played, played, scenarios} from '../support/scenarios.js'
import {scrub} from '../support/scrub.js'
import {exampleNames, sent} from '../support/sent.js'
import {hasOfficeScripts} from '../support/validator.js'
import {worded} from '../support/worded.js'

/** The paragraphs of a document, in order. */
const linesIn = (document: Document): readonly string[] => laidOut(document).map(({text}) => text.trim())

/** Without what word processors do to quotes and spaces. */
const squeezed = (text: string): string => formOf(text).replace(/\s/g, '')

/** What a reviewer says of files that others edited in LibreOffice, against what they did to them. */
describe.skipIf(!hasOfficeScripts)('read back (skipped where LibreOffice is not installed)', () => {
  const all = new Map<string, Played>()
  beforeAll(async () => {
    await withOffice(async (office) => {
      for (const one of scenarios) all.set(one.scenario, await played(office, one))
    })
  }, 300_000)

  test.each(scenarios.map(({scenario}) => scenario))(
    '%s: every edit in its clause, and none that nobody made',
    (name) => {
      const {sent, files, scenario} = all.get(name) as Played
      const {value: word} = readRevised(files.at(-1) as Uint8Array, codec, name)
      if (!word) throw new Error('unreadable')
      const reviewed = review(sentOf(sent.document), word)
      const wanted = expected(scenario, sent)
      expect(compared(wanted, toldIn(reviewed))).toEqual({missed: [], invented: []})
      const values = reviewed.parts.flatMap(({part, values: own}) =>
        own.map(({field, from, to}) => ({clause: part?.id, name: field, from, to})),
      )
      for (const {clause, field} of wanted) if (field) expect(values).toContainEqual({clause, ...field})
      expect(tell(reviewed).doubtful).toEqual([])
      expect(reviewed.marked).toBe(true)
      const tree = marked(sent.document, sentOf(sent.document), reviewed)
      expect(linesIn(side(tree, 'before'))).toEqual(linesIn(sent.document))
      const there = squeezed(
        sideOf(word, 'accepted')
          .map(({text}) => text)
          .join(' '),
      )
      const after = linesIn(side(tree, 'after')).filter((line) => !/\d/.test(line))
      expect(after.filter((line) => !there.includes(squeezed(line)))).toEqual([])
    },
  )

  test.each(['docx', 'odt'] as const)(
    'every example document, saved again as %s: each paragraph by its bookmark, and nothing changed',
    async (through) => {
      const names = await exampleNames()
      expect(names.length).toBeGreaterThan(30)
      await withOffice(async (office) => {
        for (const name of names) {
          const {bytes, document} = await sent(name)
          const {value: word} = readRevised(await office.edit({from: bytes, through}), codec, name)
          if (!word) throw new Error(`${name} is unreadable`)
          const {parts, marked: isOurs} = review(sentOf(document), word)
          const all = parts.flatMap(({paragraphs}) => paragraphs)
          expect({name, isOurs, fates: [...new Set(all.map(({fate}) => fate))]}).toEqual({
            name,
            isOurs: true,
            fates: ['unchanged'],
          })
          const others = all.filter(({how, sent: ours}) => how !== 'bookmark' && ours?.some(({text}) => text !== ''))
          expect({name, others}).toEqual({name, others: []})
        }
      })
    },
    300_000,
  )

  describe('files that no longer show where they come from', () => {
    /** Takes the paragraphs by their bookmarks, so that the second half of one that was split stays behind. */
    const pasted = 'pasted into their form'
    const disguises: Readonly<Record<string, (played: Played, edited: ReadonlySet<string>) => Uint8Array>> = {
      scrubbed: ({files}) => scrub(files.at(-1) as Uint8Array),
      'through Google Docs': ({files}) => googled(files.at(-1) as Uint8Array),
      'saved by Word': ({files}) => worded(files.at(-1) as Uint8Array),
      [pasted]: ({files, sent}, edited) => {
        const last = files.at(-1) as Uint8Array
        const left = new Set(bookmarksIn(partOf(last, 'word/document.xml')))
        const names = sent.paragraphs.filter(({clause = ''}) => edited.has(clause)).map(({bookmark}) => bookmark)
        return pasteInto(
          foreignForm(),
          last,
          names.filter((name) => left.has(name)),
          {
            after: 'approved likeness',
            bookmarks: false,
          },
        )
      },
    }
    test.each(Object.keys(disguises))('%s: the clause is found for 95 of 100 edits and more', (disguise) => {
      const lost: string[] = []
      let count = 0
      for (const [name, played] of all) {
        const {sent, scenario} = played
        const wanted = expected(scenario, sent).filter(
          ({kind, clause, shape}) =>
            kind !== 'formatting' &&
            kind !== 'commented' &&
            (disguise !== pasted || (clause !== undefined && kind === 'edited' && shape === undefined)),
        )
        if (wanted.length === 0) continue
        const edited = new Set(wanted.flatMap(({clause}) => clause ?? []))
        const file = disguises[disguise]?.(played, edited) as Uint8Array
        const {value: word} = readRevised(file, codec, name)
        if (!word) throw new Error(`${name} is unreadable`)
        // What filled an empty cell is a paragraph of its own where the table is gone.
        const told = toldIn(review(sentOf(sent.document), word)).map((one) =>
          disguise === pasted && one.kind === 'added' ? {...one, kind: 'edited'} : one,
        )
        const asTold = wanted.map((one) => (disguise === 'scrubbed' ? {...one, author: 'Author'} : one))
        count += wanted.length
        for (const {clause = 'outside', removed, added} of compared(asTold, told).missed)
          lost.push(`${name}, ${clause}: ${removed} → ${added}`)
      }
      console.info(
        `${disguise}: ${count - lost.length} of ${count} edits found in their clause${lost.map((one) => `\n  lost: ${one.slice(0, 140)}`).join('')}`,
      )
      expect(count).toBeGreaterThan(50)
      expect(lost.length / count).toBeLessThanOrEqual(0.05)
    })
  })
})
