import type {Rule} from '../../rule.js'
import {misset} from '../../shapes/misset.js'

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  demands: 'No mark of what is still to be written is left in words that go out.',
  check: ({typeset}) =>
    misset(
      typeset.filter(({prose}) => prose.outgoing),
      [inBrackets, inCapitals].map((find) => ({find, says, spares})),
    ),
}

const says = (found: string): string =>
  `“${found.replace(/\s+/gu, ' ')}” holds the place of words that are still to be written; write them, or ask for them in a field`

/** “TBD” is mentioned here, not left over. */
const spares = (_: string, before: string, behind: string): boolean => before.endsWith('“') && behind.startsWith('”')

const things =
  'name|names|date|day|year|amount|sum|number|title|address|city|state|place|company|producer|performer|union|party|field|text|term|period|rate|percent|percentage|signature|nombre|fecha|monto|título|empresa|sindicato'

/** A bracket with a line to write on is a form that is filled in by hand. */
const inBrackets = new RegExp(
  `\\[ ?(?:[●•?]+|X{2,}|(?:the )?(?:\\p{L}+ ){0,3}(?:${things})(?: of (?:the )?\\p{L}+)?) ?\\](?![(:])` +
    '|\\[ ?(?:insert|add|to be|fill|enter|placeholder|confirm|check|tbd|tbc|insertar|completar|por definir)(?![\\p{L}])[^\\]_]{0,80}\\](?![(:])',
  'giu',
)
const inCapitals =
  /(?=[TXFLlUx$€£?●<])(?:(?<![\p{L}\p{N}[])(?:(?:TBD|TBC|TBA|TKTK|TK|FIXME|TO DO|X{3,}|[Ll]orem ipsum)(?![\p{L}\p{N}])|(?:USD|\$|€|£) ?[XN]+(?![\p{L}\p{N}]))|(?<![\p{L}\p{N}])[Xx]{2,}(?=\s*(?:%|(?:days|months|years|hours|weeks|percent|días|meses|años)(?!\p{L})))|\?{3,}|(?<!\[ ?)●|<<?\p{L}[^<>\n\uE003]{0,40}>)/gu
