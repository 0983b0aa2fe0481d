/** A file that was made. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}
