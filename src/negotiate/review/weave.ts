import type {Tracked} from '../../ooxml/revised.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import {isWord, tokensOf} from '../../words/changes.js'
import {hunksOf} from '../../words/hunks.js'
import {isNumber, tokensWith} from './spelling.js'
import type {Fiber, Strand} from './strands.js'

/** A stretch of what was sent, of what came back, or of both. */
export interface Stretch {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
  /** Who changed it, where that was tracked; a change without it was not tracked. */
  readonly tracked?: Tracked
  /** What a word processor does by itself: it is no edit. */
  readonly automatic?: true
  /** Where it stands in what was sent; for what was added, where it was put. */
  readonly at: number
}

/** Paragraphs that were sent, as one text. */
export interface SentText {
  readonly text: string
  readonly numbers: readonly {readonly from: number; readonly to: number}[]
}

/** Several paragraphs become one text where ends of paragraphs were taken out. */
export const textOf = (paragraphs: readonly LaidParagraph[]): SentText => {
  let text = ''
  const numbers: {from: number; to: number}[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) text += '\n'
    for (const {type, from, to} of paragraph.spans)
      if (type === 'number') numbers.push({from: from + text.length, to: to + text.length})
    text += paragraph.text
  }
  return {text, numbers}
}

/**
 * What became of a text that was sent, in reading order: what is kept, taken out, put in, and whether that was tracked. What
 * is kept and removed is the text that was sent, but for what word processors do by themselves; what is kept and added is
 * how it reads now.
 */
export const weave = (sent: SentText, strands: readonly Strand[]): readonly Stretch[] => {
  const fibers = strands.flatMap(({fibers: own}, index): readonly Fiber[] =>
    index === 0 ? own : [{text: '\n', counted: false}, ...own],
  )
  const there = fibers.filter(({inserted}) => !inserted)
  const before = there.map(({text}) => text).join('')
  const stretches =
    before === sent.text ? woven(plainly(sent.text), fibers) : woven(differences(sent, before, there), fibers)
  return tidied(stretches)
}

/** A step from what was sent to what stood in the file before anything was tracked; `length` counts in the latter. */
interface Step {
  readonly kind: Stretch['kind']
  /** What was sent, for what is kept and removed. */
  readonly text: string
  readonly length: number
  readonly automatic: boolean
  readonly at: number
}

const plainly = (text: string): readonly Step[] => [{kind: 'kept', text, length: text.length, automatic: false, at: 0}]

const differences = (sent: SentText, before: string, fibers: readonly Fiber[]): readonly Step[] => {
  const old = tokensWith(sent.text, sent.numbers)
  const now = tokensWith(before, countedIn(fibers))
  const hunks = hunksOf(
    old.map(({key}) => key),
    now.map(({key}) => key),
    (index) => (isWord(old[index]?.text ?? '') ? 1 : 0),
  )
  return hunks.flatMap((hunk): readonly Step[] => {
    const [gone, come] = [old.slice(hunk.old.from, hunk.old.to), now.slice(hunk.now.from, hunk.now.to)]
    const at = gone[0]?.from ?? old[hunk.old.from]?.from ?? sent.text.length
    if (hunk.kept)
      return gone.map(({text, from}, index) => {
        const other = come[index]?.text ?? ''
        return {kind: 'kept', text, length: other.length, automatic: text !== other, at: from}
      })
    const [was, is] = [gone, come].map((tokens) => tokens.map(({text}) => text).join('')) as [string, string]
    const numbers = gone.every(({text, from}) => text.trim() === '' || isWithin(from, sent.numbers)) && was !== ''
    const automatic = (numbers && isNumber(is)) || (was + is).trim() === ''
    return [
      {kind: 'removed', text: was, length: 0, automatic, at},
      {kind: 'added', text: '', length: is.length, automatic, at: at + was.length},
    ]
  })
}

const isWithin = (at: number, spans: readonly {readonly from: number; readonly to: number}[]): boolean =>
  spans.some(({from, to}) => from <= at && at < to)

const countedIn = (fibers: readonly Fiber[]): readonly {readonly from: number; readonly to: number}[] => {
  const spans: {from: number; to: number}[] = []
  let at = 0
  for (const {text, counted} of fibers) {
    if (counted) spans.push({from: at, to: at + text.length})
    at += text.length
  }
  return spans
}

/** Lays the steps along the fibers: what was not tracked, and what was. */
const woven = (steps: readonly Step[], fibers: readonly Fiber[]): readonly Stretch[] => {
  const made: Stretch[] = []
  let [index, done, place] = [0, 0, 0]
  const automaticOf = (step: Step) => (step.automatic ? {automatic: true as const} : {})
  const removeHere = (): void => {
    for (let step = steps[index]; step && step.length === 0; step = steps[index]) {
      if (step.kind === 'removed' && step.text !== '')
        made.push({kind: 'removed', text: step.text, at: step.at, ...automaticOf(step)})
      place = step.at + (step.kind === 'removed' ? step.text.length : 0)
      index += 1
    }
  }
  for (const {text, inserted, deleted} of fibers) {
    if (inserted) {
      if (!deleted) made.push({kind: 'added', text, tracked: inserted, at: place})
      continue
    }
    for (let from = 0; from < text.length; ) {
      removeHere()
      const step = steps[index]
      if (!step) break
      const length = Math.min(text.length - from, step.length - done)
      const piece = text.slice(from, from + length)
      const at = step.kind === 'kept' ? step.at + Math.min(done, step.text.length) : step.at
      if (step.kind === 'kept') {
        made.push(
          deleted
            ? {kind: 'removed', text: piece, tracked: deleted, at}
            : {kind: 'kept', text: piece, at, ...automaticOf(step)},
        )
        place = at + length
      } else if (!deleted) made.push({kind: 'added', text: piece, at, ...automaticOf(step)})
      from += length
      done += length
      if (done === step.length) {
        index += 1
        done = 0
      }
    }
  }
  removeHere()
  return made
}

/** Whole words where a change cuts into one, and neighbors of one kind together. */
const tidied = (stretches: readonly Stretch[]): readonly Stretch[] => merge(wholeWords(merge(stretches)))

const merge = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const made: Stretch[] = []
  for (const one of stretches) {
    const last = made.at(-1)
    if (last && last.kind === one.kind && last.tracked === one.tracked && last.automatic === one.automatic)
      made[made.length - 1] = {...last, text: last.text + one.text}
    else if (one.text !== '') made.push(one)
  }
  return made
}

/** How much of a word that lies on both sides of a border stands before it, and how much after. */
const cutAt = (left: string, right: string): readonly [before: number, after: number] => {
  const [end, start] = [left.slice(-longest), right.slice(0, longest)]
  let at = 0
  for (const token of tokensOf(end + start)) {
    const next = at + token.length
    if (at < end.length && end.length < next) return isWord(token) ? [end.length - at, next - end.length] : [0, 0]
    at = next
  }
  return [0, 0]
}
const longest = 60

/** “1[8,5→2,0]00” is read by nobody: where both what went and what came are parts of a word, the whole word changed. */
const wholeWords = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const made: Stretch[] = []
  const rest = [...stretches]
  for (let one = rest.shift(); one; one = rest.shift()) {
    if (one.kind === 'kept') {
      made.push(one)
      continue
    }
    const changed = [one]
    while (rest[0] && rest[0].kind !== 'kept') changed.push(rest.shift() as Stretch)
    const [last, next] = [made.at(-1), rest[0]]
    const sides = (['removed', 'added'] as const).map((kind) => changed.filter((each) => each.kind === kind))
    const [lead, trail] = widths(sides, last?.text ?? '', next?.text ?? '')
    const [before, after] = [last?.text.slice(last.text.length - lead) ?? '', next?.text.slice(0, trail) ?? '']
    if (last && lead > 0) made[made.length - 1] = {...last, text: last.text.slice(0, -lead)}
    if (next && trail > 0) rest[0] = {...next, text: next.text.slice(trail), at: next.at + trail}
    if (lead + trail === 0) made.push(...changed)
    else for (const side of sides) made.push(...widened(side, before, after))
  }
  return made
}

/** How many signs before and after a change belong to words that it cuts; none where only one side of it has words. */
const widths = (sides: readonly (readonly Stretch[])[], last: string, next: string): readonly [number, number] => {
  const texts = sides.map((side) => side.map(({text}) => text).join(''))
  if (texts.some((text) => text === '')) return [0, 0]
  const lead = Math.max(...texts.map((text) => cutAt(last, text)[0]))
  const trail = Math.max(...texts.map((text) => cutAt(text, next)[1]))
  return [lead, trail]
}

const widened = (side: readonly Stretch[], before: string, after: string): readonly Stretch[] =>
  side.map((one, index) => ({
    ...one,
    at: one.at - (index === 0 && one.kind === 'removed' ? before.length : 0),
    text: (index === 0 ? before : '') + one.text + (index === side.length - 1 ? after : ''),
  }))
