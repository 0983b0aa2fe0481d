import type {ComponentType} from 'preact'
import {Library} from './screens/library/library.js'
import {Make} from './screens/make/make.js'
import {Review} from './screens/review/review.js'
import {Scan} from './screens/scan/scan.js'
import {Table} from './screens/table/table.js'
import {Teach} from './screens/teach/teach.js'

export type ScreenName = 'review' | 'make' | 'table' | 'scan' | 'teach' | 'library'

/** One screen: what it shows, and whether that may be seen by others. */
export interface Screen {
  readonly name: ScreenName
  readonly Shown: ComponentType
  /** Whether all of it is internal, so that table mode hides it. */
  readonly isInternal: boolean
}

/** All screens, in order of value. */
export const screens: readonly Screen[] = [
  {name: 'review', Shown: Review, isInternal: true},
  {name: 'make', Shown: Make, isInternal: true},
  {name: 'table', Shown: Table, isInternal: false},
  {name: 'scan', Shown: Scan, isInternal: false},
  {name: 'teach', Shown: Teach, isInternal: false},
  {name: 'library', Shown: Library, isInternal: true},
]
