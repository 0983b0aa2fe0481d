/** A draft that somebody else wrote, as far as it can be read: its passages in their order. */
export interface Draft {
  readonly file: string
  readonly passages: readonly DraftPassage[]
}

/** One paragraph, item of a list, heading or cell of a table. */
export interface DraftPassage {
  /** Counted from 1 through the whole draft. */
  readonly number: number
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'aside'
  /** Its own number as it stands there, such as “4.2” or “(b)”. */
  readonly label?: string
  /** The nearest number: its own, with that of the clause it belongs to before a letter. */
  readonly clause?: string
  /** The nearest heading above. */
  readonly heading?: string
  /** Where pages are known. */
  readonly page?: number
  /** The words that an item goes on from, such as “Company shall not”. */
  readonly lead?: string
  readonly sentences: readonly string[]
}
