import {rungs} from '../../../library/clause.js'
import type {Field} from '../../../library/library.js'
import {beyond, type Limits} from '../../../library/limits.js'
import type {Rung} from '../../../library/passage.js'
import {printValue, type Question, type Read, readValue, type Value} from '../../../library/question.js'
import type {Path, Source} from '../../../source/source.js'
import type {Finding, Rule} from '../../rule.js'

export const badDefault: Rule = {
  id: 'bad-default',
  severity: 'error',
  demands:
    'Every default and every limit reads as the field’s type says, and a default lies within the limits of its rung.',
  *check({library, sourceOf}) {
    for (const [name, fact] of Object.entries(library.facts.value))
      if (fact.default !== undefined) {
        const {problem} = readAt(library.facts.source, [name, 'default'], fact, fact.default)
        if (problem !== undefined) yield complaint(library.facts.source, [name, 'default'], `The default ${problem}`)
      }
    for (const field of library.declaredFields) {
      const source = sourceOf(field.owner)
      if (!source) continue
      yield* badLimits(field, source)
      yield* badDefaults(field, source)
    }
  },
}

const complaint = (source: Source, path: Path, message: string): Finding => ({place: source.place(path), message})
const readAt = (source: Source, path: Path, question: Question, value: unknown): Read =>
  readValue(question, value, source.written(path))

const ordered: readonly Question['type'][] = ['integer', 'money', 'percent', 'date']

function* badLimits(field: Field, source: Source): Generator<Finding> {
  const {limits} = field.file
  if (!limits) return
  const path: Path = ['fields', field.name, 'limits']
  if (!ordered.includes(field.type)) {
    yield complaint(source, path, `A ${field.type} has no least and no greatest value; take the limits out`)
    return
  }
  for (const scope of [undefined, ...rungs]) {
    const within: Limits = (scope === undefined ? limits : limits[scope]) ?? {}
    const at = (bound: 'min' | 'max'): Path => [...path, ...(scope === undefined ? [] : [scope]), bound]
    const values = new Map<string, Value>()
    for (const bound of ['min', 'max'] as const) {
      if (within[bound] === undefined) continue
      const {problem, value} = readAt(source, at(bound), field, within[bound])
      if (problem !== undefined) yield complaint(source, at(bound), `The limit ${problem}`)
      else values.set(bound, value)
    }
    const least = values.get('min')
    const broken = least !== undefined && values.size === 2 && beyond(field, least, within)
    if (broken)
      yield complaint(
        source,
        at('min'),
        `The least is ${print(field, least)}, but the limit allows ${broken}; no answer could keep both`,
      )
  }
}

function* badDefaults(field: Field, source: Source): Generator<Finding> {
  const given = field.file.default
  if (given === undefined) return
  const path: Path = ['fields', field.name, 'default']
  const perRung = typeof given === 'object' && !Array.isArray(given)
  const defaults: {path: Path; value: unknown; at: readonly Rung[]}[] = perRung
    ? rungs.map((rung) => ({path: [...path, rung], value: given[rung], at: [rung]}))
    : [{path, value: given, at: rungs}]
  for (const {path: place, value: written, at} of defaults) {
    if (written === undefined) continue
    const {problem, value} = readAt(source, place, field, written)
    if (problem !== undefined) {
      yield complaint(source, place, `The default ${problem}`)
      continue
    }
    const {limits} = field.file
    const broken = ([undefined, ...at] as const)
      .map((rung) => ({rung, limit: beyond(field, value, rung === undefined ? limits : limits?.[rung])}))
      .find(({limit}) => limit !== undefined)
    if (broken)
      yield complaint(
        source,
        place,
        `The default is ${print(field, value)}, but the limit${broken.rung === undefined ? '' : ` at ${broken.rung}`} allows ${broken.limit}; a deal that nobody touched would break it`,
      )
  }
}

const print = (field: Field, value: Value): string => printValue(field, value, 'en')
