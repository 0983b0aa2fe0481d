import {matchesOf} from '../../../base/matches.js'
import type {Language} from '../../../document/document.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'

export const guidelineParts: TextRule = {
  of: 'text',
  id: 'guideline-parts',
  severity: 'error',
  demands:
    'Every guideline of a clause has four parts in this order, each with words: Principle, Practice, Evidence, Who.',
  *check({texts}) {
    for (const text of inRegister(texts, 'guideline')) if (text.clause) yield* partsIn(text)
  },
}

const names: Readonly<Record<Language, readonly string[]>> = {
  en: ['Principle', 'Practice', 'Evidence', 'Who'],
  es: ['Principio', 'Práctica', 'Prueba', 'Quién'],
}

interface Part {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly empty: boolean
}

/** What stands in bold at the beginning of a paragraph. */
const label = /(?<=^\s*|\n[ \t]*\n[ \t]*)\*\*([^*\n]+?)[.:]?\*\*[.:]?/g

function* partsIn({words, at, language}: Text): Generator<Finding> {
  const known = names[language]
  const found = [...matchesOf(words, label)]
  const parts = found.map(({0: whole, 1: name = '', index}, position): Part => {
    const to = index + whole.length
    const next = found[position + 1]?.index ?? words.length
    return {name, from: index, to, empty: !/[\p{L}\uE000]/u.test(words.slice(to, next))}
  })
  const list = known.map((name) => `**${name}.**`).join(', ')
  const begin = {from: 0, to: Math.max(1, words.search(/\n|$/))}
  const first = parts[0]
  if (first ? /[\p{L}\uE000]/u.test(words.slice(0, first.from)) : words.trim() !== '')
    yield {place: at(begin), message: `These words stand under none of the four parts; begin with **${known[0]}.**`}
  let last = -1
  let astray = 0
  const seen = new Set<string>()
  for (const part of parts) {
    const rank = known.indexOf(part.name)
    if (rank === -1 || seen.has(part.name)) astray += 1
    if (rank === -1) yield {place: at(part), message: `“${part.name}” is none of the four parts; they are ${list}`}
    else if (seen.has(part.name))
      yield {
        place: at(part),
        message: `The part “${part.name}” stands twice; put its words together, or give one of them its own name`,
      }
    else {
      if (rank < last)
        yield {
          place: at(part),
          message: `The part “${part.name}” stands behind one that follows it; the order is ${list}`,
        }
      last = Math.max(last, rank)
    }
    if (part.empty)
      yield {
        place: at(part),
        message: `The part “${part.name}” has no words; say something, since a reader looks for it`,
      }
    seen.add(part.name)
  }
  /** A part whose label is misspelt or repeated is there. */
  const missing = parts.length === 0 ? [] : known.filter((name) => !seen.has(name)).slice(astray)
  for (const name of missing)
    yield {
      place: at(begin),
      message: `There is no part “${name}”; a reader finds what to do by the four parts ${list}`,
    }
}
