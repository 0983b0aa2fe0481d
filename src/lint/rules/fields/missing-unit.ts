import type {Place} from '../../../base/place.js'
import type {Question} from '../../../library/question.js'
import type {Rule} from '../../rule.js'

export const missingUnit: Rule = {
  id: 'missing-unit',
  severity: 'error',
  demands: 'Every number of days, months, years or hours has its unit, and the one that its name says.',
  *check({library, texts, askable, sourceOf}) {
    const declared = [
      ...Object.entries(library.facts.value).map(([name, fact]) => ({
        name,
        question: fact as Question,
        at: (): Place => library.facts.source.place([name, fact.unit === undefined ? 'type' : 'unit']),
      })),
      ...library.declaredFields.map((field) => ({
        name: field.name,
        question: field as Question,
        at: (): Place =>
          sourceOf(field.owner)?.place(['fields', field.name, field.unit === undefined ? 'type' : 'unit']) ??
          field.place,
      })),
    ]
    for (const {name, question, at} of declared) {
      const said = /(?:^|[._])(days|months|years|hours)$/.exec(name)?.[1]
      if (said === undefined || question.type !== 'integer' || question.unit === said) continue
      yield {
        place: at(),
        message: `“${name}” says that it counts ${said}, but ${question.unit === undefined ? 'has no unit, so its number is printed bare' : `is printed in ${question.unit}`}; write “unit: ${said}”, or give it another name`,
      }
    }
    for (const text of texts)
      for (const {name, argument, span} of text.passage.template.calls) {
        const question = name === 'field' ? askable.get(argument) : undefined
        if (question?.type !== 'integer' || question.unit !== undefined) continue
        const [ahead, behind] = [
          text.words.slice(Math.max(0, span.from - 20), span.from),
          text.words.slice(span.to, span.to + 20),
        ]
        if (!(within.test(ahead) && noNoun.test(behind)) && !since.test(behind)) continue
        yield {
          place: text.at(span),
          message: `{{${argument}}} is printed as a bare number, and nobody could tell of what; give the field a unit, or write behind it what it counts`,
        }
      }
  },
}

/** What a period stands behind and before; a bare number there counts nothing. */
const within = /(?<![\p{L}])(?:within|dentro\s+de|en\s+un\s+plazo\s+de)\s+$/iu
const noNoun = /^\s*(?:[,.;:)]|$|(?:of|and|or|from|after|before|de|y|o|desde|después|antes)(?![\p{L}]))/iu
const since = /^\s+(?:after|before|después\s+de|antes\s+de)(?![\p{L}])/iu
