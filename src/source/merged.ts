import type {Path, Source} from './source.js'

type Entries = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is Entries => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Maps are merged key by key, in the order of `base`; everything else of `own` takes the place of what stood there. */
const mergeValues = (own: unknown, base: unknown): unknown => {
  if (!isMap(own) || !isMap(base)) return own
  const merged = Object.keys(base).map((key) => [
    key,
    Object.hasOwn(own, key) ? mergeValues(own[key], base[key]) : base[key],
  ])
  const added = Object.entries(own).filter(([key]) => !Object.hasOwn(base, key))
  return Object.fromEntries([...merged, ...added])
}

/**
 * Two files as one: `own` laid over `base`, without some keys of its own that are no part of the whole.
 *
 * Every place points into the file that has the last word there: what only one of them says into that one, what both say into
 * `own`, and a map of which `own` says only a part into `base`, where it is declared.
 */
export const merge = (own: Source, base: Source, without: readonly string[] = []): Source => {
  const kept = isMap(own.value)
    ? Object.fromEntries(Object.entries(own.value).filter(([key]) => !without.includes(key)))
    : own.value
  /** Follows the path for as long as both say something of it. */
  const speaks = (path: Path): Source => {
    let [mine, theirs]: readonly unknown[] = [kept, base.value]
    for (const step of path) {
      if (!isMap(mine) || !isMap(theirs)) return own
      if (!Object.hasOwn(mine, step)) return base
      if (!Object.hasOwn(theirs, step)) return own
      ;[mine, theirs] = [mine[step], theirs[step]]
    }
    return isMap(mine) && isMap(theirs) ? base : own
  }
  return {
    file: own.file,
    get text() {
      return own.text
    },
    get files() {
      return [...own.files, ...base.files]
    },
    value: mergeValues(kept, base.value),
    place: (path, key) => speaks(path).place(path, key),
    placeInText: (path, from, to) => speaks(path).placeInText(path, from, to),
    exact: (path, from, to) => speaks(path).exact(path, from, to),
    written: (path) => speaks(path).written(path),
  }
}
