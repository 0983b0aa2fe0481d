import type {Diagnostic} from '../base/diagnostic.js'
import type {Block, Figure} from '../document/nodes.js'
import {titleOf} from '../library/clause.js'
import type {FigureBrief, StandingClause} from '../library/figures.js'
import {inLanguage} from '../library/question.js'
import type {Brief} from './brief.js'
import type {Choice} from './choose.js'
import type {Numbers} from './number.js'
import {words} from './words.js'

/** The figures of a document that its plan names: each is made once, where it is called, or else at the end. */
export interface Figures {
  /** The figure of that name; nothing where the plan does not name it, or it stands already, or cannot be made. */
  called(name: string): readonly Figure[]
  /** Those that no text called, under a heading. */
  rest(): readonly Block[]
  /** What could not be made, and why. */
  readonly diagnostics: readonly Diagnostic[]
}

export const figuresFor = (brief: Brief, choice: Choice, numbers: Numbers): Figures => {
  const {order, library, answers} = brief
  const {register, language, sections = []} = order.template.file
  const waiting = new Map(
    order.alone === undefined ? (order.figures ?? []).map((one) => [one.name as string, one]) : [],
  )
  const diagnostics: Diagnostic[] = []
  const known: Omit<FigureBrief, 'division' | 'place'> = {
    library,
    register,
    language,
    answer: answers,
    clauses: [...choice.chosen.values()].map(
      ({clause}): StandingClause => ({
        id: clause.id,
        family: clause.file.family,
        title: titleOf(clause, language),
        number: numbers.get(clause.id)?.number,
      }),
    ),
    sections: sections.flatMap((family) => {
      const {number} = numbers.get(family) ?? {}
      const title = inLanguage(library.families.value[family]?.title, language) ?? family
      return number === undefined ? [] : [{family, number, title}]
    }),
    prints: printedBy(choice),
  }
  const called = (name: string): readonly Figure[] => {
    const asked = waiting.get(name)
    if (!asked) return []
    waiting.delete(name)
    const {value, diagnostics: found} = asked.make({...known, division: asked.division, place: asked.place})
    diagnostics.push(...found)
    return value ? [value] : []
  }
  return {
    diagnostics,
    called,
    rest() {
      const left = [...waiting.keys()].flatMap(called)
      const heading: Block = {type: 'heading', depth: 2, children: [{type: 'text', value: words[language].figures}]}
      return left.length === 0 ? [] : [heading, ...left]
    },
  }
}

/** Every field that the expanded texts print. */
const printedBy = ({chosen, text, parts, schedules}: Choice): ReadonlySet<string> =>
  new Set(
    [...[...chosen.values()].map(({expansion}) => expansion), text, ...parts.values(), ...schedules.values()]
      .flatMap(({slots}) => slots.map(({call}) => call))
      .flatMap(({name, argument}) => (name === 'field' || name === 'words' ? [argument] : [])),
  )
