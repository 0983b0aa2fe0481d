import {type Modal, written} from '../../facts/modals.js'
import {putting} from '../../fix.js'
import type {TextRule} from '../../rule.js'
import {inCase} from '../../shapes/worded.js'
import {stating} from '../../words/stating.js'

export const shallMean: TextRule = {
  of: 'text',
  id: 'shall-mean',
  severity: 'warning',
  demands:
    'Every definition and every rule about what counts as what stands in the present tense: “means”, not “shall mean”.',
  *check({modals}) {
    for (const modal of modals) {
      const plainer = plainerFor(modal)
      if (plainer === undefined) continue
      const {text, saying, verb} = modal
      const found = written(text, saying)
      yield {
        place: text.at(saying),
        message: `“${found}” states what holds and puts a duty on nobody; write ${plainer}`,
        ...(isMeaning.test(found) && verb === 'mean' ? {fix: putting(text, saying, inCase(found, 'means'))} : {}),
      }
    }
  },
}

const isMeaning = /^shall mean$/iu

/** What is written instead; nothing where the modal does put a duty on somebody. */
const plainerFor = ({text, word, verb, subject, passive, sentence, span}: Modal): string | undefined => {
  const {register} = text.passage
  if (
    word === 'shall' &&
    verb === 'have' &&
    /^shall\s+have\s+the\s+(?:following\s+)?meanings?\b/iu.test(sentence.words.slice(span.from - sentence.span.from))
  )
    return '“has the meaning”'
  const plainer = stating.get(verb)
  if (plainer === undefined || word === 'may' || word === 'should') return undefined
  if (register === 'proposal') return word === 'shall' && (verb === 'mean' || verb === 'denote') ? plainer : undefined
  if (passive) return plainer
  return word === 'shall' && subject.who !== 'signer' ? plainer : undefined
}
