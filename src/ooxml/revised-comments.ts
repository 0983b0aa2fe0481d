import {BadXml, childrenOf, type Element} from './parse.js'
import type {RevisedComment, RevisedParagraph} from './revised.js'
import type {Anchor, Story} from './revised-story.js'

/** More than any contract has, and how much of what one is about is told. */
const limits = {comments: 10_000, paragraphs: 200, quote: 2_000}

/**
 * @param comments the root of `comments.xml`, @param more that of `commentsExtended.xml`; a file may have neither
 * @param textOf what one says
 * @throws BadXml
 */
export const commentsOf = (
  comments: Element | undefined,
  more: Element | undefined,
  textOf: (comment: Element) => string,
  story: Story,
): readonly RevisedComment[] => {
  const all = childrenOf(comments, 'w:comment')
  if (all.length > limits.comments)
    throw new BadXml('is larger than any contract, which has no 10,000 comments; ask for the text alone')
  const byParagraph = new Map(
    all.flatMap((comment) =>
      paragraphIds(comment).map((paragraph) => [paragraph, comment.attributes['w:id'] ?? ''] as const),
    ),
  )
  const known = new Map<string, Element>()
  for (const one of childrenOf(more, 'w15:commentEx')) {
    const id = byParagraph.get(one.attributes['w15:paraId'] ?? '')
    if (id !== undefined) known.set(id, one)
  }
  return all.map((comment): RevisedComment => {
    const {'w:id': id = '', 'w:author': author, 'w:date': date} = comment.attributes
    const {'w15:done': done = '0', 'w15:paraIdParent': parent = ''} = known.get(id)?.attributes ?? {}
    const answers = byParagraph.get(parent)
    return {
      id,
      ...(author === undefined ? {} : {author}),
      ...(date === undefined ? {} : {date}),
      text: textOf(comment),
      done: /^(?:1|true|on)$/.test(done),
      ...(answers === undefined ? {} : {answers}),
      ...aboutOf(story.anchors.get(id), story.paragraphs),
    }
  })
}

const paragraphIds = (element: Element): readonly string[] =>
  childrenOf(element).flatMap((child) => {
    const own = child.name === 'w:p' ? child.attributes['w14:paraId'] : undefined
    return [...(own === undefined ? [] : [own]), ...paragraphIds(child)]
  })

type About = Pick<RevisedComment, 'paragraphs' | 'quote'>

/** What stands in the range of a comment; of one without words in its range, the paragraph that holds it. */
const aboutOf = (anchor: Anchor | undefined, paragraphs: readonly RevisedParagraph[]): About => {
  const start = anchor?.start ?? anchor?.mark
  if (anchor === undefined || start === undefined || paragraphs.length === 0) return {paragraphs: [], quote: ''}
  const end = Math.max(start, anchor.end ?? anchor.mark ?? start)
  const holder = holderOf(paragraphs, start)
  const touched: number[] = []
  const [left, whole] = [newQuote(), newQuote()]
  for (let index = holder; index < paragraphs.length && touched.length < limits.paragraphs; index++) {
    const {from, runs} = paragraphs[index] as RevisedParagraph
    if (from >= end) break
    let at = firstFrom(runs, start)
    if ((runs[at]?.to ?? Number.POSITIVE_INFINITY) > end) continue
    touched.push(index)
    for (let run = runs[at]; run && run.to <= end && whole.text.length <= limits.quote; run = runs[++at]) {
      add(whole, index, run.text)
      if (run.tracked.at(-1)?.kind !== 'deleted') add(left, index, run.text)
    }
  }
  const {text} = left.text === '' ? whole : left
  const quote = text.length > limits.quote ? `${text.slice(0, limits.quote)}…` : text
  return {paragraphs: touched.length > 0 ? touched : [holder], quote}
}

interface Quote {
  text: string
  /** The paragraph whose words came last. */
  last: number
}
const newQuote = (): Quote => ({text: '', last: -1})
const add = (quote: Quote, paragraph: number, text: string): void => {
  quote.text += quote.last !== -1 && quote.last !== paragraph ? `\n${text}` : text
  quote.last = paragraph
}

/** The first of them that begins at a place or behind it. */
const firstFrom = (all: readonly {readonly from: number}[], place: number): number => {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.from ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The paragraph that holds a place, or the next one; one may hold others, in text boxes, which stand behind it. */
const holderOf = (paragraphs: readonly RevisedParagraph[], place: number): number => {
  const next = firstFrom(paragraphs, place + 1)
  const holds = (index: number): boolean => (paragraphs[index]?.to ?? 0) > place
  for (let index = next - 1; index >= Math.max(0, next - limits.paragraphs); index--) if (holds(index)) return index
  return Math.min(next, paragraphs.length - 1)
}
