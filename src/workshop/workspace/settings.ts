import type {Outcome} from '../../base/diagnostic.js'
import {rules} from '../../lint/rules.js'
import {readSettings, type Settings, usual} from '../../lint/settings.js'
import type {Shelf} from './shelf.js'

/** What a workspace says of rules. */
export const settingsOf = ({workspace, library}: Shelf): Outcome<Settings> =>
  workspace.file ? readSettings(workspace.file, library, rules) : {value: usual, diagnostics: []}
