import {forgetful, type Memory} from '../base/memory.js'
import type {Clause} from '../library/clause.js'
import type {Facts} from './facts/facts.js'
import {textFactsOf} from './facts/of-texts.js'
import type {Prose} from './facts/prose.js'
import {type Finding, isOfText, type Rule, type TextRule} from './rule.js'

/** What each rule has to complain of, by its id. */
export type Told = ReadonlyMap<string, readonly Finding[]>

/**
 * Asks rules of a library.
 *
 * @param memory what rules of texts said of files that did not change since
 */
export const ask = (facts: Facts, rules: readonly Rule[], memory: Memory = forgetful): Told => {
  const told = new Map<string, readonly Finding[]>()
  for (const rule of rules) if (!isOfText(rule)) told.set(rule.id, [...rule.check(facts)])
  const ofTexts = rules.filter(isOfText)
  if (ofTexts.length === 0) return told
  const files = wordsByFile(facts).map((file) => askFile(facts, file, ofTexts, memory))
  for (const {id} of ofTexts)
    told.set(
      id,
      files.flatMap((said) => said.get(id) ?? []),
    )
  return told
}

/**
 * Asks rules of texts of the words of one clause, and of nothing else.
 *
 * @param memory what was said of these words before
 */
export const askOf = (facts: Facts, clause: string, rules: readonly Rule[], memory: Memory = forgetful): Told => {
  const words = wordsByFile(facts).find(({name}) => name === clause)
  return words ? askFile(facts, words, rules.filter(isOfText), memory) : new Map()
}

const askFile = (beside: Facts, {name, from, texts, prose}: Words, rules: readonly TextRule[], memory: Memory): Told =>
  memory.of(`words of ${name}`, [rules.map(({id}) => id).join(' '), ...from], () => {
    const facts = textFactsOf({texts, prose}, beside)
    return new Map(rules.map((rule) => [rule.id, [...rule.check(facts)]]))
  })

/** The words of one clause; or of documents, quizzes and tables. */
interface Words extends Pick<Facts, 'texts' | 'prose'> {
  readonly name: string
  /** Everything on which it depends what is said of them. */
  readonly from: readonly unknown[]
}

const wordsByFile = ({library, about, askable, texts, prose}: Facts): readonly Words[] => {
  const {clauses, documents, quizzes, terms} = library
  const forms = JSON.stringify(terms.map(({key, forms, owner}) => [key, forms, owner]))
  const names = JSON.stringify([...askable].map(([name, {type, unit}]) => [name, type, unit]))
  const {today, rates = [], spelling} = about
  const shared = [forms, names, today, spelling, ...rates, ...documents, ...quizzes, library.facts, library.families]
  const textsOf = grouped(texts)
  const proseOf = grouped(prose)
  return [...clauses, undefined].map((clause) => ({
    name: clause?.id ?? 'documents and tables',
    from: clause ? [clause, ...shared] : shared,
    texts: textsOf.get(clause) ?? [],
    prose: proseOf.get(clause) ?? [],
  }))
}

const grouped = <T extends Prose>(words: readonly T[]): ReadonlyMap<Clause | undefined, readonly T[]> => {
  const groups = new Map<Clause | undefined, T[]>()
  for (const one of words) {
    const group = groups.get(one.clause)
    if (group) group.push(one)
    else groups.set(one.clause, [one])
  }
  return groups
}
