import type {Link, Mapping} from '../../negotiate/paper/mapped.js'
import type {ItemMeaning} from '../../negotiate/paper/means.js'
import type {OurClause} from '../../negotiate/paper/ours.js'
import type {Papers} from './shape.js'

interface About {
  readonly file: string
  readonly document: string
  readonly title: string
  readonly recognised: Papers['recognised']
  /** What was noticed while the file was read. */
  readonly noticed: readonly string[]
}

/** For programs, in the second shape of `schema/review.schema.json`. */
export const paperJson = (mapping: Mapping, meanings: readonly ItemMeaning[], about: About): string => {
  const shape: Papers = {
    version: 1,
    kind: 'paper',
    file: about.file,
    document: about.document,
    title: about.title,
    recognised: about.recognised,
    noticed: [...about.noticed],
    items: meanings.map(itemOf),
    unanswered: mapping.unanswered.map(ours),
    outside: mapping.outside.map(({sentences}) => sentences.join(' ')),
  }
  return JSON.stringify(shape, null, 2)
}

const ours = ({id, number, title}: OurClause) => ({id, number, title})

const linkOf = ({clause, how, sure, sentence}: Link) => ({...ours(clause), how, sure, sentence})

const itemOf = ({mapped: {item, links: sure, unsure}, links, flags, stance}: ItemMeaning): Papers['items'][number] => ({
  place: item.place,
  ...(item.number !== undefined && {number: item.number}),
  ...(item.caption !== undefined && {caption: item.caption}),
  ...(item.passages[0]?.page !== undefined && {page: item.passages[0].page}),
  text: item.sentences.join(' '),
  fate: sure.length > 0 ? 'answers' : unsure.length > 0 ? 'unsure' : 'new',
  ...(stance && {stance: {says: stance.stance, sentence: stance.sentence}}),
  answers: links.map(({link, ours: nearest, rung, asks, moved}) => ({
    ...linkOf(link),
    ours: nearest,
    ...(rung !== undefined && {rung}),
    asks: asks.map(({id, verdict, sentence}) => ({id, verdict, ...(sentence !== undefined && {sentence})})),
    moved: moved.map(({clause: _, ...one}) => one),
  })),
  maybe: unsure.map(linkOf),
  flags: [...flags],
})
