import type {Facts} from '../../facts/facts.js'
import type {Meaning} from '../../facts/meanings.js'
import {putting} from '../../fix.js'
import type {Finding, Rule} from '../../rule.js'

export const definitionVerb: Rule = {
  id: 'definition-verb',
  severity: 'warning',
  demands:
    'Every definition says “means” where it is complete and “includes” where it is not, never both, and the same in all texts of its clause.',
  *check({meanings}) {
    for (const meaning of meanings) {
      const {definition, verb, verbSpan} = meaning
      const {text} = definition
      const problem = problemOf(verb, meaning.said[0]?.words ?? '')
      if (!problem) continue
      const {says, instead} = problem
      yield {
        place: text.at(verbSpan),
        message: says,
        ...(instead === undefined ? {} : {fix: putting(text, verbSpan, instead)}),
      }
    }
    yield* changing(meanings)
  },
}

/** “shall mean” is a matter of “shall”, and has a rule of its own. */
const plain = /^(?:means?|includes?|is|are|shall mean)$/
const openEnd =
  /^\s*,?\s*(?:without\s+limitation|but\s+(?:is\s+|are\s+)?not\s+limited\s+to|among\s+other\s+things|inter\s+alia|for\s+example|e\.g\.)/iu

const problemOf = (verb: string, behind: string): {readonly says: string; readonly instead?: string} | undefined => {
  if (/mean.*includ|includ.*mean/.test(verb))
    return {
      says: `“${verb}” says that the definition is complete and that it is not; write “means” if nothing else counts, or “includes” if more does`,
    }
  const open = openEnd.exec(behind)?.[0].replace(/^[\s,]+/, '')
  if (/^means?$/.test(verb) && open !== undefined)
    return {
      says: `“means” says that the definition is complete, and “${open.replace(/\s+/g, ' ')}” that it is not; write “includes”, or take “${open.replace(/\s+/g, ' ')}” out`,
    }
  if (plain.test(verb)) return undefined
  if (/compris/.test(verb))
    return {says: `“${verb}” is read by some as “means” and by others as “includes”; write the one that is meant`}
  if (/includ/.test(verb))
    return {
      says: `“${verb}” makes no duty, and reads like one; a definition that is not complete says “includes”`,
      instead: 'includes',
    }
  return {
    says: `“${verb}” is a longer way to “means”, and a reader looks for the difference; write “means”`,
    instead: 'means',
  }
}

/** A clause that closes its list at one rung and leaves it open at another has changed more than its words. */
function* changing(meanings: Facts['meanings']): Generator<Finding> {
  const first = new Map<string, Meaning>()
  for (const meaning of meanings) {
    const {definition, verb, verbSpan} = meaning
    const {text, name} = definition
    const kind = kindOf(verb)
    if (!text.clause || kind === undefined) continue
    const key = `${text.clause.id} ${name}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, meaning)
    else if (kindOf(earlier.verb) !== kind) {
      const {register, variant} = earlier.definition.text.passage
      yield {
        place: text.at(verbSpan),
        message: `Here the term “${kind}” what follows, in the ${variant} ${register} text it “${kindOf(earlier.verb)}” it: the one list is complete and the other is not; write the same verb in both`,
        related: [{message: 'the other text', place: earlier.definition.text.at(earlier.verbSpan)}],
      }
    }
  }
}

const kindOf = (verb: string): 'means' | 'includes' | undefined => {
  if (/mean.*includ|includ.*mean|compris/.test(verb)) return undefined
  return /includ/.test(verb) ? 'includes' : 'means'
}
