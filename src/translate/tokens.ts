import {type Run, type Token, tokensAmong} from '../text/runs.js'
import type {Row} from './rows.js'

/** Calls that are lost, that nobody asked for, or that stand where they would mean something else. */
export const tokenFaults = ({tokens, known, english}: Row, spanish: readonly Run[]): readonly string[] => {
  const [wanted, got] = [tokensAmong(english, tokens), tokensAmong(spanish, known)]
  const [missing, spare] = [without(wanted, got), without(got, wanted)]
  if (missing.length > 0)
    return [
      `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing from the Spanish; copy ${missing.length === 1 ? 'it' : 'them'} from the English, brackets included`,
    ]
  if (spare.length > 0)
    return [
      `${listed(spare)} ${spare.length === 1 ? 'stands' : 'stand'} in the Spanish more often than in the English; delete ${spare.length === 1 ? 'it' : 'them'}`,
    ]
  const [before, after] = [stretches(wanted, tokens), stretches(got, tokens)]
  return before.every((one, index) => one === after[index])
    ? []
    : [
        `${listed(wanted)} stand in another order, so that a choice would say something else; put them as the English has them`,
      ]
}

/** What a choice encloses has to stay within it; elsewhere fields may change places. */
const stretches = (shown: readonly string[], tokens: readonly Token[]): readonly string[] => {
  const holds = new Set(
    tokens
      .filter(({source}) => !/^\{\{~?\s*[\w."]/.test(source) || /^\{\{~?\s*else/.test(source))
      .map((one) => one.shown),
  )
  const made: string[][] = [[]]
  for (const one of shown) {
    if (holds.has(one)) made.push([one], [])
    else made.at(-1)?.push(one)
  }
  return made.map((stretch) => stretch.sort().join(' '))
}

const without = (all: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others]
  return all.filter((one) => {
    const index = left.indexOf(one)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}
export const listed = (words: readonly string[]): string => new Intl.ListFormat('en-US').format(words)
