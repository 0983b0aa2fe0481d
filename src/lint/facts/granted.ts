import type {Span} from '../../text/template.js'
import {branchAt, type Literal} from './branches.js'
import type {Text} from './texts.js'

/** The tests that are sure to hold, or not to hold, at a place of a text. */
export const sureAt = ({passage}: Text, {from}: Span): readonly Literal[] => branchAt(passage.template.statements, from)

/** Facts under which an agreement or a law gives a right today; that an agreement is proposed gives none. */
const grants = /^agreement\.(?:applies|\w+_in_force)$|^law\./

/** Whether a text says something there only where an agreement in force, or a law, makes it true. */
export const isGranted = (text: Text, span: Span): boolean =>
  sureAt(text, span).some(({test, holds}) => holds && grants.test(test.name))
