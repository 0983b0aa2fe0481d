import type {DraftPassage} from '../scan/draft.js'

/** How an item of theirs begins: the number they gave it, its caption, and the words behind both. */
export interface Mark {
  readonly kind: 'marker' | 'number' | 'heading'
  readonly number?: string
  readonly caption?: string
  /** Words that quote ours, such as “Company Counter to P-14”, when they stand in place of a caption. */
  readonly lead?: string
  /** Whether nothing stands behind number and caption. */
  readonly isBare: boolean
}

const side =
  "(?:(?:the\\s+)?(?:compan(?:y|ies)|producers?|studios?|employers?|management|amptp|network)(?:[’']s|s?[’'])?\\s+)?"
const answers =
  "(?:counter(?:-?\\s?(?:proposal|offer))?|response|reply|answer|position)\\s+(?:to|on)\\s+(?:the\\s+)?(?:union(?:[’']s)?\\s+)?(?:(?:proposals?|items?|sections?|clauses?|nos?\\.)\\s*)?"
const ours =
  '(?:P\\s?[-–‑]\\s?\\d{1,3}|\\d{1,3}(?:\\.\\d{1,3})?)(?:(?:\\s*(?:,|&|/|and|through|to|[-–])){1,3}\\s*(?:P\\s?[-–‑]\\s?)?\\d{1,3}(?:\\.\\d{1,3})?)*'
const yours = `(?:(?:re:?\\s+)?(?:your|the\\s+union[’']s|union)\\s+(?:sections?|items?|clauses?|proposals?|nos?\\.|§+)\\s*${ours}(?:\\s+and\\s+(?:sections?|items?|clauses?|proposals?)\\s+${ours})?)`

/** “Item 7”, “Proposal No. 3”, “§ 39.M.1”. */
const theirs =
  /^((?:item|point|issue|topic)\s+(?:no\.\s*)?[A-Z]?\d{1,3}(?:\.\d{1,3})*|§+\s?\d{1,3}(?:\.[A-Z\d]{1,3})+)\s*[.:)—–-]?\s*/i
const quoting = new RegExp(
  `^(${side}${answers}${ours}|${yours}|(?:re:?\\s+)?(?:item\\s+)?P\\s?[-–‑]\\s?\\d{1,3}(?:(?:\\s*(?:,|&|/|and|through|to|[-–])){1,3}\\s*(?:P\\s?[-–‑]\\s?)?\\d{1,3})*)\\s*[.:)—–-]?\\s*`,
  'i',
)
const numbered =
  /^((?:Article|Section|Sec\.|Clause|Paragraph|§+)\s?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,7})[A-Z]?|\d{1,3}(?:\.\d{1,3}){0,3}|(?:[A-Z]|[IVXLC]{1,7})(?=[.:)]))[.:)]*\s+/i

/** What a passage begins, if it begins an item. Small letters, and letters in brackets, count parts of one. */
export const markOf = (passage: DraftPassage): Mark | undefined => {
  const {kind, label, clause, lead, sentences} = passage
  if (kind === 'aside' || kind === 'cell' || lead !== undefined) return undefined
  const text = sentences.join(' ')
  const own = theirs.exec(text)
  if (own) {
    const behind = text.slice(own[0].length)
    return {kind: 'marker', number: (own[1] ?? '').replace(/^§+\s?/, ''), ...captionOf(behind, kind)}
  }
  const isMain = label !== undefined && !/^\(|^[a-z][.)]/.test(label) && clause === label.replace(/[.:]$/, '')
  if (kind === 'heading' || isMain) {
    const typed = numbered.exec(text)
    const isTyped = typed !== null && (kind === 'heading' || text.startsWith(label ?? ' '))
    const behind = isTyped ? text.slice(typed[0].length) : text
    const number = isTyped ? typed[1] : label
    return {
      kind: number === undefined ? 'heading' : 'number',
      ...(number !== undefined && {number: number.replace(/[.:)]+$/, '')}),
      ...captionOf(behind, kind),
    }
  }
  return quoting.test(text) ? {kind: 'marker', ...captionOf(text, kind)} : undefined
}

/** Stands before words, and names them: “Term.”, “Training fee:”, “Records —”. */
const runIn = /^([^.:;—–?!]{2,60}?)(?:[.:]\s+|\s+[—–-]\s+)(?=\S)/

const captionOf = (text: string, kind: DraftPassage['kind']): Pick<Mark, 'caption' | 'lead' | 'isBare'> => {
  const quote = quoting.exec(text)
  const quoted = quote && isWhole(quote[0], text) ? quote : null
  const rest = quoted ? text.slice(quoted[0].length) : text
  const lead = quoted?.[1]
  const isBare = kind === 'heading' || isCaption(rest)
  const caption = isBare ? rest : captionBefore(rest)
  const clean = caption?.replace(/^[\s("“]+|[\s).:"”—–-]+$/g, '')
  return {isBare, ...(clean ? {caption: clean} : {}), ...(lead === undefined ? {} : {lead})}
}

/** “P-18 is not agreed to” goes on as a sentence, and is no caption behind a number. */
const isWhole = (quote: string, text: string): boolean => {
  const behind = text.slice(quote.length)
  return behind === '' || /[.:)—–-]\s*$/.test(quote) || !/^\p{Ll}/u.test(behind)
}

const isCaption = (text: string): boolean =>
  text.split(' ').length <= 10 &&
  !/[.;!?]$|\b(?:shall|may|will|must|can|agrees?)(?: not)?:$/.test(text) &&
  !text.includes(': ')

/** A caption that runs into its words. What is an answer by itself is none. */
export const captionBefore = (text: string): string | undefined => {
  const found = runIn.exec(text)?.[1]
  if (found === undefined || found.split(' ').length > 7) return undefined
  return /^(?:rejected|declined|agreed|accepted|not|no (?:counter|change|agreement|deal|objection)|no$|same|hold|see|ok|yes|reserved|deleted|withdrawn)\b/i.test(
    found,
  )
    ? undefined
    : found
}
