import {matchesOf} from '../../../base/matches.js'
import type {Language} from '../../../document/document.js'
import type {Span, Statement} from '../../../text/template.js'
import {listsOf} from '../../facts/lists.js'
import {barestOf} from '../../facts/readings.js'
import {unquoted} from '../../facts/sentences.js'
import {spelledNumber, spelledSource} from '../../facts/spelled-numbers.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'

export const itemCount: TextRule = {
  of: 'text',
  id: 'item-count',
  severity: 'error',
  demands: 'A list has as many items as the words before it say, in each of its readings.',
  *check({texts}) {
    for (const text of texts) yield* miscountedIn(text)
  },
}

function* miscountedIn(text: Text): Generator<Finding> {
  const {passage, readings, language, at} = text
  const repeated = repeatsIn(passage.template.statements)
  const said = new Set<number>()
  for (const {words} of [...readings, barestOf(passage.template)])
    for (const {leadSpan, items} of listsOf(words)) {
      if (repeated.some((one) => items.some(({span}) => span.from <= one.to && one.from <= span.to))) continue
      const count = countIn(words.slice(leadSpan.from, leadSpan.to), language)
      if (!count || said.has(leadSpan.from + count.index)) continue
      const {index, found, number, isLeast} = count
      if (isLeast ? items.length >= number : items.length === number) continue
      said.add(leadSpan.from + index)
      const span = {from: leadSpan.from + index, to: leadSpan.from + index + found.length}
      yield {
        place: at(span),
        message: `“${found.replace(/\s+/g, ' ')}” and the list behind it has ${items.length === 1 ? 'one item' : `${items.length} items`}${text.readings.length > 1 ? ' in one of its readings' : ''}; correct the number, or leave it out`,
      }
    }
}

interface Count {
  readonly index: number
  readonly found: string
  readonly number: number
  /** Whether more items may follow, as behind “two of the following”. */
  readonly isLeast: boolean
}

/** What the last sentence before a list says of the number of its items. */
const countIn = (lead: string, language: Language): Count | undefined => {
  if (!/:\s*$/u.test(lead)) return undefined
  const said = unquoted(lead)
  for (const pattern of patterns[language])
    for (const {index, 0: found, groups: {pair, digits, spelled = '', some} = {}} of matchesOf(said, pattern)) {
      const number = pair ? 2 : digits ? Number(digits) : Number(spelledNumber(spelled, language) ?? 0)
      if (number > 0) return {index, found, number, isLeast: some !== undefined}
    }
  return undefined
}

/** What a list can consist of. */
const things: Readonly<Record<Language, string>> = {
  en: 'things|parts|items|conditions|steps|ways|reasons|kinds|points|questions|rules|cases|limits|purposes|requirements|exceptions|documents|facts|statements|matters|subjects|events|uses|forms|people|persons',
  es: 'cosas|partes|puntos|condiciones|pasos|maneras|formas|razones|clases|preguntas|reglas|casos|límites|requisitos|excepciones|documentos|datos|personas',
}

const patternsIn = (language: Language): readonly RegExp[] => {
  const number = `(?:(?<digits>\\d{1,2})|(?<spelled>${spelledSource(language)}))(?![\\p{L}\\p{N}-])`
  const rest = '(?:\\s+[^\\s.;:]+){0,12}?\\s*:\\s*$'
  const sources =
    language === 'en'
      ? [
          `(?<![\\p{L}])(?<pair>both|either)\\s+of\\s+the\\s+following(?=${rest})`,
          `(?<![\\p{L}])all\\s+${number}\\s+of\\s+the\\s+following(?=${rest})`,
          `(?<![\\p{L}])(?:the|these)\\s+following\\s+${number}(?=${rest})`,
          `(?<![\\p{L}])(?:the|these|all)\\s+${number}\\s+(?:\\p{L}+\\s+)?following(?=${rest})`,
          `(?<![\\p{L}])(?<some>)${number}\\s+of\\s+the\\s+following(?=${rest})`,
          `(?<![\\p{L}]|(?:least|most|than|any|up\\s+to|first|last|within|every|of)\\s+)${number}\\s+(?:\\p{L}+\\s+)?(?:${things.en})\\s*(?=:\\s*$)`,
        ]
      : [
          `(?<![\\p{L}])(?:los|las|estos|estas|todos\\s+los|todas\\s+las)\\s+siguientes\\s+${number}(?=${rest})`,
          `(?<![\\p{L}])(?:los|las|estos|estas)\\s+${number}\\s+(?:\\p{L}+\\s+)?siguientes(?=${rest})`,
          `(?<![\\p{L}]|(?:menos|más|de|cada)\\s+)${number}\\s+(?:\\p{L}+\\s+)?(?:${things.es})\\s*(?=:\\s*$)`,
        ]
  return sources.map((source) => new RegExp(source, 'giu'))
}
const patterns: Readonly<Record<Language, readonly RegExp[]>> = {en: patternsIn('en'), es: patternsIn('es')}

/** Where something is repeated for each item of an answer, so that nobody can count. */
const repeatsIn = (body: readonly Statement[]): readonly Span[] =>
  body.flatMap((statement) => {
    if (statement.type === 'each') return [statement.inside.whole, statement.inside.otherwise]
    return statement.type === 'if' ? [...repeatsIn(statement.whole), ...repeatsIn(statement.otherwise)] : []
  })
