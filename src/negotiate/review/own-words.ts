import type {Library} from '../../library/library.js'
import {now} from '../meaning/reading.js'
import type {ReviewedParagraph, ReviewedPart} from './review.js'

/** What stands around a clause in an item of a proposal: how paragraphs before its words begin, and how those behind them do. */
export interface Frame {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The frames of items, as the documents of a library have them: by the words that stand in bold at the beginning of a line. */
export const framesIn = ({documents}: Pick<Library, 'documents'>): Frame => {
  const texts = documents.flatMap(({item}) => (item ? [item.text] : []))
  const leads = (text: string | undefined): readonly string[] =>
    [...(text ?? '').matchAll(/^\*\*([^*]+)\*\*|(?<=\}\})\*\*([^*]+)\*\*/gm)].map(
      ([, one, other]) => one ?? other ?? '',
    )
  const parts = texts.map((text) => text.split('{{text}}'))
  return {before: parts.flatMap(([head]) => leads(head)), after: parts.flatMap(([, tail]) => leads(tail))}
}

/** How the words of a clause read now, paragraph by paragraph, without its caption and what stands around it; and whether any of them changed. */
export const ownWords = (
  {paragraphs}: ReviewedPart,
  {before, after}: Frame,
): {readonly text: string; readonly isChanged: boolean} => {
  const isLed = (leads: readonly string[], paragraph: ReviewedParagraph): boolean =>
    leads.some((lead) => (paragraph.sent?.[0]?.text ?? '').startsWith(lead))
  const start = paragraphs.findLastIndex((one) => isLed(before, one)) + 1
  const stop = paragraphs.findIndex((one, index) => index >= start && isLed(after, one))
  const own = paragraphs
    .slice(start, stop === -1 ? undefined : stop)
    .filter(({sent}) => sent === undefined || sent.some(({role}) => role === 'text' || role === 'item'))
  return {
    text: own
      .map((one) => numbered(one, now(one.stretches).trim()))
      .filter((text) => text !== '')
      .join('\n\n'),
    isChanged: own.some(({fate, stretches}) => fate !== 'unchanged' && stretches.length > 0),
  }
}

/** With its letter, which Word counts. */
const numbered = ({sent}: ReviewedParagraph, text: string): string => {
  const number = sent?.[0]?.number
  return number === undefined || text === '' ? text : `${number} ${text}`
}
