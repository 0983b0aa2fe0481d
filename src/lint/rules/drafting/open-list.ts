import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const openList: TextRule = {
  of: 'text',
  id: 'open-list',
  severity: 'warning',
  demands: 'No list of a proposal or rider ends in “etc.” or in words like it.',
  check: ({texts}) => worded(inRegister(texts, 'proposal', 'rider'), wordings),
}

const wordings: readonly Wording[] = [
  {
    find: phrase(
      'etc\\.?',
      'et cetera',
      'and so (?:on|forth)',
      '(?:and|or) the like',
      '(?:and|or) (?:such|other) like',
      'among (?:others|other things)',
      '(?:and|or) (?:similar|other) (?:things|matters|items|stuff)',
      '(?:and|or) what(?:ever| ?not)(?=[.,;])',
      '(?:and|or) similar(?=[.,;])',
    ),
    says: (found) =>
      `“${found}” leaves it to a court to say what else belongs here; end the list, or name the kind and let the list say “including”`,
  },
]
