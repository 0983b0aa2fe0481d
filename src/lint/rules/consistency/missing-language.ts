import type {InLanguages} from '../../../library/question.js'
import type {QuizTopic} from '../../../library/quiz.js'
import type {Path} from '../../../source/source.js'
import type {Finding, Rule} from '../../rule.js'

export const missingLanguage: Rule = {
  id: 'missing-language',
  severity: 'warning',
  demands:
    'A clause with a handout in Spanish has its title and the glosses of its terms in Spanish, and the handout in English too; a quiz says everything in both languages.',
  *check({library}) {
    for (const quiz of library.quizzes) yield* inOneLanguage(quiz)
    for (const {id, file, source} of library.clauses) {
      const {title, defines = {}, text} = file
      const handouts = text.handout ?? {}
      if (handouts.es === undefined) continue
      const place = source.place(['text', 'handout', 'es'], 'key')
      if (handouts.en === undefined)
        yield {
          place,
          message: `${id} speaks to members in Spanish only; write the handout in English too, from which the Spanish one is checked`,
        }
      if (typeof title === 'string' || !(title as InLanguages).es)
        yield {
          place: source.place(['title']),
          message: `${id} has a handout in Spanish, but would stand in it under an English caption; write the title in both languages`,
        }
      for (const [key, {gloss}] of Object.entries(defines))
        if (gloss?.en && !gloss.es)
          yield {
            place: source.place(['defines', key, 'gloss']),
            message: `${id} has a handout in Spanish, but “${key}” is explained in English only; write the gloss in Spanish too`,
          }
    }
  },
}

function* inOneLanguage({id, file, source}: QuizTopic): Generator<Finding> {
  const told: readonly (readonly [Path, InLanguages])[] = [
    [['title'], file.title],
    ...file.questions.flatMap(({ask, answers, why}, index): (readonly [Path, InLanguages])[] => [
      [['questions', index, 'ask'], ask],
      ...answers.map(({say}, at): [Path, InLanguages] => [['questions', index, 'answers', at, 'say'], say]),
      [['questions', index, 'why'], why],
    ]),
  ]
  for (const [path, texts] of told)
    for (const [language, name] of [
      ['en', 'English'],
      ['es', 'Spanish'],
    ] as const)
      if (!texts[language]?.trim())
        yield {
          place: source.place(path, 'key'),
          message: `The quiz ${id} does not say this in ${name}, and is given in both languages; write ${language}: beside the other`,
        }
}
