import {sentences} from '../../words/sentences.js'
import type {ReviewedPart} from '../review/review.js'
import type {Stretch} from '../review/weave.js'

/** How a part reads now, paragraph by paragraph, without its caption. */
export const readsNow = ({paragraphs}: ReviewedPart): string =>
  paragraphs
    .filter(({sent}) => sent === undefined || sent.every(({role}) => role !== 'caption'))
    .map(({stretches}) => now(stretches))
    .filter((text) => text.trim() !== '')
    .join('\n')

export const now = (stretches: readonly Stretch[]): string =>
  stretches.map(({kind, text}) => (kind === 'removed' ? '' : text)).join('')

/** A change of words: what went, what came, and the sentence in which that stands now, or stood. */
export interface Edit {
  readonly removed: string
  readonly added: string
  readonly sentence: string
}

/** The edits of a part, each with its sentence, in reading order. */
export const editsIn = ({paragraphs}: ReviewedPart): readonly Edit[] =>
  paragraphs.flatMap(({stretches}) => {
    const edits: Edit[] = []
    const reads = now(stretches)
    const was = stretches.map(({kind, text}) => (kind === 'added' ? '' : text)).join('')
    let [at, before] = [0, 0]
    let open: {removed: string; added: string; from: number; was: number} | undefined
    const close = (): void => {
      if (!open) return
      const {removed, added, from} = open
      const sentence =
        sentenceAt(reads, from, from + added.length) || sentenceAt(was, open.was, open.was + removed.length)
      edits.push({removed: removed.trim(), added: added.trim(), sentence})
      open = undefined
    }
    for (const {kind, text, automatic} of stretches) {
      if (kind === 'kept' || automatic) close()
      else {
        open ??= {removed: '', added: '', from: at, was: before}
        if (kind === 'removed') open.removed += text
        else open.added += text
      }
      if (kind !== 'removed') at += text.length
      if (kind !== 'added') before += text.length
    }
    close()
    return edits
  })

const sentenceAt = (text: string, from: number, to: number): string => {
  let at = 0
  for (const sentence of sentences(text)) {
    const start = text.indexOf(sentence, at)
    if (start === -1) continue
    at = start + sentence.length
    if (start <= to && from <= at) return sentence.trim()
  }
  return text.trim()
}
