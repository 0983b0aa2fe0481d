import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {Place} from '../base/place.js'
import type {Level, WorkspaceFile} from '../library/files.js'
import type {Checked, Library} from '../library/library.js'
import type {Register} from '../library/passage.js'
import type {Demand} from './rule.js'

/** How much a rule matters where: in a register, in a folder or a file, or everywhere. */
export interface Settings {
  /** The severity of a finding of the rule at the place; `off` where it is not asked there. */
  levelOf(demand: Demand, place: Place): Level
  /** Whether a rule is off everywhere, so that it need not be asked. */
  isOff(demand: Demand): boolean
}

/** Every rule as it is shipped. */
export const usual: Settings = {levelOf: ({severity}) => severity, isOff: () => false}

type Wish = NonNullable<WorkspaceFile['rules']>[string]
type Wishes = Readonly<Record<string, Wish>>

/**
 * What `proviso.yaml` says of rules. The folder with the longest path that holds a file has the first word, the workspace the next.
 *
 * @param demands every rule that can be set
 */
export const readSettings = (
  {value, source}: Checked<WorkspaceFile>,
  library: Library,
  demands: readonly Demand[],
): Outcome<Settings> => {
  const {rules = {}, folders = {}} = value
  const known = new Set(demands.map(({id}) => id))
  const unknown = (wishes: Wishes, path: readonly string[]): readonly Diagnostic[] =>
    Object.keys(wishes)
      .filter((id) => !known.has(id))
      .map((id) => ({
        rule: 'unknown-rule',
        severity: 'error',
        message: `There is no rule “${id}” that can be set${didYouMean(id, known) || '; “proviso list rules” shows them all'}`,
        place: source.place([...path, id], 'key'),
      }))
  const scopes: readonly (readonly [folder: string, wishes: Wishes])[] = [
    ...Object.entries(folders).sort(([a], [b]) => b.length - a.length),
    ['', rules],
  ]
  let registers: ((place: Place) => Register | undefined) | undefined
  const registerAt = (place: Place): Register | undefined => {
    registers ??= registersIn(library)
    return registers(place)
  }
  const levelIn = (wish: Wish | undefined, place: Place): Level | undefined => {
    if (typeof wish !== 'object') return wish
    const register = registerAt(place)
    return register && wish[register]
  }
  return {
    value: {
      levelOf({id, severity}, place) {
        for (const [folder, wishes] of scopes) {
          const level = isWithin(place.file, folder) ? levelIn(wishes[id], place) : undefined
          if (level !== undefined) return level
        }
        return severity
      },
      isOff: ({id}) =>
        rules[id] === 'off' && scopes.every(([, wishes]) => wishes[id] === undefined || wishes[id] === 'off'),
    },
    diagnostics: [
      ...unknown(rules, ['rules']),
      ...Object.entries(folders).flatMap(([folder, wishes]) => unknown(wishes, ['folders', folder])),
    ],
  }
}

const isWithin = (file: string, folder: string): boolean => {
  const path = folder.replace(/^\.\/|\/$/g, '')
  return path === '' || file === path || file.startsWith(`${path}/`)
}

/** Finds the register of the text that holds a place; a document's own files are of its register throughout. */
const registersIn = ({clauses, documents}: Library): ((place: Place) => Register | undefined) => {
  const whole = new Map(documents.map(({file, source}) => [source.file, file.register]))
  const parts = new Map<string, {from: number; to: number; register: Register}[]>()
  for (const {text, schedules, parts: shared, item} of documents)
    for (const passage of [text, ...schedules.map((one) => one.text), ...shared.values(), ...(item ? [item] : [])])
      whole.set(passage.at({from: 0, to: 0}).file, passage.register)
  for (const {passages} of clauses)
    for (const {at, text, register} of passages) {
      const {file, line: from = 1, endLine: to = from} = at({from: 0, to: text.length})
      parts.set(file, [...(parts.get(file) ?? []), {from, to, register}])
    }
  return ({file, line = 0}) =>
    whole.get(file) ?? parts.get(file)?.find(({from, to}) => from <= line && line <= to)?.register
}
