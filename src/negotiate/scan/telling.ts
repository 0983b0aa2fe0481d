import type {Language} from '../../document/document.js'
import type {Flag, FlagWords} from './flags/flag.js'
import type {Proposed, Quoted, Scan, Verdict} from './scan.js'
import {words} from './words.js'

/** In the order in which a reader wants them. */
export const verdicts: readonly Verdict[] = ['contradicted', 'weaker', 'missing', 'met']

/** “3 flags in 5 sentences. Of 26 asks: 2 contradicted, 1 weaker, 20 missing, 3 met.” */
export const summaryOf = ({language, flags, asks}: Scan): string => {
  const say = words[language]
  const counts = verdicts.map((verdict) => say.counted(verdict, asks.filter((one) => one.verdict === verdict).length))
  return `${say.found(flags.length, flagged(flags))}. ${say.asks(asks.length, counts.join(', '))}`
}

/** What a flag says, in a language. */
export const toldOf = (flag: Flag, language: Language): FlagWords => (language === 'es' ? flag.es : flag)

/** How many sentences are flagged. One that holds two flags is one. */
export const flagged = (flags: Scan['flags']): number =>
  new Set(flags.flatMap(({found}) => found.map(({passage, sentence}) => `${passage.number} ${sentence}`))).size

/** “4.2 (b), Grant of rights, page 3”; the count of the passage where nothing else is known. */
export const placeOf = (
  {passage: {number, kind, clause, heading, page}}: Quoted,
  language: Language = 'en',
): string => {
  const say = words[language]
  const parts = [
    clause,
    heading === undefined ? undefined : heading.replace(/^[\d.]+\s+/, ''),
    page === undefined ? undefined : say.page(page),
  ].filter((one) => one !== undefined)
  if (kind === 'aside') return [say.aside, ...parts].join(', ')
  return parts.length === 0 ? say.passage(number) : parts.join(', ')
}

/** The sentence in quotation marks; an item with the words that it goes on from. */
export const quoteOf = (
  {sentence, passage: {lead, sentences}}: Quoted,
  longest = Number.POSITIVE_INFINITY,
  language: Language = 'en',
): string => {
  const before = lead !== undefined && sentences[0] === sentence ? `${cropped(lead, 80, true)} … ` : ''
  return words[language].quoted(`${before}${cropped(sentence, longest)}`)
}

const cropped = (text: string, longest: number, fromEnd = false): string => {
  if (text.length <= longest) return text
  return fromEnd
    ? `… ${text.slice(-longest).replace(/^\S*\s+/, '')}`
    : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`
}

export const named = (clauses: readonly Proposed[]): string => clauses.map(({id, title}) => `${id} ${title}`).join('; ')
