import type {Language} from '../../document/document.js'
import {figures} from '../../education/figures/figures.js'
import {isFigureName} from '../../library/figures.js'
import {type Library, textsOf} from '../../library/library.js'
import {siblings} from '../../library/siblings.js'
import type {DocumentTemplate} from '../../library/template.js'

/** What members can be given, in each language in which it is there. */
export interface SheetKind {
  /** Id of the document in English, where there is one. */
  readonly id: string
  /** A handout for somebody, any other handout, or what accompanies one: a card, a quiz, slides. */
  readonly is: 'for somebody' | 'for all' | 'beside'
  readonly in: {readonly [L in Language]?: DocumentTemplate}
  /** Whether one topic of a quiz is chosen for it. */
  readonly takesQuiz: boolean
  /** Figures that it shows where they are asked for. */
  readonly figures: readonly string[]
}

/** Everything that members can be given: handouts, and what accompanies them. */
export const sheetKinds = (library: Library): readonly SheetKind[] => {
  const pairs = siblings(library)
  const seconds = new Set(pairs.map(([, second]) => second.id))
  return library.documents
    .filter(({id, file}) => file.register === 'handout' && !seconds.has(id))
    .map((template) => {
      const {id, file} = template
      const second = pairs.find(([first]) => first.id === id)?.[1]
      const calls = textsOf(template).flatMap(({template: text}) => text.calls)
      return {
        id,
        is: file.reader ? 'for somebody' : file.accompanies === undefined ? 'for all' : 'beside',
        in: {[file.language]: template, ...(second && {[second.file.language]: second})},
        takesQuiz: calls.some(({name, argument}) => (name === 'quiz' || name === 'quiz-key') && argument === ''),
        figures: calls.flatMap(({name, argument}) =>
          name === 'figure' && isFigureName(argument) && figures[argument].registers.includes('handout')
            ? [argument]
            : [],
        ),
      }
    })
}
