import type {Language} from '../../../document/document.js'
import type {Rule} from '../../rule.js'
import {type Matter, matterOf, missingMatter} from '../../shapes/matter.js'

export const handoutParts: Rule = {
  id: 'handout-parts',
  severity: 'error',
  demands:
    'Every handout prints its date and version, says that it is general information and no legal advice, whom to call, and what was checked of the agreement and when, unless it accompanies a handout that says so.',
  *check({library}) {
    for (const document of library.documents)
      if (document.file.register === 'handout')
        yield* missingMatter(
          document,
          matter[document.file.language].filter((one) => one !== checked || document.file.accompanies === undefined),
        )
  },
}

const checked = matterOf(
  'when the agreement was checked',
  ['agreement.as_of'],
  'say what is a right today under {{#if agreement.applies}}, with {{agreement.as_of}}, or name the handout that says so under accompanies',
)
const always: readonly Matter[] = [
  matterOf('its date', ['edition.date'], 'print {{edition.date}}, since what is a right changes'),
  matterOf('its version', ['edition.draft'], 'print {{edition.draft}}, so that two copies can be told apart'),
  matterOf(
    'whom to call',
    ['union.phone', 'union.email', 'union.office'],
    'print {{union.office}}, {{union.phone}} or {{union.email}}',
  ),
  checked,
]
const matter: Readonly<Record<Language, readonly Matter[]>> = {
  en: [
    ...always,
    matterOf(
      'what it is',
      /\bgeneral\s+information,?\s+(?:and\s+)?not\s+legal\s+advice\b/i,
      'write “General information, not legal advice”',
    ),
  ],
  es: [
    ...always,
    matterOf(
      'what it is',
      /información\s+general,?\s+(?:y\s+)?no\s+(?:es\s+)?asesoría\s+legal/i,
      'write “Información general, no es asesoría legal”',
    ),
  ],
}
