import type {Diagnostic, Severity} from '../base/diagnostic.js'
import {show} from '../base/show.js'
import {type World, WorldError} from '../base/world.js'

/** Shows findings as a person reads them, the lines of their files with them where the finding is one of `framed`. */
export const report = async (
  world: World,
  diagnostics: readonly Diagnostic[],
  framed: readonly Severity[] = ['error', 'warning', 'info'],
): Promise<string> => {
  const {columns, colour} = world.screen
  const texts = new Map<string, string | undefined>()
  const shown: string[] = []
  for (const diagnostic of diagnostics) {
    const {file, line} = diagnostic.place
    const wanted = line !== undefined && framed.includes(diagnostic.severity)
    if (wanted && !texts.has(file)) texts.set(file, await textOf(world, file))
    const text = wanted ? texts.get(file) : undefined
    shown.push(show(diagnostic, {text, colour, columns: Math.min(columns, 100)}))
  }
  return shown.join('\n\n')
}

/** The text of a file, or nothing when it cannot be had: the finding is shown all the same. */
const textOf = async (world: World, file: string): Promise<string | undefined> => {
  try {
    return await world.read(file)
  } catch (error) {
    if (error instanceof WorldError) return undefined
    throw error
  }
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
