import type {DraftPassage} from '../scan/draft.js'
import {captionBefore, type Mark, markOf} from './marks.js'

/** One thing that the other side says in a paper of its own: a numbered section, what stands under a heading, a paragraph of a mail. */
export interface Item {
  /** Counted from 1. */
  readonly place: number
  /** As they number it: “4.2”, “Item 7”, “39.M.1”. */
  readonly number?: string
  readonly caption?: string
  /** Words before its caption that quote ours: “Company Counter to P-14”. */
  readonly lead?: string
  /** Its passages; the first holds number and caption. */
  readonly passages: readonly DraftPassage[]
  /** Its sentences, number and caption of the first line left out where nothing else stands there. */
  readonly sentences: readonly string[]
}

export interface Items {
  readonly items: readonly Item[]
  /** Passages that belong to none: a title, what stands before the first item, greetings, captions of groups. */
  readonly outside: readonly DraftPassage[]
}

/** Cuts a paper into items. A paper that numbers nothing and has no headings has an item in each paragraph. */
export const itemsOf = (passages: readonly DraftPassage[]): Items => {
  const marks = passages.map(markOf)
  const starts = startsIn(passages, marks)
  const isCut = starts.filter((one) => one !== undefined).length >= 2
  const {open, outside} = isCut ? cutAt(passages, starts) : byParagraph(passages)
  return {
    items: open.map(({mark, passages: own}, index) => itemOf(mark, own, index + 1)),
    outside: [...outside].sort((a, b) => a.number - b.number),
  }
}

interface Open {
  readonly mark: Mark | undefined
  readonly passages: DraftPassage[]
}
interface Cut {
  readonly open: readonly Open[]
  readonly outside: readonly DraftPassage[]
}

/**
 * Of what could begin an item, what does. Where they say “Item 7”, or name the item of ours that each of theirs answers, other
 * numbers count paragraphs within.
 */
const startsIn = (
  passages: readonly DraftPassage[],
  marks: readonly (Mark | undefined)[],
): readonly (Mark | undefined)[] => {
  const count = (kind: Mark['kind']): number => marks.filter((mark) => mark?.kind === kind).length
  if (count('marker') >= 2) return marks.map((mark) => (mark?.kind === 'marker' ? mark : undefined))
  const first = marks.findIndex((mark) => mark && mark.kind !== 'heading')
  return marks.map((mark, index) => {
    if (mark?.kind !== 'heading') return mark
    if (count('number') >= 2 && index < first) return undefined
    return isTitle(passages[index], index) ? undefined : mark
  })
}

const isTitle = (passage: DraftPassage | undefined, index: number): boolean =>
  index < 3 &&
  /\b(?:counter|proposals?|counterproposals?|response|responsive|terms|agreement|rider|exhibit|side\s?letter|draft|memorandum|addendum)\b/i.test(
    passage?.sentences.join(' ') ?? '',
  )

const cutAt = (passages: readonly DraftPassage[], starts: readonly (Mark | undefined)[]): Cut => {
  const open: Open[] = []
  const outside: DraftPassage[] = []
  passages.forEach((passage, index) => {
    const [mark, last] = [starts[index], open.at(-1)]
    const next = starts[index + 1]
    if (passage.kind === 'aside') outside.push(passage)
    else if (mark) open.push({mark, passages: [passage]})
    else if (!last || (passage.kind === 'heading' && next !== undefined)) outside.push(passage)
    else last.passages.push(passage)
  })
  const kept = open.filter((one, index) => {
    const isGroup = isEmpty(one) && isAbove(one.mark, open[index + 1]?.mark)
    if (isGroup) outside.push(...one.passages)
    return !isGroup
  })
  return {open: kept, outside}
}

const isEmpty = ({mark, passages}: Open): boolean => passages.length === 1 && mark !== undefined && mark.isBare

/** Whether a caption without words is that of a group: other items stand below it. One that quotes ours is an answer all the same. */
const isAbove = (mark: Mark | undefined, next: Mark | undefined): boolean => {
  if (!mark || !next || mark.lead !== undefined) return false
  const [above, below] = [digits(mark.number), digits(next.number)]
  if (above !== undefined && below?.startsWith(`${above}.`)) return true
  if (/^(?:article|section)/i.test(mark.number ?? '') && !/^(?:article|section)/i.test(next.number ?? '')) return true
  return mark.kind === 'heading'
}
const digits = (number: string | undefined): string | undefined => /\d[\d.]*/.exec(number ?? '')?.[0]

const byParagraph = (passages: readonly DraftPassage[]): Cut => {
  const open: Open[] = []
  const outside: DraftPassage[] = []
  for (const passage of passages) {
    const text = passage.sentences.join(' ')
    const last = open.at(-1)
    const goesOn = passage.lead !== undefined || /^\p{Ll}/u.test(text) || passage.kind === 'cell'
    if (passage.kind === 'aside' || passage.kind === 'heading' || isAround(text)) outside.push(passage)
    else if (goesOn && last) last.passages.push(passage)
    else open.push({mark: undefined, passages: [passage]})
  }
  return {open, outside}
}

/** Heads of a mail, what it quotes, a greeting, a name below: whatever says nothing of a deal. */
const isAround = (text: string): boolean =>
  /^(?:from|to|cc|bcc|subject|re|date|sent|von|attachments?):/i.test(text) ||
  /^(?:>|on .{5,80} wrote:)/i.test(text) ||
  /^\((?:fictional|this is fiction)/i.test(text) ||
  (text.split(' ').length < 6 && !/\d|\b(?:rejected|agreed|accepted|declined|no)\b/i.test(text))

const itemOf = (mark: Mark | undefined, passages: readonly DraftPassage[], place: number): Item => {
  const [first] = passages
  const caption = mark ? mark.caption : named(first?.sentences.join(' ') ?? '')
  const said = passages.slice(mark?.isBare ? 1 : 0).flatMap(({sentences}) => sentences)
  const sentences = said.map((sentence, index) => (index === 0 && !mark?.isBare ? behind(sentence, mark) : sentence))
  return {
    place,
    ...(mark?.number !== undefined && {number: mark.number}),
    ...(caption !== undefined && {caption}),
    ...(mark?.lead !== undefined && {lead: mark.lead}),
    passages,
    sentences: sentences.filter((sentence) => sentence !== ''),
  }
}

/** “Money: …”. In a mail a short sentence is a sentence. */
const named = (text: string): string | undefined => {
  const caption = captionBefore(text)
  return caption !== undefined && /^\s*[:—–-]/.test(text.slice(caption.length)) ? caption : undefined
}

/** The first sentence without the number before it; a caption that is a sentence by itself falls away. */
const behind = (sentence: string, mark: Mark | undefined): string => {
  if (mark?.number === undefined) return sentence
  const at = sentence.indexOf(mark.number)
  if (at < 0 || at > 12) return sentence
  const rest = sentence.slice(at + mark.number.length).replace(/^[\s.:)—–-]+/, '')
  return rest.replace(/[.:]$/, '') === mark.caption ? '' : rest
}
