import {recently} from '../../base/recent.js'
import type {Document} from '../../document/document.js'
import type {Clause} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {inLanguage} from '../../library/question.js'
import {type LaidParagraph, laidOut} from '../../render/docx/laid.js'
import {type Figure, figuresIn} from '../../words/figures.js'
import {type SentPart, sentOf} from '../review/sent.js'

/** A clause of ours that a paper may answer. */
export interface OurClause {
  readonly id: string
  /** “P-14”, “3.1”. */
  readonly number: string
  readonly title: string
  /** As it was sent, without its caption. */
  readonly text: string
  readonly paragraphs: readonly LaidParagraph[]
  /** How it reads at each rung in this deal, where the plan is at hand. */
  readonly ladder: Ladder
  /** Terms that it defines, in their forms. */
  readonly terms: readonly string[]
  /** Its answers that are figures, as they are printed in the document. */
  readonly figures: readonly OurFigure[]
  /** Asks of the letter that it answers. */
  readonly asks: readonly string[]
  /** What it is about besides its words as they were sent: its purpose, and how other documents and rungs say it. */
  readonly about: readonly string[]
}
export interface OurFigure {
  readonly field: string
  readonly label: string
  readonly figure: Figure
  /** The paragraph in which it stands. */
  readonly paragraph: string
}
export type Ladder = readonly {readonly rung: Rung; readonly text: string}[]

/** The clauses of a document that are the library’s, in their order. Frames, schedules and signatures are answered by nobody. */
export const oursIn = (
  document: Document,
  library: Library,
  ladders: ReadonlyMap<string, Ladder> = new Map(),
): readonly OurClause[] => {
  const laid = laidOut(document)
  return [...sentOf(document).parts.values()].flatMap((part): readonly OurClause[] => {
    if (part.kind !== 'clause' || part.number === undefined || !library.clause.has(part.id)) return []
    const paragraphs = laid.filter(({clause, role}) => clause === part.id && role !== 'caption')
    return [
      {
        ...clauseOf(part, library),
        paragraphs,
        text: wordsOf(paragraphs),
        ladder: ladders.get(part.id) ?? [],
        figures: figuresOf(part.id, library, laid),
      },
    ]
  })
}

const wordsOf = (paragraphs: readonly LaidParagraph[]): string =>
  paragraphs
    .map(({text}) => text.trim())
    .filter((text) => text !== '')
    .join('\n')

/** A clause may leave its figures to a schedule. */
const figuresOf = (id: string, library: Library, laid: readonly LaidParagraph[]): readonly OurFigure[] =>
  Object.entries(library.clause.get(id)?.file.fields ?? {}).flatMap(([field, {label}]): readonly OurFigure[] => {
    const holds = ({spans}: LaidParagraph): boolean =>
      spans.some((span) => span.type === 'field' && span.name === field)
    const paragraph = laid.find((one) => one.clause === id && holds(one)) ?? laid.find(holds)
    const span = paragraph?.spans.find((one) => one.type === 'field' && one.name === field)
    const figure = paragraph && span && figuresIn(paragraph.text).find(({from, to}) => from < span.to && span.from < to)
    return figure ? [{field, label: inLanguage(label, 'en') ?? field, figure, paragraph: paragraph.text}] : []
  })

const clauseOf = (
  {id, number = '', title}: SentPart,
  library: Library,
): Pick<OurClause, 'id' | 'number' | 'title' | 'terms' | 'about' | 'asks'> => {
  const clause = library.clause.get(id)
  return {
    id,
    number,
    title,
    terms: Object.values(clause?.file.defines ?? {}).flatMap(({forms}) => [...forms]),
    asks: clause?.file.asks ?? [],
    about: clause ? textsOf(clause) : [],
  }
}

/** Its purpose first, then its texts in all registers. The same list for the same clause, so that what is made of it can be kept. */
const textsOf = recently(200, ({file, passages}: Clause): readonly string[] => [
  file.purpose,
  ...passages.filter(({variant}) => variant !== 'es').map(({text}) => text.replace(/\{\{[^}]*\}\}/g, ' ')),
])
