import type {Place} from '../../../base/place.js'
import type {Library} from '../../../library/library.js'
import type {Register} from '../../../library/passage.js'
import {branchAt} from '../../facts/branches.js'
import type {Facts} from '../../facts/facts.js'
import {type Defining, definingOf} from '../../facts/guarded.js'
import {allHold, situationsOf} from '../../facts/situations.js'
import type {Rule} from '../../rule.js'

export const conditionalDefinition: Rule = {
  id: 'conditional-definition',
  severity: 'error',
  demands: 'No definition stands in one branch of a condition while its term is used where that branch falls away.',
  *check(facts) {
    for (const defining of definingOf(facts.definitions)) {
      const [first] = defining.definitions
      if (!first || defining.definitions.some(({guards}) => guards.length === 0)) continue
      const use = useWithout(defining, facts)
      if (use)
        yield {
          place: first.definition.place,
          message: `“${defining.key}” is defined only where a condition holds, but is used where it need not; take the definition out of the condition, give every branch one, or put the use inside as well`,
          related: [{message: 'a use that would be left without a meaning', place: use}],
        }
    }
  },
}

/** The first use of the term that some deal has without any of its definitions. */
const useWithout = ({key, definitions}: Defining, {texts, library}: Facts): Place | undefined => {
  const {text: home} = definitions[0]?.definition ?? {}
  const covered = new Set<string>()
  for (const text of texts) {
    if (text !== home && text.clause !== undefined && text.clause === home?.clause) continue
    const shared = [...text.uses.keys()].find((setting) => home?.uses.has(setting))
    for (const use of (shared !== undefined && text.uses.get(shared)) || []) {
      if (use.key !== key) continue
      const around = branchAt(text.passage.template.statements, use.span.from)
      const situation = JSON.stringify(around.map(({test: {kind, name}, holds}) => [kind, name, holds]))
      if (covered.has(situation)) continue
      if (isLeftAlone(around, definitions, library, text.passage.register)) return text.at(use.span)
      covered.add(situation)
    }
  }
  return undefined
}

const isLeftAlone = (
  around: ReturnType<typeof branchAt>,
  definitions: Defining['definitions'],
  library: Library,
  register: Register,
): boolean => {
  const tests = [around, ...definitions.map(({guards}) => guards)].flat().map(({test}) => test)
  const situations = situationsOf(tests, library, register) ?? []
  return situations.some((says) => allHold(around, says) && !definitions.some(({guards}) => allHold(guards, says)))
}
