import type {FlagView, PassageView, ScanView} from '../../../desk/scan.js'

/** A flag where it stands in the draft. */
export interface Stop {
  /** Of its note on the page. */
  readonly id: string
  readonly passage: PassageView
  readonly flag: FlagView
  /** Whether the draft shows the flag here for the first time, so that it is explained here. */
  readonly isFirst: boolean
}

/** All flagged places, in the order of the draft. */
export const stopsOf = ({passages, flags}: ScanView): readonly Stop[] => {
  const byId = new Map(flags.map((flag) => [flag.id, flag]))
  return passages.flatMap((passage) =>
    passage.flags.flatMap((name): readonly Stop[] => {
      const flag = byId.get(name)
      return flag
        ? [{id: noteId(passage.number, flag), passage, flag, isFirst: flag.passages[0] === passage.number}]
        : []
    }),
  )
}

export const byPassage = (stops: readonly Stop[]): ReadonlyMap<number, readonly Stop[]> =>
  stops.reduce(
    (all, stop) => all.set(stop.passage.number, [...(all.get(stop.passage.number) ?? []), stop]),
    new Map<number, readonly Stop[]>(),
  )

export const noteId = (passage: number, {number}: FlagView): string => `note-${passage}-${number}`
export const passageId = (passage: number): string => `passage-${passage}`
