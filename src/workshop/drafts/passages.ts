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

/** Numbers passages, and gives each its nearest number, its heading and its sentences. */
export const passagesOf = (found: readonly Found[]): readonly DraftPassage[] => {
  let heading: string | undefined
  let clause: string | undefined
  let lead: string | undefined
  return found
    .flatMap(({kind, text: raw, counted, page}) => {
      const text = tidy(raw)
      if (!/[\p{L}\p{N}]/u.test(text)) return []
      const typed = whole.exec(text)?.[1]
      const letter = typed === undefined ? part.exec(text)?.[1] : undefined
      const label = counted ?? typed ?? letter
      const main = counted === undefined ? typed : /^\(?[a-z]/i.test(counted) ? undefined : counted
      if (kind === 'heading') {
        heading = text.length > 120 ? `${text.slice(0, 117)}…` : text
        clause = main ?? undefined
      } else if (main !== undefined) clause = main
      const goesOn = kind === 'item' || letter !== undefined
      if (!goesOn) lead = undefined
      const before = lead
      const all = whichOf(text)
      const last = all.at(-1) ?? ''
      if (last.endsWith(':') && last.length <= 400 && kind !== 'heading') lead = last.slice(0, -1).replace(whole, '').replace(part, '')
      const nearest = [clause, main === undefined ? label : undefined].filter((one) => one !== undefined).join(' ')
      return [
        {
          kind,
          ...(label === undefined ? {} : {label}),
          ...(nearest === '' ? {} : {clause: nearest.replace(/[.:]$/, '')}),
          ...(heading === undefined || kind === 'aside' ? {} : {heading}),
          ...(page === undefined ? {} : {page}),
          ...(before === undefined ? {} : {lead: before}),
          sentences: all,
        },
      ]
    })
    .map((one, index) => ({number: index + 1, ...one}))
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
