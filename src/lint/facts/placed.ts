import type {Place} from '../../base/place.js'
import type {Path, Source} from '../../source/source.js'

/** Something with its place in a file, which is found when it is asked for: of most things nobody asks. */
export const placed = <T extends object>(source: Source, path: Path, one: T): T & {readonly place: Place} => ({
  ...one,
  get place() {
    return source.place(path)
  },
})
