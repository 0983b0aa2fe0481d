import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, type Saying} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const passiveVoice: TextRule = {
  of: 'text',
  id: 'passive-voice',
  severity: 'warning',
  demands: 'No sentence of a handout says what should be done without saying who should do it.',
  check: ({texts}) => claimed(inRegister(texts, 'handout'), claims),
}

const says = (found: string): string =>
  `“${found}” does not say who does it, and a reader cannot tell whom to ask; begin with who acts: “The company should …”, “No one should …”`

const isQuestion = ({behind}: Saying): boolean => behind.trimEnd().endsWith('?')
/** “You should be asked”: the reader is meant, and who acts is whoever comes to the reader. */
const isReader = ({before}: Saying): boolean =>
  /\b(?:you|I|we|(?:your|my)\s+(?:child|family|name))\s+(?:\w+\s+)?$/i.test(before)
const hasActor = ({behind}: Saying): boolean => /^[^.;:]{0,60}?\s(?:by|por)\s/i.test(behind)
const isFine = (saying: Saying): boolean => isQuestion(saying) || isReader(saying) || hasActor(saying)

const irregular =
  'made|given|taken|used|paid|done|told|asked|shown|kept|put|set|sold|sent|held|said|seen|known|found|built|cut|left|lost|written|read|heard|drawn|hidden|broken|chosen|driven|spoken|thrown|brought|bought|taught|caught|fed|led|met|run|begun|shut|split|undone|withdrawn'

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase(
      `(?:should|must|shall|ought to|needs? to|has to|have to) (?:(?:not|never|also|always|only|still|then|first) )*(?:be|get) (?:(?:\\w+ly|also|always|first|only|never) )?(?:\\w{2,}ed|${irregular})`,
    ),
    spares: isFine,
    says,
  },
  {
    language: 'es',
    find: phrase(
      '(?:deberían?|deben?|tienen? que|tendrían? que) (?:(?:también|siempre|nunca|antes) )?ser (?:(?:\\w+mente|siempre|también) )?(?:[\\wÀ-ɏ]+[aeiíu]d[oa]s?|hech[oa]s?|dich[oa]s?|escrit[oa]s?|puest[oa]s?|vist[oa]s?|impres[oa]s?)',
    ),
    spares: isFine,
    says,
  },
]
