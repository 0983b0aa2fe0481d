import {type Modal, written} from '../../facts/modals.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const negatedProhibition: TextRule = {
  of: 'text',
  id: 'negated-prohibition',
  severity: 'warning',
  demands: 'No sentence of a proposal or rider takes one no back with another.',
  *check({texts, modals}) {
    yield* claimed(inRegister(texts, 'proposal', 'rider'), [claim])
    for (const modal of modals)
      if (isTwice(modal)) {
        const {text, subjectSpan, span} = modal
        const whole = {from: subjectSpan.from, to: span.to}
        yield {place: text.at(whole), message: twice(written(text, whole))}
      }
  },
}

const twice = (found: string): string =>
  `“${found}” says no twice, and a hurried reader will read it as its opposite; say what shall be done, or what is allowed`

/** “No Licensee shall not …” */
const isTwice = ({subject, negative}: Modal): boolean => subject.none && !subject.shared && negative

const not = '(?:shall|must|will|may|does|do|did|is|are|was|were|has|have|can)(?:not| not)'
const claim: Claim = {
  language: 'en',
  find: phrase(
    `${not} (?:fail|omit|neglect|refrain|decline|forbear|abstain|hesitate)(?: (?:to|from))?`,
    `${not} (?:be )?(?:prevented|prohibited|precluded|barred|forbidden|restrained|disabled|excluded) from`,
    'not (?:un(?:lawful(?:ly)?|fair(?:ly)?|common(?:ly)?|usual(?:ly)?|authorized|permitted|related|likely|necessary|enforceable|recognizable|aware|able|willing|restricted|limited)|im(?:permissible|possible|proper(?:ly)?|material)|in(?:appropriate|capable|consistent|compatible|correct(?:ly)?|valid|accurate|eligible|applicable|complete)|illegal(?:ly)?|irrelevant|dissimilar|without)(?! limit)',
    'not unless (?:\\w+ ){1,4}not',
    'unless (?:\\w+ ){1,4}(?:has|have|does|do|did|is|are) not',
  ),
  says: twice,
}
