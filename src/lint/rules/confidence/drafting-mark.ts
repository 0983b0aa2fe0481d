import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const draftingMark: TextRule = {
  of: 'text',
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

const things =
  'name|date|day|year|amount|sum|number|title|address|city|state|place|fee|company|producer|performer|union|part(?:y|ies)|field|text|term|period|rate|percent|percentage|signature|nombre|fecha|monto|importe|lugar|dirección|título|empresa|sindicato'

const marks: readonly Wording[] = [
  {
    find: /(?<![\p{L}\p{N}[<])(?:(?:TO[- ]?DO|FIXME|TB[ADCN]|TK(?:TK)?|NTD|WIP|[Xx]{3,})(?![\p{L}\p{N}])|(?:USD|\$|€|£) ?[XN]+(?![\p{L}\p{N}])|[Xx]{2,}(?=\s*(?:%|(?:days|months|years|hours|weeks|percent|días|meses|años)(?!\p{L}))))|[?¿]{2,}|(?<!\[ ?)●|<<?\p{L}[^<>\n\uE003]{0,40}>/gu,
    says: unfinished,
  },
  {
    find: /\[[\s●•○■□▪∙*…._–—-]*\](?![(:])/g,
    says: hole,
  },
  {
    find: /\[\s*(?:please\s+)?(?:insert|fill\s+in|complete|enter|add|choose|select|specify|confirm|check|to\s+be|tb[adcn]|placeholder|x{2,}|insertar|completar|rellenar|poner|elegir|por\s+definir)(?:\s[^\]\n_]{0,80})?\](?![(:])/gi,
    says: unfinished,
  },
  {
    find: new RegExp(`\\[ ?(?:the )?(?:\\p{L}+ ){0,3}(?:${things})s?(?: of (?:the )?\\p{L}+)? ?\\](?![(:])`, 'giu'),
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
