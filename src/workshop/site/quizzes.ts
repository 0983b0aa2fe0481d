import type {Quiz} from '../../render/site/site.js'
import type {Job} from '../plan.js'
import {quizIn} from '../teaching/quiz.js'
import type {Workshop} from '../workshop.js'
import {isForAll} from './sheets.js'

/** The quizzes of the library in both languages, with the answers of the edition that the site hands out. */
export const quizzesFor = ({library}: Workshop, jobs: readonly Job[]): readonly Quiz[] => {
  const edition = jobs.find((job) => isForAll(job) && job.order.template.file.register === 'handout')
  if (!edition) return []
  return library.quizzes.flatMap(({id}) =>
    (['en', 'es'] as const).flatMap((language) => quizIn(library, id, language, edition.engagement) ?? []),
  )
}
