import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const tableTalk: TextRule = {
  of: 'text',
  id: 'table-talk',
  severity: 'error',
  demands: 'No text that leaves says how one side means to bargain.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing}) => outgoing),
      talk,
    ),
}

const says = (found: string): string =>
  `“${found}” is said among colleagues and shows the other side how far one would go; move it to the notes, which never leave, and say here only what shall be so`

const we = '(?:we|our side|our team|the committee|the union side)'
const talk: readonly Wording[] = [
  {
    find: phrase(
      '(?:our|my) (?:client|clients|negotiators?|bargaining (?:team|committee|strategy)|leverage|counterproposal)',
      'opposing counsel',
      `${we} (?:can|could|would|will|may|might|are (?:ready|willing|prepared) to) (?:also )?(?:live with|settle for|give up|concede|trade|yield|drop|fall back|go (?:down|up|as low|as high))`,
      `${we} (?:could|would|might) (?:also )?accept`,
      `${we} (?:should|must|need to) (?:hold|press|push|insist|resist|stand firm)`,
      'if (?:we are )?(?:hard )?pressed,? (?:give|offer|accept|drop|concede|settle|yield)',
      'if (?:they|the company|the producer|management) (?:push(?:es)? back|balks?|resists?|insists?|walks? out)',
      '(?:bargaining chip|trade[- ]?off for us|throwaway (?:ask|item)|hold out for|give this up|trade this (?:for|against))',
      'expect (?:them|the company|the producer|management|the other side|pushback|push-back)(?: to (?:object|resist|refuse|balk|push back|say|argue))?',
      '(?:do not|don’t|never) (?:tell|show|mention (?:this )?to|reveal (?:this )?to) (?:the company|the producer|management|the other side|opposing)',
    ),
    says,
  },
  {
    find: phrase(
      '(?:nuestro|nuestra|mi) (?:cliente|clienta|estrategia|equipo negociador)',
      'si (?:nos )?presionan',
      '(?:podemos|podríamos) (?:ceder|conformarnos|renunciar)',
      '(?:aceptaríamos|cederíamos|nos conformaríamos)',
      '(?:moneda|ficha) de cambio',
      'no (?:se )?lo (?:digan|digas|muestren|muestres) a la (?:empresa|compañía|otra parte)',
    ),
    says,
  },
]
