import type {Outcome} from '../../base/diagnostic.js'
import type {Language} from '../../document/document.js'
import type {Figure} from '../../document/nodes.js'
import type {FigureBrief, FigureName} from '../../library/figures.js'
import {isInstrument} from '../../library/passage.js'
import {printValue} from '../../library/question.js'
import {paragraph} from './words.js'

/** What a figure says of itself where it stands among terms, so that nobody construes it as one. */
const noTerm: Readonly<Record<Language, string>> = {
  en: 'This figure illustrates the text and is no part of its terms. If the two differ, the text controls.',
  es: 'Esta figura ilustra el texto y no forma parte de sus términos. Si difieren, prevalece el texto.',
}

/** A figure that was made, for the document of its brief. */
export const made = ({register, language}: FigureBrief, figure: Omit<Figure, 'type'>): Outcome<Figure> => ({
  value: {
    type: 'figure',
    ...figure,
    children: isInstrument(register) ? [...figure.children, paragraph(noTerm[language])] : figure.children,
  },
  diagnostics: [],
})

/** A figure that the data cannot fill: `what` says what is missing and what to do about it. */
export const lacking = (name: FigureName, {place}: FigureBrief, what: string): Outcome<Figure> => ({
  diagnostics: [
    {
      rule: 'figure-unfilled',
      severity: 'warning',
      message: `The figure “${name}” cannot be filled and is left out: ${what}; or take it out of the plan`,
      place,
    },
  ],
})

/** An answer as it is printed; nothing where there is none, or where no document may print it. */
export const answered = ({answer, language}: FigureBrief, name: string): string | undefined => {
  const {question, value} = answer(name) ?? {}
  return question === undefined || value === undefined || question.internal
    ? undefined
    : printValue(question, value, language)
}

/** The answer to a field that the document’s own texts print. */
export const stated = (brief: FigureBrief, name: string): string | undefined =>
  brief.prints.has(name) ? answered(brief, name) : undefined
