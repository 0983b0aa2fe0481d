/** What is to be set: a fixed program of the typesetter, and the data that it reads. */
export interface Typesetting {
  readonly source: string
  /** Files by path, such as `/document.json`. */
  readonly data: ReadonlyMap<string, Uint8Array>
  /** ISO date that the file says it was made on. */
  readonly date: string
}

/** Sets pages in type. Same setting, same bytes. */
export interface Typesetter {
  /** @throws where the program is wrong, which is our mistake and nobody else’s */
  set(typesetting: Typesetting): Printed
}

/** A file, and how far it was checked that everyone can read it: `PDF/UA-1` only where the typesetter enforced it. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly standard: Standard
}
export type Standard = 'PDF/UA-1' | 'tagged PDF'
