import type {DraftPassage} from '../../negotiate/scan/draft.js'
import {sentences} from '../../words/sentences.js'
import {odd} from '../adopt/tidy.js'

/** A paragraph of a strange file as it was found there. */
export interface Found {
  readonly kind: DraftPassage['kind']
  readonly text: string
  /** A number that the file keeps beside the words, as word processors do. */
  readonly counted?: string
  readonly page?: number
}

const whole =
  /^((?:Article|ARTICLE|Section|SECTION|Sec\.|Clause|CLAUSE|Paragraph|§+)\s?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,7})[A-Z]?|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|\d{1,3}[.)])[.:)]?\s+(?=\S)/u
const part = /^(\((?:[a-zA-Z]{1,2}|[ivxl]{1,6}|\d{1,2})\)|[a-zA-Z][.)])\s+(?=\S)/u

/** Numbers passages, and gives each its nearest number, its heading, what it goes on from, and its sentences. */
export const passagesOf = (found: readonly Found[]): readonly DraftPassage[] => {
  const made: DraftPassage[] = []
  let heading: string | undefined
  let clause: string | undefined
  let lead: Lead | undefined
  for (const {kind, text: raw, counted, page} of found) {
    const text = tidy(raw)
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const {label, main} = labelOf(text, counted)
    lead = isNext(clause, main) && stopped(made.at(-1)) ? undefined : followed(lead, kind, label, main)
    const isPart = main === undefined || lead !== undefined
    if (kind === 'heading') {
      heading = text.length > 120 ? `${text.slice(0, 117)}…` : text
      clause = main
    } else if (!isPart) clause = main
    const nearest = [clause, isPart && kind !== 'heading' ? label?.replace(/^(\d+)[.)]$/, '($1)') : undefined]
      .flatMap((one) => one?.replace(/[.:]$/, '') ?? [])
      .join(' ')
    const all = whichOf(text)
    made.push({
      number: made.length + 1,
      kind,
      ...(label === undefined ? {} : {label}),
      ...(nearest === '' || kind === 'aside' ? {} : {clause: nearest}),
      ...(heading === undefined || kind === 'aside' ? {} : {heading}),
      ...(page === undefined ? {} : {page}),
      ...(lead === undefined ? {} : {lead: lead.words}),
      sentences: all,
    })
    if (kind !== 'heading') lead = leadIn(all) ?? lead
  }
  return made
}

/** Its number, counted by the file or typed, and the number of a clause where it is one: “4.2”, and not “(a)”. */
const labelOf = (text: string, counted: string | undefined): {readonly label?: string; readonly main?: string} => {
  if (counted !== undefined)
    return /^(?:\(|[a-z]{1,6}[.)])/.test(counted) ? {label: counted} : {label: counted, main: counted}
  const typed = whole.exec(text)?.[1]
  if (typed !== undefined) return {label: typed, main: typed}
  const letter = part.exec(text)?.[1]
  return letter === undefined ? {} : {label: letter}
}

/** Words that end in a colon, and how far the items behind them have counted. */
interface Lead {
  readonly words: string
  readonly count: number
}

const leadIn = (sentences: readonly string[]): Lead | undefined => {
  const last = sentences.at(-1) ?? ''
  if (!last.endsWith(':') || last.length > 400) return undefined
  return {words: last.slice(0, -1).replace(whole, '').replace(part, ''), count: 0}
}

/** “3.” may be an item behind “2.” or the clause behind it; where the item before ended its sentence, it is the clause. */
const isNext = (clause: string | undefined, main: string | undefined): boolean =>
  main !== undefined && Number.parseInt(main, 10) === Number.parseInt(clause ?? '', 10) + 1
const stopped = (before: DraftPassage | undefined): boolean => before?.sentences.at(-1)?.endsWith('.') ?? false

/** Items go on from the words before their list: with letters, with bullets, or counted from one on. */
const followed = (
  lead: Lead | undefined,
  kind: Found['kind'],
  label: string | undefined,
  main: string | undefined,
): Lead | undefined => {
  if (lead === undefined || kind === 'heading' || kind === 'aside') return undefined
  if (main === undefined) return kind === 'item' || label !== undefined ? lead : undefined
  const count = Number(/^(\d{1,3})[.)]?$/.exec(main)?.[1] ?? 0)
  return count === lead.count + 1 ? {...lead, count} : undefined
}

/** A sentence that is longer is cut, so that no pattern walks without end. */
const longest = 2_000

/** Abbreviations and numbers of clauses end no sentence. */
const whichOf = (text: string): readonly string[] => {
  const made: string[] = []
  for (const one of sentences(text)) {
    const last = made.at(-1)
    if (last !== undefined && last.length < longest && stops.test(last)) made[made.length - 1] = `${last} ${one}`
    else made.push(one)
  }
  return made.flatMap((one) => (one.length <= longest ? [one] : pieces(one)))
}
const stops =
  /(?:^|\s)(?:(?:\d{1,3}|[A-Za-z])\.|(?:Sec|Art|No|Nos|Mr|Ms|Mrs|Dr|Inc|Ltd|Co|Corp|v|vs|cf|e\.g|i\.e|a\.m|p\.m|U\.S|et al|approx)\.)$/

const pieces = (text: string): readonly string[] =>
  Array.from({length: Math.ceil(text.length / longest)}, (_, index) =>
    text.slice(index * longest, (index + 1) * longest),
  )

const tidy = (text: string): string =>
  text
    .replace(/[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(odd, ' ')
    .replace(/\s+/g, ' ')
    .trim()
