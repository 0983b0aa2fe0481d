import {oneLine} from '../../render/characters.js'
import type {Scan} from '../scan/scan.js'
import {placeOf, quoteOf} from '../scan/telling.js'
import type {Item} from './items.js'
import type {Link, Mapping} from './mapped.js'
import type {ItemMeaning, LinkMeaning} from './means.js'
import type {OurClause} from './ours.js'

/** A mapping as it is told, on a screen and on paper: sections, in each a few heads with lines below. */
export interface Section {
  readonly name: string
  readonly says: string
  readonly entries: readonly Entry[]
}
export interface Entry {
  readonly head: string
  readonly lines: readonly Line[]
}
export interface Line {
  readonly label?: string
  readonly text: string
  /** What works against us, and what is near us. */
  readonly tone?: 'against' | 'for'
}

/** How many letters of a sentence are shown. */
const shown = {theirs: 320, ours: 200} as const

/**
 * What is answered against us first, then item by item, what is new, what nobody answers, and what has to be asked.
 *
 * @param outside what patterns find in passages that belong to no item
 */
export const sectionsOf = (mapping: Mapping, meanings: readonly ItemMeaning[], outside: Scan): readonly Section[] => [
  againstUs(meanings),
  itemByItem(meanings),
  newOnes(meanings),
  unanswered(mapping),
  unsure(meanings),
  ...elsewhere(outside),
]

/** “Item 5”, “4.2 Records, page 3”, or the first words where a paper numbers nothing. */
const nameOfItem = ({number, caption, lead, sentences, passages: [first]}: Item): string => {
  const page = first?.page === undefined ? '' : `, page ${first.page}`
  const said = [number, [lead, caption].filter(Boolean).join(': ')].filter(Boolean).join(' ')
  return `${said === '' ? quoted(sentences[0] ?? '', 48) : oneLine(said)}${page}`
}

/** “P-14 Opt-in only (CON-01)”. */
const nameOfClause = ({number, title, id}: OurClause): string => `${number} ${title} (${id})`

const hows: Readonly<Record<Link['how'], string>> = {
  number: 'they quote its number',
  caption: 'by its caption',
  words: 'by our own words in it',
  likeness: 'by words that are alike',
}
const recognised = ({how, sure}: Link): string => `${hows[how]}, ${Math.round(sure * 100)} % sure`

const againstUs = (meanings: readonly ItemMeaning[]): Section => {
  const entries = meanings.flatMap((one): readonly Entry[] => {
    const lines = against(one)
    return lines.length === 0 ? [] : [{head: `${nameOfItem(one.mapped.item)} → ${clausesOf(one)}`, lines}]
  })
  return {
    name: 'Against us',
    says:
      entries.length === 0
        ? 'No refusal, no red flag, no contradiction and no number that moved was found. That is no promise that there is none.'
        : 'What they refuse, what works against an ask of the letter, and numbers of ours that they moved.',
    entries,
  }
}

const clausesOf = ({links}: ItemMeaning): string =>
  links.length === 0 ? 'none of ours for sure' : links.map(({link}) => nameOfClause(link.clause)).join('; ')

const against = ({flags, stance, links}: ItemMeaning): readonly Line[] => [
  ...(stance?.stance === 'refused'
    ? [{label: 'Refused', text: quoted(stance.sentence), tone: 'against' as const}]
    : []),
  ...links.flatMap(({moved}) =>
    moved.map(({says, sentence}) => ({label: 'Number', text: `${says} ${quoted(sentence)}`, tone: 'against' as const})),
  ),
  ...flags.map(({id, is, sentence}) => ({
    label: 'Red flag',
    text: `${is} (${id}). ${quoted(sentence)}`,
    tone: 'against' as const,
  })),
  ...links
    .flatMap(({asks}) => asks)
    .filter(
      ({verdict, sentence}, index, all) =>
        verdict === 'contradicted' && all.findIndex((one) => one.sentence === sentence) === index,
    )
    .filter(({sentence}) => !flags.some((flag) => flag.sentence === sentence))
    .map(({id, says, sentence = ''}) => ({
      label: 'Contradicts',
      text: `${id} (${bare(says)}). ${quoted(sentence)}`,
      tone: 'against' as const,
    })),
]

const itemByItem = (meanings: readonly ItemMeaning[]): Section => {
  const answered = meanings.filter(({links}) => links.length > 0)
  return {
    name: 'Item by item',
    says:
      answered.length === 0
        ? 'No item answers a clause of ours for sure.'
        : `${countOf(answered.length, 'item')} of theirs ${answered.length === 1 ? 'answers' : 'answer'} clauses of ours.`,
    entries: answered.map((one) => ({
      head: nameOfItem(one.mapped.item),
      lines: [
        ...(one.stance?.stance === 'agreed'
          ? [{label: 'Agreed', text: quoted(one.stance.sentence), tone: 'for' as const}]
          : []),
        ...one.links.flatMap((link) => linesOf(link)),
        ...(one.flags.length === 0
          ? []
          : [{label: 'Flags', text: [...new Set(one.flags.map(({id}) => id))].join(', '), tone: 'against' as const}]),
      ],
    })),
  }
}

const linesOf = ({link, ours, rung, asks}: LinkMeaning): readonly Line[] => {
  const said = asks.map(({id, verdict}) => `${id} ${verdict}`).join(', ')
  return [
    {label: 'Answers', text: `${nameOfClause(link.clause)}, ${recognised(link)}`},
    {label: 'Theirs', text: quoted(link.sentence)},
    {label: 'Ours', text: quoted(ours, shown.ours)},
    ...(rung === undefined ? [] : [{label: 'Rung', text: rung}]),
    ...(said === '' ? [] : [{label: 'Asks', text: said}]),
  ]
}

const newOnes = (meanings: readonly ItemMeaning[]): Section => {
  const found = meanings.filter(({mapped: {links, unsure: some}}) => links.length + some.length === 0)
  return {
    name: 'New',
    says:
      found.length === 0
        ? 'Every item of theirs answers one of ours, or may.'
        : 'They answer none of our clauses, as far as words tell.',
    entries: found.map(({mapped: {item}}) => ({
      head: nameOfItem(item),
      lines: [{text: quoted(item.sentences.join(' '))}],
    })),
  }
}

const unanswered = ({unanswered: some}: Mapping): Section => ({
  name: 'Not answered',
  says:
    some.length === 0
      ? 'Each of our clauses is answered, or may be.'
      : `${countOf(some.length, 'clause')} of ours that nothing in this paper answers. Silence agrees to nothing.`,
  entries: some.map((clause) => ({head: nameOfClause(clause), lines: []})),
})

const unsure = (meanings: readonly ItemMeaning[]): Section => {
  const found = meanings.filter(({mapped: {unsure: some}}) => some.length > 0)
  return {
    name: 'To be told',
    says:
      found.length === 0 ? 'Nothing is in doubt.' : 'It is not sure which clause these answer, if any. Please look.',
    entries: found.map(({mapped: {item, unsure: some}}) => ({
      head: `Does ${nameOfItem(item)} answer ${some.map(({clause}) => nameOfClause(clause)).join(', or ')}?`,
      lines: [{label: 'Theirs', text: quoted(some[0]?.sentence ?? '')}],
    })),
  }
}

/** Flags in a title, a preamble, a footer: nothing that was found is dropped. */
const elsewhere = ({flags}: Scan): readonly Section[] =>
  flags.length === 0
    ? []
    : [
        {
          name: 'Outside the items',
          says: 'Red flags in what belongs to no item.',
          entries: flags.map(({flag, found}) => ({
            head: `${flag.is} (${flag.id})`,
            lines: found.map((one) => ({
              text: `${placeOf(one)}: ${quoteOf(one, shown.theirs)}`,
              tone: 'against' as const,
            })),
          })),
        },
      ]

export const countOf = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
const bare = (says: string): string => says.replace(/\.$/, '')
/** Quotation marks within others are single. */
const quoted = (sentence: string, length: number = shown.theirs): string =>
  `“${cropped(oneLine(sentence), length).replaceAll('“', '‘').replaceAll('”', '’')}”`
const cropped = (text: string, length: number): string =>
  text.trim().length <= length
    ? text.trim()
    : `${text
        .trim()
        .slice(0, length)
        .replace(/\s+\S*$/, '')} …`
