import type {Maker} from '../../assemble/order.js'
import {glossaryOf, glossaryTable} from '../../education/glossary/glossary.js'
import {keyOf} from '../../education/quiz/key.js'
import {quizOf} from '../../education/quiz/quiz.js'
import {sheetOf} from '../../education/quiz/sheet.js'
import {titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import {meantBy} from './called.js'

/** Makes what documents call that is made of a library: quizzes, their keys, its glossary. */
export const makerFor =
  (library: Library): Maker =>
  ({name, argument}, say, order) => {
    const {language} = order.template.file
    if (name === 'glossary') return glossaryTable(glossaryOf(library, language), language)
    const captionOf = (id: string): string => {
      const clause = library.clause.get(id)
      return clause ? titleOf(clause, language) : id
    }
    return meantBy(library, argument, order).flatMap((topic) => {
      const quiz = quizOf(topic, language, say)
      return name === 'quiz' ? sheetOf(quiz) : keyOf(quiz, captionOf)
    })
  }
