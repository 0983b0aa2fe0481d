import {pathPattern} from '../../../library/labels.js'
import type {TextRule} from '../../rule.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const localFile: TextRule = {
  of: 'text',
  id: 'local-file',
  severity: 'error',
  demands: 'No text that leaves names a file, a folder or a machine of the house.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing, words}) => outgoing && seems.test(words)),
      places,
    ),
}

/** What every such name has; most words have none of it. */
const seems =
  /[:~\w]\/\w|\s\/[a-z]+\/|[a-z]:[\\/]|\\\\|localhost|\.(?:local|lan|internal|intranet|corp|docx?|dotx?|xlsx?|pptx?|pdf|ya?ml|hbs|md|txt|rtf|odt|json|csv|zip|msg|eml|sharepoint)\b/i

const places: readonly Wording[] = [
  {
    find: pathPattern(),
    says: (found) =>
      `“${found}” is a place on somebody’s machine: nobody else can open it, and it tells who works where; name the document by its title`,
  },
  {
    find: /(?<![\p{L}\p{N}@/.-])(?!(?:robots|ads|llms|ai|security|humans)\.txt)[\p{L}\p{N}_][\p{L}\p{N}_.-]*\.(?:docx?|dotx?|xlsx?|pptx?|pdf|ya?ml|hbs|md|txt|rtf|odt|json|csv|zip|msg|eml)(?![\p{L}\p{N}-])/giu,
    says: (found) =>
      `“${found}” is the name of a file, which the reader does not have and which may tell more than it should; name the document by its title`,
  },
  {
    find: /(?<![\p{L}\p{N}.-])(?:localhost|[\p{L}\p{N}-]+\.(?:local|lan|internal|intranet|corp)|[\p{L}\p{N}-]+\.sharepoint\.com)(?![\p{L}\p{N}.-])/giu,
    says: (found) => `“${found}” is a machine that only the house can reach; take it out, or say who can be asked`,
  },
]
