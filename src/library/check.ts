import type {ErrorObject, ValidateFunction} from 'ajv'
import {type Diagnostic, few, type Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {Path, Source} from '../source/source.js'
import type {FileKind} from './files.js'
import * as validators from './validators.js'

/** Checks the shape of a file against its schema. The value is given only when there is no finding. */
export const checkFile = <T>(kind: FileKind, source: Source): Outcome<T> => {
  const validate = (validators as unknown as Record<FileKind, ValidateFunction>)[kind]
  if (validate(source.value)) return {value: source.value as T, diagnostics: []}
  // Of a name that has not its form the pattern tells; that the names as a whole are wrong says nothing more.
  const errors = (validate.errors ?? []).filter(({keyword}) => keyword !== 'propertyNames')
  return {diagnostics: few(errors).map((error) => finding(error, source))}
}

const finding = (error: ErrorObject, source: Source): Diagnostic => {
  const path = pathOf(error.instancePath)
  const say = messages[error.keyword]
  const key = error.keyword === 'additionalProperties' ? error.params.additionalProperty : error.propertyName
  const extra = key === undefined ? [] : [String(key)]
  return {
    rule: 'file-form',
    severity: 'error',
    message: say
      ? say(error, error.propertyName === undefined ? nameOf(path) : 'This name')
      : `${nameOf(path)} ${error.message ?? 'is not as it must be'}`,
    place: source.place([...path, ...extra], extra.length > 0 || error.keyword === 'required' ? 'key' : undefined),
  }
}

/** A JSON pointer as the keys that it names. */
const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** What a path is called in a message; the place shows which entry of a list is meant. */
const nameOf = (path: Path): string => {
  const [first, ...rest] = path
  if (first === undefined) return 'The file'
  if (!/^\d+$/.test(String(first))) return `“${path.join('.')}”`
  return rest.length === 0 ? `Entry ${Number(first) + 1}` : `“${rest.join('.')}”`
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'keys with values below it',
  array: 'a list',
  null: 'nothing',
}
const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return kinds[typeof value] ?? typeof value
}
const listed = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join(', ')

/** One sentence a JSON Schema keyword: what is wrong, what was expected, the nearest right name. */
const messages: Readonly<Record<string, (error: ErrorObject, name: string) => string>> = {
  additionalProperties: ({params, parentSchema}) => {
    const known = Object.keys((parentSchema?.properties as object | undefined) ?? {})
    const key = String(params.additionalProperty)
    return `“${key}” is not a key that can stand here${didYouMean(key, known) || `; known here: ${known.join(', ')}`}`
  },
  required: ({params}, name) => `${name} lacks the key “${String(params.missingProperty)}”; add it`,
  type: ({params, data}, name) => {
    const wanted = [params.type].flat().map((type) => kinds[String(type)] ?? String(type))
    return `${name} is ${kindOf(data)}, but must be ${wanted.join(' or ')}`
  },
  enum: ({params, data}, name) => {
    const allowed = params.allowedValues as readonly unknown[]
    const near = typeof data === 'string' ? didYouMean(data, allowed.map(String)) : ''
    return `${name} is “${String(data)}”, but must be one of ${listed(allowed)}${near}`
  },
  pattern: ({data, parentSchema}, name) => {
    const form = String(parentSchema?.patternErrorMessage)
    return `${name} is “${String(data)}”, but ${form.charAt(0).toLowerCase()}${form.slice(1)}`
  },
  minimum: ({params, data}, name) => `${name} is ${String(data)}, but must be at least ${String(params.limit)}`,
}
