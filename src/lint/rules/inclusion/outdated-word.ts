import type {TextRule} from '../../rule.js'
import {swapped} from '../../shapes/swapped.js'
import {type Wording, worded} from '../../shapes/worded.js'
import {outdated} from '../../words/outdated.js'

export const outdatedWord: TextRule = {
  of: 'text',
  id: 'outdated-word',
  severity: 'warning',
  demands: 'No text that leaves calls people by a word that they do not want to be called by.',
  *check({prose}) {
    for (const language of ['en', 'es'] as const)
      yield* worded(
        prose.filter((one) => one.outgoing && one.language === language),
        wordings[language],
      )
  },
}

const says = (found: string, instead: string): string =>
  `“${found}” is not what those people call themselves; ${instead === '“…”' ? 'leave it out, or ask them' : `write ${instead}`}`

/** “An invalid” is a person; an invalid consent is none. */
const invalid: Wording = {
  find: /(?<!\p{L})(?:an\s+invalid(?=\s*[.,;:]|\s+(?:who|that|and|or|may|shall|should|must|is|has)(?!\p{L}))|invalids)(?!\p{L})/giu,
  says: (found) => `“${found}” says that a person is worth nothing; write “a disabled person”`,
}

/** “The blind” are people; “the blind spot” is none. */
const asGroup: Wording = {
  find: /(?<!\p{L})the\s+(?:blind|poor)(?=\s*[.,;:)]|\s+(?:and|or|who|may|can|should|shall|must|will|are|were|have|need|in|of|with)(?!\p{L})|\s*$)/giu,
  says: (found) => `“${found}” makes one trait the whole of a person; write “blind people”, “people with little money”`,
}

const wordings = {
  en: [swapped(outdated.en, says), asGroup, invalid],
  es: [swapped(outdated.es, says, {fixes: false})],
} as const
