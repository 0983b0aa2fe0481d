import {countOf, romanOf} from '../../document/ordinals.js'
import type {Insertion} from '../../ooxml/revise.js'
import type {Block} from './structure.js'

/** Where our clauses go: behind or before a section, by its words; behind everything where nothing is said. */
export interface Where {
  readonly after?: string
  readonly before?: string
}
/** How the other side sets and counts its text at a place. */
export interface Manner {
  readonly caption: Block
  readonly text: Block
  readonly item: Block | undefined
  /** Numbers of captions that our clauses get, where they are typed or can be told. */
  readonly numbers: readonly (string | undefined)[]
}

/** Rank of a caption: a smaller one holds the greater ones. */
const rankOf = ({heading, list, typed}: Block): number =>
  heading ?? (list?.ordered ? list.level + 1 : typed ? {article: 1, section: 2, deeper: 3, letter: 4}[typed.kind] : 9)

/** The caption under which a paragraph stands; itself where it is one. */
const captionOver = (blocks: readonly Block[], block: Block): Block | undefined => {
  if (block.isCaption) return block
  const own = blocks.slice(0, blocks.indexOf(block)).filter(({isCaption}) => isCaption)
  return own.at(-1)
}

/**
 * Where something behind a section goes: before the next one, so that tables at its end stay with it. Behind a paragraph that is no
 * caption it follows at once.
 */
export const spotBehind = (
  blocks: readonly Block[],
  block: Block,
  isLast: boolean,
): Pick<Insertion, 'at' | 'before'> => {
  if (isLast || !block.isCaption) return {at: block.place}
  const behind = blocks.slice(blocks.indexOf(block) + 1)
  const next = behind.find(
    (one) => one.sign === block.sign || (one.isCaption && rankOf(one) <= rankOf(block) && rankOf(one) < 9),
  )
  return next ? {at: next.place, before: true} : {at: behind.at(-1)?.place ?? block.place}
}

export const mannerAt = (blocks: readonly Block[], place: Block, where: Where, count: number): Manner => {
  const over = captionOver(blocks, place) ?? usual(blocks.filter(({isCaption}) => isCaption)) ?? place
  // At the end of a document a clause is what its chapters are; elsewhere what stands beside it.
  const chief =
    where.after === undefined && where.before === undefined
      ? usual(blocks.filter((one) => one.isCaption && isCounted(one)))
      : undefined
  const caption = chief ?? over
  const alike = blocks.filter(({sign, isCaption}) => isCaption && sign === caption.sign)
  const inside = (from: Block): readonly Block[] => {
    const start = blocks.indexOf(from)
    const next = blocks.findIndex(
      (one, index) => index > start && (one.sign === caption.sign || (one.isCaption && rankOf(one) < rankOf(caption))),
    )
    return blocks.slice(start + 1, next < 0 ? blocks.length : next)
  }
  const isText = ({isCaption, typed, list, words}: Block): boolean =>
    !isCaption && typed?.kind !== 'letter' && words.length > 20 && (list === undefined || list.ordered)
  const near = [...alike].sort((a, b) => Math.abs(a.place - caption.place) - Math.abs(b.place - caption.place))
  const texts = near.flatMap((one) => {
    const own = inside(one)
    const deepest = Math.min(...own.filter(isText).map(levelOf))
    return own.filter((block) => isText(block) && levelOf(block) === deepest)
  })
  const text = usual(texts) ?? usual(blocks.filter(isText)) ?? place
  const item = usual(
    near
      .flatMap((one) => inside(one))
      .concat(blocks)
      .filter(
        (block) =>
          !block.isCaption &&
          block.sign !== text.sign &&
          (block.typed?.kind === 'letter' || (block.list?.ordered === true && levelOf(block) > levelOf(text))),
      ),
  )
  return {caption, text, item, numbers: numbersAt(blocks, alike, place, where, count)}
}

const levelOf = ({list, typed}: Block): number =>
  list?.ordered ? list.level : typed ? {article: 0, section: 1, deeper: 2, letter: 3}[typed.kind] : 0
const isCounted = ({list, typed}: Block): boolean => list?.ordered === true || typed !== undefined

/** Of blocks the first one of the sign that most of them have. */
const usual = (blocks: readonly Block[]): Block | undefined => {
  const counts = new Map<string, number>()
  for (const {sign} of blocks) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return blocks.find(({sign}) => counts.get(sign) === most)
}

/** Numbers of new captions: the next ones, or 12A, 12B between two that are typed. */
const numbersAt = (
  blocks: readonly Block[],
  alike: readonly Block[],
  place: Block,
  where: Where,
  count: number,
): readonly (string | undefined)[] => {
  const isBefore = ({place: own}: Block): boolean =>
    where.before === undefined ? own <= place.place : own < place.place
  const before = alike.filter(isBefore)
  const [last, next] = [before.at(-1), alike[before.length]]
  const counting = Array.from({length: count}, (_, index) => index)
  if (last?.typed ?? next?.typed) {
    const number = last?.typed?.number ?? '0'
    if (next) return counting.map((index) => number + String.fromCharCode(65 + (index % 26)))
    const [, roman] = /^([IVXLC]+)$/.exec(number) ?? []
    return counting.map((index) =>
      roman === undefined
        ? String(Number.parseInt(number, 10) + 1 + index)
        : romanOf(countOf(roman.toLowerCase()) + 1 + index).toUpperCase(),
    )
  }
  const list = (last ?? next)?.list
  if (!list?.ordered) return counting.map(() => undefined)
  const counted = blocks.filter(
    (one) => isBefore(one) && one.list?.ordered && one.list.id === list.id && one.list.level === list.level,
  )
  return counting.map((index) => (list.level === 0 ? String(counted.length + 1 + index) : ''))
}
