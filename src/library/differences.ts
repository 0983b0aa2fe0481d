import type {ClauseFile} from './files.js'

/** One thing that two clauses say differently; what is absent on one side is undefined there. */
export interface Difference {
  /** Where it stands in the file: `text.rider.opening`. */
  readonly path: string
  readonly before?: string
  readonly after?: string
}

/** Where two clauses differ: every text by itself, every other value as it is written. In the order of the first, then of the second. */
export const differences = (before: ClauseFile, after: ClauseFile): readonly Difference[] => {
  const [old, now] = [leavesOf(before), leavesOf(after)]
  const paths = new Set([...old.keys(), ...now.keys()])
  return [...paths].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)]
    if (was === is) return []
    return [{path, ...(was === undefined ? {} : {before: was}), ...(is === undefined ? {} : {after: is})}]
  })
}

/** Values by dotted path. A list is one value: its entries, one a line. */
const leavesOf = (value: unknown, path = ''): ReadonlyMap<string, string> => {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value).trimEnd()]])
  if (Array.isArray(value)) return new Map([[path, value.map(written).join('\n')]])
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [...leavesOf(one, path === '' ? key : `${path}.${key}`)]),
  )
}

const written = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
