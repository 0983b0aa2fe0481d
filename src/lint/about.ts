import type {Language} from '../document/document.js'
import type {RatesFile} from '../library/files.js'
import type {Checked} from '../library/library.js'
import type {Spelling} from '../words/spelling.js'

/** What rules may ask beside the library itself. What is absent is not asked. */
export interface About {
  /** ISO date from which the age of facts is told; nothing here reads a clock. */
  readonly today?: string | undefined
  /** After so many months a fact is to be looked at again. */
  readonly staleAfter?: number | undefined
  /** Rate tables, the shipped one first. */
  readonly rates?: readonly Checked<RatesFile>[] | undefined
  /** Who judges the words of a language. */
  readonly spelling?: ReadonlyMap<Language, Spelling> | undefined
}
