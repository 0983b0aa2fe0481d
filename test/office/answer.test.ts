import {beforeAll, describe, expect, test} from 'vitest'
import {answerTo} from '../../src/negotiate/answer/answer.js'
import type {Answers} from '../../src/negotiate/answer/verdicts.js'
import {review} from '../../src/negotiate/review/review.js'
import {sentOf} from '../../src/negotiate/review/sent.js'
import {tell} from '../../src/negotiate/review/told.js'
import {cleanFile, revisedFile} from '../../src/ooxml/repack.js'
import type {RevisedWord} from '../../src/ooxml/revised.js'
import {sideOf} from '../../src/ooxml/sides.js'
import {codec} from '../support/codec.js'
import {partsOf} from '../support/docx.js'
import {withOffice} from '../support/office.js'
import {revised} from '../support/returned.js'
import {type Played, played, scenarios} from '../support/scenarios.js'
import {hasOfficeScripts} from '../support/validator.js'

const we = {author: 'Test Counsel for Performer', date: '2026-11-26T00:00:00Z'}
const lines = (word: RevisedWord, side: 'accepted' | 'rejected'): readonly string[] =>
  sideOf(word, side).map(({text}) => text)

/** Files that others edited in LibreOffice, answered as a whole: the three answers that need no words. */
describe.skipIf(!hasOfficeScripts)('answered (skipped where LibreOffice is not installed)', () => {
  const all = new Map<string, Played>()
  beforeAll(async () => {
    await withOffice(async (office) => {
      for (const one of scenarios) all.set(one.scenario, await played(office, one))
    })
  }, 300_000)

  const answered = (name: string, rest: Answers['rest']) => {
    const {sent, files} = all.get(name) as Played
    const bytes = files.at(-1) as Uint8Array
    const word = revised(bytes)
    const from = sentOf(sent.document)
    const answer = answerTo(
      {review: review(from, word), sent: from, word},
      {verdicts: new Map(), rest},
      () => undefined,
      name,
    )
    expect(answer.diagnostics).toEqual([])
    if (!answer.value) throw new Error('no answer')
    const {value} = revisedFile(bytes, codec, {file: name, word, revision: answer.value.revision, hand: we})
    expect(value?.failed).toEqual([])
    const made = value?.bytes ?? new Uint8Array()
    return {bytes, word, from, made, after: revised(made)}
  }

  test.each(scenarios.map(({scenario}) => scenario))(
    '%s',
    (name) => {
      const accepted = answered(name, 'accept')
      expect(lines(accepted.after, 'accepted')).toEqual(lines(accepted.word, 'accepted'))
      expect(lines(accepted.after, 'rejected')).toEqual(lines(accepted.word, 'accepted'))

      const rejected = answered(name, 'reject')
      const clean = revised(cleanFile(rejected.made, codec, name, we.author).value ?? new Uint8Array())
      const {tracked, untracked} = tell(review(rejected.from, clean))
      expect([...tracked, ...untracked].map(({part, paragraph}) => [part.title, paragraph.stretches])).toEqual([])
      const [before, now] = [partsOf(rejected.bytes), partsOf(rejected.made)]
      for (const [part, text] of before) if (part !== rejected.word.part) expect(now.get(part)).toBe(text)

      expect(answered(name, 'leave').after.xml).toBe(rejected.word.xml)
    },
    30_000,
  )
})
