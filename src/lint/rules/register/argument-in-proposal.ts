import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, type Saying} from '../../shapes/claimed.js'
import {phrase, phraseAsWritten} from '../../shapes/phrase.js'

export const argumentInProposal: TextRule = {
  of: 'text',
  id: 'argument-in-proposal',
  severity: 'warning',
  demands: 'No proposal argues for itself: the reasons belong in the notes, and the text says what shall be so.',
  check: ({texts}) => claimed(inRegister(texts, 'proposal'), claims),
}

const isWithin = ({before}: Saying): boolean => /[\w“]/.test(before)
const says = (found: string): string =>
  `“${found}” argues, and what a text argues can be read as its limit; take the reason out, and keep it in the notes for the table`

const claims: readonly Claim[] = [
  {
    find: phraseAsWritten(
      'Because',
      'Given(?: that)?',
      'In (?:view|light|recognition|consideration) of',
      'Considering(?: that)?',
      'Recogni[sz]ing(?: that)?',
      'Acknowledging that',
      'Whereas',
      'WHEREAS',
      'As a matter of (?:fairness|principle|justice)',
      'In (?:all )?fairness',
      '(?:Clearly|Plainly|Surely|Unfortunately|Regrettably|Sadly|Importantly)(?=,)',
    ),
    spares: isWithin,
    says,
  },
  {
    find: phrase(
      '(?:in order to|so as to|to) (?:(?:properly|fully|better|adequately) )?(?:protect|safeguard|defend|honor|respect|uphold|promote) (?:(?:the|their|its|our|all) )?(?:performers?|actors?|background|dignity|livelihoods?|art|craft|artistry|artists?|careers?|jobs|rights|members?|integrity|workers?|profession)',
    ),
    says,
  },
  {
    find: phrase(
      'unfair(?:ly|ness)?(?! labor practice)',
      'unjust(?:ly)?',
      'deserv(?:es?|ed|ing)',
      'rightful(?:ly)?',
      'only (?:fair|right|just)',
      'simple (?:fairness|justice)',
      'long overdue',
      'needless to say',
      'of course',
      'obviously',
      'undoubtedly',
      'everyone knows',
    ),
    says,
  },
  {
    find: phrase(
      'it is (?:therefore )?(?:essential|vital|crucial|critical|imperative|important|right|fair|just|necessary) (?:that|to|for)',
      '(?:the Union|we) (?:(?:strongly|firmly|sincerely) )?(?:believes?|feels?|submits?|maintains?|contends?|urges?|insists?|considers? (?:it|this|that))',
    ),
    says,
  },
]
