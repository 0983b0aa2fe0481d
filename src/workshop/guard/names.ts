import {wordsIn} from '../../words/runs.js'
import type {Said} from './said.js'

/** What a machine or its user is called. */
export interface Name {
  readonly name: string
  /** As `spaced` gives it. */
  readonly form: string
  /** Whether the documents or the deal say it for reasons of their own. */
  readonly isCommon: boolean
}

/** What so many machines and users are called that it tells nothing. */
const anybody = new Set(
  'admin administrator build builder computer default desktop docker guest home host laptop local localhost node owner proviso root runner server test tester ubuntu user users vscode workstation'.split(
    ' ',
  ),
)

/** Names that can give somebody away: of four letters and more, and not anybody’s. */
export const isGivingAway = (name: string): boolean =>
  name.length >= 4 && wordsIn(name).some(({word}) => !anybody.has(word))

/** The first name that is met: one that a document says anyway only where the file names its maker. */
export const namesMet = (names: readonly Name[], text: string, {kind}: Said): readonly string[] =>
  names.filter(({form, isCommon}) => (kind === 'maker' || !isCommon) && text.includes(form)).map(({name}) => name)
