import type {Statement, Test} from '../../text/template.js'

/** A test of a text, and whether it holds. */
export interface Literal {
  readonly test: Test
  readonly holds: boolean
}

/** The tests around a character of a text, the outermost first: what is sure where it stands. */
export const branchAt = (statements: readonly Statement[], offset: number): readonly Literal[] => {
  for (const statement of statements) {
    if (statement.type !== 'if' && statement.type !== 'each') continue
    const {test, whole, otherwise, inside} = statement
    if (inside.whole.from <= offset && offset < inside.whole.to)
      return [{test, holds: true}, ...branchAt(whole, offset)]
    if (inside.otherwise.from <= offset && offset < inside.otherwise.to)
      return [{test, holds: false}, ...branchAt(otherwise, offset)]
  }
  return []
}
