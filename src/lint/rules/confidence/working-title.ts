import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const workingTitle: TextRule = {
  of: 'text',
  id: 'working-title',
  severity: 'error',
  demands: 'No title or caption carries a version, an editor or a word of the workshop.',
  check: ({prose}) =>
    worded(
      prose.filter(({kind, outgoing}) => outgoing && kind === 'title'),
      marks,
    ),
}

const says = (found: string): string =>
  `“${found}” belongs to the workshop: a title is printed, and stands among the properties of every file; take it out, and let the engagement’s “draft” count the versions`

const marks: readonly Wording[] = [
  {
    find: /(?<![\p{L}\p{N}])(?:v\.?\s?\d+(?:\.\d+)*|ver(?:sion|sión)?\.?\s?\d+(?:\.\d+)*|rev(?:ision|isión)?\.?\s?\d+)(?![\p{L}\p{N}])/giu,
    says,
  },
  {
    find: phrase(
      '(?:first |second |working |rough |clean |final )?draft',
      'final(?: final| version| clean)?(?= ?\\)?$)',
      '(?:clean|redlined?|marked) (?:copy|version)',
      'copy of',
      'do not use',
      'work in progress',
      'untitled',
      'old(?= ?\\)?$)',
      'borrador',
      'copia de',
      'sin título',
    ),
    says,
  },
  {
    find: /[([](?:by|from|per|rev\.?|edits?|cmts?|comments?|de|por)\s+\p{Lu}[\p{L}.’-]*(?:\s+\p{Lu}[\p{L}.’-]*)?[)\]]|\(\p{Lu}{2,3}\s+(?:edits?|comments?|version|rev)\)/gu,
    says,
  },
]
