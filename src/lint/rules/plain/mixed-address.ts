import {inRegister, type Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, type Saying} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const mixedAddress: TextRule = {
  of: 'text',
  id: 'mixed-address',
  severity: 'warning',
  demands:
    'Every Spanish handout calls its reader “tú” throughout: neither “usted” nor “vos”, “vosotros” or another’s “su”.',
  check: ({texts}) => claimed(inRegister(texts, 'handout').filter(isSpanish), claims),
}

const isSpanish = ({language}: Text): boolean => language === 'es'
/** At the head of a sentence it orders somebody; further on it may wish that a third person does it. */
const isHead = ({before}: Saying): boolean =>
  /^[\s*“¿¡>]*(?:\d+\.\s+|[-*]\s+)?(?:(?:Primero|Luego|Después|Siempre|Nunca|No|Y|Pero|Entonces)[\s,]+(?:(?:lo|la|los|las|le|les)\s+)?)?$/i.test(
    before,
  )
const says = (found: string): string =>
  `“${found}” speaks to the reader as another person than the rest of the page does; keep to “tú”, as in “firma”, “tu sindicato”, “puedes”`

const orders =
  'Pregunte|Guarde|Firme|Pida|Lea|Llame|Avise|Escriba|Busque|Apunte|Anote|Piense|Espere|Diga|Haga|Tome|Lleve|Enseñe|Muestre|Hable|Revise|Conserve|Consulte|Verifique|Recuerde|Tenga|Vaya|Cuente|Compruebe|Averigüe|Acepte|Envíe|Mande|Dé|Ponga|Póngase|Fíjese|Asegúrese|Infórmese|Comuníquese|Niéguese|Deténgase'

const claims: readonly Claim[] = [
  {find: phrase('usted', '(?:le|les) (?:recomendamos|aconsejamos|sugerimos)'), says},
  {
    find: phrase(`(?:${orders})(?:lo|la|los|las)?`, 'Sus (?:derechos|datos|opciones|preguntas|papeles)'),
    spares: (saying) => !isHead(saying),
    says,
  },
  {
    find: phrase(
      'vos',
      'vosotr[oa]s',
      'vuestr[oa]s?',
      '(?:ten|pod|deb|quer|hab)[ée]is',
      '(?:ten|pod|quer|sab|deb|hac)és',
      'firmá|preguntá|guardá|leé|pedí|avisá|llamá|mirá',
    ),
    says,
  },
]
