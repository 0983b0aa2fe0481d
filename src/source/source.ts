import {few, type Outcome} from '../base/diagnostic.js'
import {placesIn} from '../base/lines.js'
import type {Place} from '../base/place.js'
import {detach, keep, type Unfolded} from './kept.js'
import {type Path, readParts} from './parts.js'
import {oddCharacter, type Refusal} from './refusals.js'
import type {Spelling} from './spelling.js'
import {most, readYaml} from './yaml.js'

export type {Path} from './parts.js'

/** A YAML file as a value, with the way back to where each part of it stands. */
export interface Source {
  readonly file: string
  /** The file's text. */
  readonly text: string
  /** The files that places can point into: this one, or both of two that were laid one over the other. */
  readonly files: readonly Pick<Source, 'file' | 'text'>[]
  /** Plain data: maps, lists, strings, numbers, booleans, null. */
  readonly value: unknown
  /** Where a value stands, or with `key` its key. A path that is not there gives the nearest part above it. */
  place(path: Path, key?: 'key'): Place
  /** Where characters `from` to `to` of the string at `path` stand in the file. */
  placeInText(path: Path, from: number, to: number): Place
  /**
   * Whether the file has the very characters of the string at that place, so that they can be edited there as text.
   * What is put in has still to be read in the style of the string, so read the file again before keeping it.
   */
  exact(path: Path, from: number, to: number): boolean
  /** A scalar as it was typed, before YAML made a number of it: no digit is lost. */
  written(path: Path): string | undefined
}

/** Reads one YAML 1.2 file. Syntax errors, duplicate keys, aliases and private-use characters are findings. */
export const readSource = (file: string, text: string): Outcome<Source> => {
  const {root, refusals: unread} = readYaml(text)
  const parts = readParts(root)
  const odd = oddCharacter(text.slice(0, most.characters))
  const refusals: readonly Refusal[] = [...unread, ...parts.refusals, ...(odd ? [odd] : [])]
  const at = placesIn(file, text.slice(0, most.characters))
  if (refusals.length > 0)
    return {
      diagnostics: few(refusals.toSorted((a, b) => a.from - b.from)).map(({rule, message, from, to}) => ({
        rule,
        severity: 'error',
        message,
        place: at(from, to),
      })),
    }
  const {rows} = parts
  const value = detach(parts.value)
  return {value: sourceOf(file, value, keep(file, text, {value, rows})), diagnostics: []}
}

const sourceOf = (file: string, value: unknown, unfolded: () => Unfolded): Source => {
  const place = (path: Path, key?: 'key'): Place => {
    const {part, at} = unfolded()
    const {key: own, from, to} = part(path)
    return key && own ? at(...own) : at(from, to)
  }
  const spelling = (path: Path): Spelling | undefined => {
    const {from, to, value: string, whole} = unfolded().part(path)
    return whole && typeof string === 'string' ? unfolded().spelling(from, to, string) : undefined
  }
  return {
    file,
    get text() {
      return unfolded().text
    },
    get files() {
      return [{file, text: unfolded().text}]
    },
    value,
    place,
    placeInText: (path, from, to) => {
      const spelled = spelling(path)
      return spelled ? unfolded().at(...spelled.span(from, to)) : place(path)
    },
    exact: (path, from, to) => spelling(path)?.exact(from, to) ?? false,
    written: (path) => {
      const {part, text} = unfolded()
      const {from, to, value: scalar, whole} = part(path)
      if (!whole || (typeof scalar === 'object' && scalar !== null)) return undefined
      return typeof scalar === 'string' ? scalar : text.slice(from, to).replace(/^(["'])(.*)\1$/s, '$2')
    },
  }
}
