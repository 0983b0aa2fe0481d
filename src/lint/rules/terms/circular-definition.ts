import type {Facts} from '../../facts/facts.js'
import type {Meaning} from '../../facts/meanings.js'
import type {Definition} from '../../facts/mentions.js'
import type {Setting} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'

export const circularDefinition: Rule = {
  id: 'circular-definition',
  severity: 'error',
  demands: 'No term is defined by terms that are themselves defined by it.',
  *check(facts) {
    const settings = new Set(facts.texts.flatMap(({uses}) => [...uses.keys()]))
    const said = new Set<Definition>()
    for (const setting of settings)
      for (const {definition, finding} of circlesIn(facts, setting)) {
        if (!said.has(definition)) yield finding
        said.add(definition)
      }
  },
}

/** Where texts are read together, whatever rung each clause takes. */
function* circlesIn(
  {library, meanings: all}: Facts,
  setting: Setting,
): Generator<{definition: Definition; finding: Finding}> {
  const meanings = all.flatMap((meaning) => {
    const leansOn = termsOfMeaning(meaning, setting)
    return leansOn.size === 0 ? [] : [{definition: meaning.definition, leansOn}]
  })
  const leaning = new Map<string, Set<string>>()
  for (const {definition, leansOn} of meanings)
    leaning.set(definition.name, new Set([...(leaning.get(definition.name) ?? []), ...leansOn]))
  const names = new Map(library.terms.map(({key, forms}) => [key, forms[0] ?? key]))
  const called = (key: string): string => `“${names.get(key) ?? key}”`
  for (const {definition, leansOn} of meanings) {
    const [first, ...rest] = wayBack(definition.name, leansOn, leaning)
    if (first === undefined) continue
    const chain =
      rest.length === 0 ? ['is defined by itself'] : [first, ...rest].map((key) => `is defined by ${called(key)}`)
    yield {
      definition,
      finding: {
        place: definition.place,
        message: `${called(definition.name)} ${chain.join(', which ')}, so whoever does not know it already learns nothing; give it a meaning in words that do not lead back`,
      },
    }
  }
}

/** The terms in the sentence that gives the meaning. What follows in later sentences explains and does not define. */
const termsOfMeaning = ({definition: {text}, said}: Meaning, setting: Setting): ReadonlySet<string> => {
  const uses = text.uses.get(setting) ?? []
  const within = uses.filter((use) => said.some(({span}) => span.from <= use.span.from && use.span.to <= span.to))
  return new Set(within.map(({key}) => key))
}

/** The shortest way from a term over those that it leans on back to itself; empty when there is none. */
const wayBack = (
  key: string,
  leansOn: ReadonlySet<string>,
  leaning: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] => {
  const ways = [...leansOn].map((next) => [next])
  const seen = new Set(leansOn)
  for (const way of ways) {
    const last = way.at(-1) ?? key
    if (last === key) return way
    for (const next of leaning.get(last) ?? [])
      if (next === key || !seen.has(next)) {
        seen.add(next)
        ways.push([...way, next])
      }
  }
  return []
}
