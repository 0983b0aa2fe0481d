import {matchesOf} from '../../../base/matches.js'
import {recently} from '../../../base/recent.js'
import type {Question} from '../../../library/question.js'
import type {Span} from '../../../text/template.js'
import {unquoted} from '../../facts/sentences.js'
import type {TextRule} from '../../rule.js'
import {companies} from '../../words/names.js'
import {honors, offices, parties} from '../../words/parties.js'

export const hardCodedName: TextRule = {
  of: 'text',
  id: 'hard-coded-name',
  severity: 'warning',
  demands: 'No text types the name of a union, an agreement, a plan, a company or a person: a fact holds it.',
  *check({prose, askable}) {
    const names = [...usual, ...defaultsOf(askable)]
    for (const one of prose) {
      if (!one.outgoing || one.kind === 'choice') continue
      const said = unquoted(one.words)
      const told: Span[] = []
      for (const {find, of} of names)
        for (const {0: found, index} of matchesOf(said, find)) {
          const span = {from: index, to: index + found.length}
          if (told.some(({from, to}) => span.from < to && from < span.to)) continue
          told.push(span)
          const {what, fact} = of(found)
          const cure = askable.has(fact)
            ? `write {{${fact}}}`
            : 'say it by what it does, or declare a fact that holds the name'
          yield {
            place: one.at(span),
            message: `“${found.replace(/\s+/g, ' ')}” is ${what}, and stays when the deal is another; ${cure}`,
          }
        }
    }
  },
}

interface Name {
  readonly find: RegExp
  /** What was found, and the fact that holds such a name. */
  of(found: string): {readonly what: string; readonly fact: string}
}

const alone = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source.replace(/ /g, '\\s+')})(?![\\p{L}\\p{N}])`, 'gu')
const word = '\\p{Lu}[\\p{L}’-]*'

const party = parties.map(({names, what, fact}) => ({
  whole: new RegExp(`^(?:${names.replace(/ /g, '\\s+')})$`, 'u'),
  what: `the name of ${what}`,
  fact,
}))
const somebody = (what: string, fact = '') => ({of: () => ({what, fact})})

/** What says more comes first: “2026 TV/Theatrical agreement” before “TV/Theatrical agreement”. */
const usual: readonly Name[] = [
  {
    find: alone(`(?:19|20)\\d\\d (?:(?:${word}|TV/Theatrical) ){1,5}(?:[Aa]greement|MOA|MBA|[Cc]ontracts?)`),
    ...somebody('the name of an agreement', 'agreement.name'),
  },
  {
    find: alone(parties.map(({names}) => names).join('|')),
    of: (found) => party.find(({whole}) => whole.test(found)) ?? {what: 'the name of a party', fact: ''},
  },
  {
    find: alone(`(?:${word},? (?:(?:&|and) )?){1,6}(?:${companies})\\.?`),
    ...somebody('the name of a company', 'producer.legal_name'),
  },
  {find: alone(`(?:${honors})\\.? ${word}(?: ${word})?`), ...somebody('the name of a person')},
  {find: alone(`(?:${offices}) ${word} ${word}`), ...somebody('the name of somebody in office today')},
]

/** What a fact or field has as its default, where that is a name; worked out once for all files of a library. */
const defaultsOf = recently(1, (askable: ReadonlyMap<string, Question>): readonly Name[] =>
  [...askable].flatMap(([fact, question]) => {
    const {type, default: one, defaults = {}}: Defaulted = question
    return (type === 'text' ? [one, ...Object.values(defaults)] : [])
      .filter((given): given is string => typeof given === 'string' && /^(?:the )?\p{Lu}/u.test(given))
      .map((given) => given.replace(/^the /, ''))
      .map((name) => ({
        find: alone(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
        ...somebody(`what {{${fact}}} says where nobody answers otherwise`, fact),
      }))
  }),
)
interface Defaulted extends Question {
  readonly default?: unknown
  readonly defaults?: Readonly<Record<string, unknown>>
}
