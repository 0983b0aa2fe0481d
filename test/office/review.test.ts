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
import {withOffice} from '../support/office.js'
import {compared, toldIn} from '../support/reported.js'
import {expected, type Played, played, scenarios} from '../support/scenarios.js'
import {hasOfficeScripts} from '../support/validator.js'

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
})
