import {Type} from 'typebox'
import {severityWords} from '../../library/files/parts.js'
import {object, oneOf, optional, text} from '../../library/files/shapes.js'

/** The parts of which what commands print for programs is made. */

export const version = Type.Literal(1, {
  description: 'Version of this shape. A key may be added without a new version; none is taken away or changed.',
})
export const exitCode = (whenWell: string, otherwise: string) =>
  Type.Unsafe<0 | 1>({
    type: 'integer',
    enum: [0, 1],
    enumDescriptions: [whenWell, otherwise],
    description: 'Exit code of the command.',
  })
const number = (description: string) => Type.Integer({minimum: 1, description})
export const severity = oneOf(
  severityWords,
  'An error makes the check fail, a warning does not, a remark (info) is told when it is asked for.',
)
export const place = (description: string) =>
  object(
    {
      file: text(
        'Path from the folder in which the command ran. A file that came with the program and lies elsewhere is “proviso:” and its path there.',
      ),
      line: optional(number('Line, from 1. Without one the file as a whole is meant.')),
      column: optional(number('Column, from 1, in UTF-16 code units.')),
      endLine: optional(number('Line on which it ends.')),
      endColumn: optional(number('Column before which it ends.')),
    },
    description,
  )
export const problem = (what: string) =>
  object(
    {
      rule: text('Stable id; “proviso explain” and the id of a rule tell more.'),
      severity: oneOf(severityWords, 'How grave it is.'),
      message: text('What, where, why and the cure, as plain text.'),
      place: place('Where it is.'),
    },
    what,
  )
