import type {TextRule} from '../../rule.js'
import {phraseAsWritten} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const internalLegend: TextRule = {
  of: 'text',
  id: 'internal-legend',
  severity: 'error',
  demands: 'No text that leaves says of itself that it is internal, privileged or a draft.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing}) => outgoing),
      legends,
    ),
}

/** The same words within a sentence speak of something else: of privileged communications that an auditor may not see. */
const alone = (...legends: readonly string[]): RegExp =>
  new RegExp(
    `(?<=^|[\\n.!?:;|(\\[*—–-])([ \\t]*)(?:${legends.join('|').replace(/ /g, '\\s+')})(?=[ \\t]*(?:[\\n.!:;|)\\]*—–-]|$))`,
    'gi',
  )

const legends: readonly Wording[] = [
  {
    find: alone(
      '(?:strictly )?(?:for )?internal (?:use|review|discussion|purposes)(?: only)?',
      '(?:strictly )?internal(?: eyes)? only',
      'not for (?:(?:external|general|public) )?(?:distribution|circulation)',
      '(?:please )?do not (?:distribute|circulate|forward)',
      '(?:strictly )?(?:privileged|confidential) (?:and|&) (?:privileged|confidential)',
      '(?:privileged )?attorney[- ]client (?:privileged|privilege|communication)(?:(?: and|,|;|/) (?:attorney )?work[- ]product)?',
      '(?:attorney )?work[- ]product',
      '(?:for )?(?:our|your|committee) eyes only',
      '(?:para |de )?uso (?:exclusivamente |exclusivo )?interno(?: (?:exclusivo|solamente|únicamente))?',
      'no (?:distribuir|circular|reenviar|divulgar)',
      'comunicación privilegiada|secreto profesional',
    ),
    says: (found) =>
      `“${found.trim()}” says that this must not leave, and it stands in what does; take the legend out, or move what is internal to the notes`,
  },
  {
    find: phraseAsWritten('DRAFTS?', 'BORRADOR', 'CONFIDENTIAL', 'CONFIDENCIAL', 'INTERNAL', 'PRIVILEGED'),
    says: (found) =>
      `“${found}” is a stamp that somebody has to remember to take off; leave it out: the program prints the number of the draft, and the document’s recipe its classification`,
  },
]
