import type {Place} from '../../base/place.js'
import type {Path, Source} from '../../source/source.js'

/** A place in a file, found when it is asked for. */
export const placed = (source: Source, path: Path): {readonly place: Place} => ({
  get place() {
    return source.place(path)
  },
})
