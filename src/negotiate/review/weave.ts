import type {Tracked} from '../../ooxml/revised.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import {changesOf, isWord, tokensOf} from '../../words/changes.js'
import {hunksOf} from '../../words/hunks.js'
import {formOf, isNumber, tokensWith} from './spelling.js'
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
  /** How far the words are shifted by a number before them. */
  readonly lead: number
}

/**
 * Several paragraphs become one text where ends of paragraphs were taken out. A number that no list can count stands before the
 * words, as it does in `before`, the file.
 */
export const textOf = (paragraphs: readonly LaidParagraph[], before: string): SentText => {
  let text = ''
  let lead = 0
  const numbers: {from: number; to: number}[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) text += '\n'
    const printed = `${paragraph.number}\t`
    if (index === 0 && paragraph.number !== undefined && before.startsWith(printed)) {
      numbers.push({from: 0, to: printed.length})
      text = printed
      lead = printed.length
    }
    for (const {type, from, to} of paragraph.spans)
      if (type === 'number') numbers.push({from: from + text.length, to: to + text.length})
    text += paragraph.text
  }
  return {text, numbers, lead}
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
    const automatic = (numbers && isNumber(is)) || ((was + is).trim() === '' && !(was + is).includes('\n'))
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
const tidied = (stretches: readonly Stretch[]): readonly Stretch[] =>
  merge(unsaid(wholeWords(merge(refined(merge(stretches))))))

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

/** What is kept one by one, what was changed together. */
const groupsOf = (stretches: readonly Stretch[]): readonly (readonly Stretch[])[] => {
  const groups: Stretch[][] = []
  for (const one of stretches) {
    const last = groups.at(-1)
    if (last?.[0] && last[0].kind !== 'kept' && one.kind !== 'kept') last.push(one)
    else groups.push([one])
  }
  return groups
}

const said = (group: readonly Stretch[], kind: Stretch['kind']): string =>
  group.reduce((text, one) => (one.kind === kind ? text + one.text : text), '')

/** Where a whole phrase was taken out and put in again with a word changed, only that word was. */
const refined = (stretches: readonly Stretch[]): readonly Stretch[] =>
  groupsOf(stretches).flatMap((group): readonly Stretch[] => {
    const [old, now, other] = group
    if (old?.kind !== 'removed' || now?.kind !== 'added' || other) return group
    let at = old.at
    return changesOf(old.text, now.text).map(({kind, text}): Stretch => {
      const {tracked} = kind === 'added' ? now : old
      const made = {kind, text, at, ...(kind !== 'kept' && tracked && {tracked})}
      if (kind !== 'added') at += text.length
      return made
    })
  })

/** Changes after which a lawyer reads the same: quotes, dashes, spaces. Who tracked them edited nothing. */
const unsaid = (stretches: readonly Stretch[]): readonly Stretch[] =>
  groupsOf(stretches).flatMap((group) =>
    group[0]?.kind !== 'kept' && formOf(said(group, 'removed')) === formOf(said(group, 'added'))
      ? group.map((one) => ({...one, automatic: true as const}))
      : group,
  )

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
  let cut = 0
  const groups = groupsOf(stretches)
  for (const [index, group] of groups.entries()) {
    const [first] = group
    if (first?.kind === 'kept') {
      made.push({...first, text: first.text.slice(cut), at: first.at + cut})
      cut = 0
      continue
    }
    const [last, next] = [made.at(-1), groups[index + 1]?.[0]]
    const [lead, trail] = widths(said(group, 'removed'), said(group, 'added'), last?.text ?? '', next?.text ?? '')
    if (lead + trail === 0) {
      made.push(...group)
      continue
    }
    const [before, after] = [last?.text.slice(last.text.length - lead) ?? '', next?.text.slice(0, trail) ?? '']
    if (last && lead > 0) made[made.length - 1] = {...last, text: last.text.slice(0, -lead)}
    cut = trail
    for (const kind of ['removed', 'added'] as const)
      made.push(
        ...widened(
          group.filter((one) => one.kind === kind),
          before,
          after,
        ),
      )
  }
  return made
}

/** How many signs before and after a change belong to words that it cuts; none where only one side of it has words. */
const widths = (removed: string, added: string, last: string, next: string): readonly [number, number] => {
  if (removed === '' || added === '') return [0, 0]
  const texts = [removed, added]
  return [
    Math.max(...texts.map((text) => cutAt(last, text)[0])),
    Math.max(...texts.map((text) => cutAt(text, next)[1])),
  ]
}

const widened = (side: readonly Stretch[], before: string, after: string): readonly Stretch[] =>
  side.map((one, index) => ({
    ...one,
    at: one.at - (index === 0 && one.kind === 'removed' ? before.length : 0),
    text: (index === 0 ? before : '') + one.text + (index === side.length - 1 ? after : ''),
  }))
