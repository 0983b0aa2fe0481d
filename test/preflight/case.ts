import type {Light} from '../../src/negotiate/preflight/section.js'

/** One thing that is wrong, and what the page says of it. */
export interface Case {
  readonly files: Readonly<Record<string, string>>
  readonly section: string
  /** Nothing where it is not asked. */
  readonly light?: Light
  readonly says: RegExp
  /** Other sections that cannot be green then. */
  readonly too?: readonly string[]
}
