import type {Mark} from '../../document/drawing.js'
import {lettering} from '../../document/lettering.js'
import type {FigureBrief, MakeFigure} from '../../library/figures.js'
import {lacking, made} from './made.js'
import {heightOf, label, lengthOf, rule} from './marks.js'
import {table} from './words.js'

/** An ask of the letter, and the clauses of the document that answer it, by family. */
interface Ask {
  readonly id: string
  readonly says: string
  readonly answers: readonly {readonly family: string; readonly number: string}[]
}

/** Which asks of the letter a document answers, and in which of its sections. */
export const coverage: MakeFigure = (brief) => {
  const {language, sections} = brief
  if (language !== 'en')
    return lacking('coverage', brief, 'the asks of the letter are kept in English only, and nobody has translated them')
  if (sections.length === 0)
    return lacking('coverage', brief, 'this document has no numbered sections in which an ask could be answered')
  const asks = asksOf(brief)
  const used = sections.filter(({family}) => asks.some(({answers}) => answers.some((one) => one.family === family)))
  const answered = asks.filter(({answers}) => answers.length > 0).length
  return made(brief, {
    name: 'coverage',
    title: 'What the open letter asks, and where this document answers',
    description: `A grid of ${asks.length} asks of the open letter by ${used.length} sections of this document. A dot stands where a section answers an ask. ${answered} of the asks have at least one dot.`,
    drawing: draw(asks, used),
    children: [
      table(
        ['Ask of the letter', 'Answered in'],
        asks.map(({id, says, answers}) => [
          `${id} ${says}`,
          answers.length === 0 ? 'Not in this document' : bySection(used, answers),
        ]),
      ),
    ],
  })
}

/** “Transparency 2.1, 2.2; Consent 3.1” */
const bySection = (sections: FigureBrief['sections'], answers: Ask['answers']): string =>
  sections
    .map(({family, title}) => ({title, numbers: answers.flatMap((one) => (one.family === family ? [one.number] : []))}))
    .filter(({numbers}) => numbers.length > 0)
    .map(({title, numbers}) => `${title} ${numbers.join(', ')}`)
    .join('; ')

const asksOf = ({library, clauses}: FigureBrief): readonly Ask[] =>
  Object.entries(library.letter.value.asks).map(([id, {says}]) => ({
    id,
    says,
    answers: clauses.flatMap(({id: clause, family, number}) =>
      number !== undefined && library.clause.get(clause)?.file.asks.includes(id) ? [{family, number}] : [],
    ),
  }))

const width = 470
const column = 16
const ids = 26
const radius = 4.25

const draw = (asks: readonly Ask[], sections: FigureBrief['sections']) => {
  const marks: Mark[] = []
  const left = width - sections.length * column
  const names = sections.map(({title}) => title)
  const head = Math.max(0, ...names.map((name) => lengthOf(name, 'small'))) + 4
  names.forEach((name, index) => {
    marks.push({
      mark: 'label',
      x: left + (index + 0.5) * column + lettering.small.size * 0.35,
      y: head - 2,
      lines: [name],
      letters: 'small',
      anchor: 'start',
      role: 'ink',
      room: head,
      turned: true,
    })
  })
  let top = head + 3
  for (const {id, says, answers} of asks) {
    marks.push(rule(0, top, width))
    const words = label(says, ids, top + 2, left - ids - 8, {
      letters: 'small',
      role: answers.length === 0 ? 'quiet' : 'ink',
    })
    const height = heightOf(words) + 3
    marks.push(label(id, 0, top + 2, ids, {letters: 'small', role: 'quiet'}), words)
    sections.forEach(({family}, index) => {
      if (!answers.some((one) => one.family === family)) return
      marks.push({mark: 'dot', x: left + (index + 0.5) * column, y: top + height / 2, radius, fill: 'solid'})
    })
    top += height
  }
  marks.push(rule(0, top, width))
  return {width, height: top + 1, marks}
}
