import type {InLanguages} from '../../../library/question.js'
import type {Rule} from '../../rule.js'

export const missingLanguage: Rule = {
  id: 'missing-language',
  severity: 'warning',
  demands:
    'A clause with a handout in Spanish has its title and the glosses of its terms in Spanish, and the handout in English too.',
  *check({library}) {
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
