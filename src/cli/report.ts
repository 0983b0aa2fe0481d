import type {Diagnostic, Severity} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import {show} from '../base/show.js'
import {type World, WorldError} from '../base/world.js'

/** Shows findings as a person reads them, the lines of their files with them where the finding is one of `framed`. */
export const report = async (
  world: World,
  diagnostics: readonly Diagnostic[],
  framed: readonly Severity[] = ['error', 'warning', 'info'],
): Promise<string> => {
  const {columns, colour} = world.screen
  const wanted = diagnostics.filter(({severity}) => framed.includes(severity))
  const texts = await textsOf(
    world,
    wanted.map(({place}) => place),
  )
  return diagnostics
    .map((one) => {
      const text = framed.includes(one.severity) ? texts.get(one.place.file) : undefined
      return show(one, {text, colour, columns: Math.min(columns, 100)})
    })
    .join('\n\n')
}

/** The texts of the files that lines are meant of, by path. One that cannot be had is left out: the finding is shown all the same. */
export const textsOf = async (world: World, places: readonly Place[]): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>()
  const files = new Set(places.flatMap(({file, line}) => (line === undefined ? [] : [file])))
  for (const file of files)
    try {
      texts.set(file, await world.read(file))
    } catch (error) {
      if (!(error instanceof WorldError)) throw error
    }
  return texts
}

/** “1 error, 2 warnings”; nothing where there is neither. */
export const tally = (diagnostics: readonly Diagnostic[]): string => {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length
  const words = (['error', 'warning'] as const).flatMap((one) => (count(one) > 0 ? [counted(count(one), one)] : []))
  return words.join(', ')
}

export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

const weight: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2}

/** Errors first, then in the order of files and lines. */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort(
    (a, b) =>
      weight[a.severity] - weight[b.severity] ||
      (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
      (a.place.line ?? 0) - (b.place.line ?? 0),
  )
