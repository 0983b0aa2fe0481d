import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const draftersNote: TextRule = {
  of: 'text',
  id: 'drafters-note',
  severity: 'error',
  demands: 'No text that leaves holds a remark of one drafter to another.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing}) => outgoing),
      remarks,
    ),
}

const says = (found: string): string =>
  `“${found.length > 60 ? `${found.slice(0, 59)}…` : found}” is a remark to a colleague, and would be printed; move it to the notes, or put it in a comment of the file (“#” in YAML, “{{!-- … --}}” in a text), which is never printed`

const about =
  '(?:notes?|nb|n\\.b\\.|comment|query|question|check|confirm|verify|discuss|reviewer|reminder|drafting|drafter|ed\\.|nota|comentario|revisar|confirmar|verificar|ojo)'

const remarks: readonly Wording[] = [
  {find: new RegExp(`[[{]\\s*${about}(?![\\p{L}-])[^\\]}\\n]{0,200}[\\]}](?!\\()`, 'giu'), says},
  {find: /\[\p{Lu}{2,3}:\s[^\]\n]{1,200}\]/gu, says},
  {
    find: phrase(
      '(?<![[{])notes? (?:to|for) (?:the )?(?:draft(?:er|ers)?|file|self|counsel|client|reviewers?|negotiators?|editors?)',
      'draft(?:er|ing)’?s? notes?(?= ?:)',
      '(?:check|confirm|verify|discuss|run this by) (?:this )?with (?:our |the )?(?:counsel|client|legal|committee|team|lawyers?)(?: (?:first|before (?:sending|it goes out)))',
      '(?<![[{])nota (?:al|para (?:el|la|los)) (?:redactor|redactora|redactores|borrador|abogado|abogada|expediente)',
    ),
    says,
  },
]
