import type {Remark} from '../../ooxml/revise.js'
import type {Meaning} from '../meaning/meaning.js'
import {isUntracked, type Review, type ReviewedParagraph, type ReviewedPart} from './review.js'
import type {Stretch} from './weave.js'

/**
 * What a review says, as comments beside each change in the file that came back: first whether it was tracked, then what it means
 * where that is said of its part. What is no longer in the file is told beside what it stood behind.
 */
export const remarksOf = (
  {parts}: Review,
  meanings: ReadonlyMap<ReviewedPart, readonly Meaning[]>,
): readonly Remark[] => {
  let place = 0
  return parts.flatMap((part) => {
    const said = [...(meanings.get(part) ?? [])]
    return part.paragraphs.flatMap((paragraph): readonly Remark[] => {
      place = paragraph.places[0] ?? place
      if (paragraph.fate === 'unchanged') return []
      const means = said.splice(0)
      return [{paragraph: place, text: [sentence(paragraph), ...means.map(({says}) => says)].join(' ')}]
    })
  })
}

const sentence = (paragraph: ReviewedParagraph): string => {
  const {fate, stretches} = paragraph
  const who = whose(stretches)
  const how = isUntracked(paragraph)
    ? 'Differs from what we sent; not tracked.'
    : who === ''
      ? 'Tracked.'
      : `Tracked by ${who}.`
  if (fate === 'moved') return `${how} It stood elsewhere.`
  const [gone, come] = [wordsOf(stretches, 'removed'), wordsOf(stretches, 'added')]
  return [how, gone === '' ? '' : `We sent: “${gone}”.`, come === '' ? '' : `Now: “${come}”.`].filter(Boolean).join(' ')
}

const whose = (stretches: readonly Stretch[]): string =>
  [...new Set(stretches.flatMap(({tracked}) => (tracked?.author ? [tracked.author] : [])))].join(', ')

const wordsOf = (stretches: readonly Stretch[], kind: Stretch['kind']): string =>
  stretches
    .filter((one) => one.kind === kind && !one.automatic)
    .map(({text}) => text.trim())
    .filter((text) => text !== '')
    .join(' … ')
