/**
 * Where something stands in a file that a person wrote.
 *
 * `line` and `column` count from 1, as editors do; `end` is exclusive. A place without a line is the file as a whole.
 */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
}
