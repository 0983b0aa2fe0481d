import {type Static, Type} from 'typebox'
import {list, object, optional, text} from '../../library/files/shapes.js'
import {exitCode, place, severity, version} from './parts.js'

/** What `proviso check --format json` prints: the source of `schema/findings.schema.json` and of its type. */

const number = (description: string, minimum: 0 | 1) => Type.Integer({minimum, description})
const rulePage = text('Path of the rule’s page within the program.')

const finding = {
  rule: text('Stable id of the rule; “proviso explain” and this id tell more.'),
  severity,
  message: text('What, where, why and the cure, as plain text.'),
  place: place('Where it is.'),
  related: optional(
    list(
      object({message: text('What is there.'), place: place('Where that is.')}, 'A place that belongs to it.'),
      'Other places that belong to the finding.',
    ),
  ),
  fix: optional(
    object(
      {
        does: text('What it does, as an order.'),
        edits: list(
          object(
            {
              place: place('What is replaced; a place that ends where it begins takes an insertion.'),
              was: text('What stands there now; where something else stands, nothing is to be changed.'),
              insert: text('What stands there then.'),
            },
            'One replacement.',
          ),
          'All of one file, none over another.',
        ),
      },
      'What mends the finding without changing what a text means.',
    ),
  ),
  page: optional(rulePage),
  fingerprint: text('The same for the same finding when lines move; no two findings of a check share one.'),
}
export const Findings = object(
  {
    version,
    code: exitCode('Nothing that fails the check.', 'An error, or too many warnings.'),
    files: number('How many files were checked.', 0),
    counts: object(
      {
        error: number('Errors.', 0),
        warning: number('Warnings.', 0),
        info: number('Remarks.', 0),
        fixable: number('Findings that “proviso check --fix” would mend.', 0),
        suppressed: number('Findings that the source asks to pass over.', 0),
      },
      'How many findings there are.',
    ),
    notes: list(text('A sentence.'), 'What is to be said of the check as a whole.'),
    rules: list(
      object(
        {
          id: text('Stable id of the rule.'),
          demands: text('What it demands, in one sentence.'),
          page: optional(rulePage),
          error: number('Errors of this rule.', 0),
          warning: number('Warnings of this rule.', 0),
          info: number('Remarks of this rule.', 0),
          files: number('In how many files.', 0),
        },
        'A rule.',
      ),
      'The rules that found something, the one with most findings first.',
    ),
    diagnostics: list(object(finding, 'A finding.'), 'Errors first, then in the order of files and lines.'),
    suppressed: list(
      object({...finding, reason: text('Why it is passed over, as the source says.')}, 'A suppressed finding.'),
      'Findings that the source asks to pass over.',
    ),
    proved: list(
      object(
        {
          document: text('Id of the document.'),
          combinations: text('How many combinations of answers and rungs can happen, in figures.'),
          demands: number('How many demands were put to all of them at once.', 0),
          broken: number('How many of the demands some combination breaks; each is a finding.', 0),
        },
        'A document.',
      ),
      'What was shown of every combination in which a document can be made.',
    ),
  },
  'What a check found.',
)
export type Findings = Static<typeof Findings>
