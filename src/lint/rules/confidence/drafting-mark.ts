import type {Rule} from '../../rule.js'
import {phrase, phraseAsWritten} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const draftingMark: Rule = {
  id: 'drafting-mark',
  severity: 'error',
  demands: 'No text that leaves holds a mark for something that is still to be written.',
  *check({prose}) {
    const leaving = prose.filter(({outgoing}) => outgoing)
    yield* worded(leaving, marks)
    yield* worded(
      leaving.filter(({clause}) => clause !== undefined),
      [lines],
    )
  },
}

const unfinished = (found: string): string =>
  `“${found}” marks something unfinished, and would be sent as it stands; write what belongs there, or declare a field and print its answer, which leaves a proper blank`

const hole = (found: string): string =>
  `“${found}” is a hole that nobody is asked to fill; declare a field and print its answer, which leaves a blank with its name`

/** Documents have lines to be filled in by hand; what a clause leaves open is a field. */
const lines: Wording = {find: /_{3,}/g, says: hole}

const marks: readonly Wording[] = [
  {find: phraseAsWritten('TO-?DO', 'FIXME', 'TB[ADCN]', 'XX+', 'xxx+', 'NTD', 'WIP'), says: unfinished},
  {find: /\?{2,}|¿{2,}/g, says: unfinished},
  {
    find: /\[[\s●•○■□▪∙*…._–—-]*\](?![(:])/g,
    says: hole,
  },
  {
    find: /[[<](?:please\s+)?(?:insert|fill\s+in|complete|enter|add|choose|select|specify|insertar|completar|rellenar|poner|elegir)(?:\s[^\]>\n_]{0,80})?[\]>]/gi,
    says: unfinished,
  },
  {
    find: /\[(?:(?:the|full|legal|name\s+of)\s+)*(?:names?|dates?|amounts?|numbers?|titles?|party|parties|company|performer|producer|address|days?|fee|place|state|nombre|fecha|monto|importe|lugar|empresa|dirección)\](?!\()/gi,
    says: unfinished,
  },
  {
    find: phrase(
      'lorem ipsum',
      'to be (?:completed|filled in|inserted|supplied|drafted) (?:later|here|by counsel)',
      'text (?:to follow|to come|goes here)',
      '(?:por|queda por) (?:redactar|completar)',
      'texto de relleno',
    ),
    says: unfinished,
  },
]
