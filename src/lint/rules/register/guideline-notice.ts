import type {Rule} from '../../rule.js'
import {matterOf, missingMatter} from '../../shapes/matter.js'

export const guidelineNotice: Rule = {
  id: 'guideline-notice',
  severity: 'error',
  demands:
    'Every guideline document says that it is voluntary, gives its antitrust notice, version, date and an address for comments, and says what it is to agreements and law.',
  *check({library}) {
    for (const document of library.documents)
      if (document.file.register === 'guideline') yield* missingMatter(document, matter)
  },
}

const matter = [
  matterOf(
    'that it is voluntary and binds no one',
    /\bvoluntary\b|\bvoluntari[oa]s?\b/i,
    'say “Voluntary. It binds no one”',
  ),
  matterOf(
    'in an antitrust notice that it sets no prices and asks no one to deal or not to deal',
    /\bantitrust\b|\bantimonopolio\b|\bcompetencia\s+económica\b/iu,
    'companies that compete may not agree on terms, and a guideline that is silent can be taken for such an agreement',
  ),
  matterOf('its version', ['edition.draft'], 'print {{edition.draft}}'),
  matterOf('its date', ['edition.date'], 'print {{edition.date}}'),
  matterOf('where to send comments', ['union.email', 'union.office'], 'print {{union.email}}'),
  matterOf(
    'what it is to collective agreements and law',
    /\bcollective\s+(?:bargaining\s+)?agreements?\b|\b(?:contratos?|convenios?)\s+colectivos?\b/i,
    'say that it does not replace or interpret any collective agreement',
  ),
  matterOf(
    'when it is looked over again',
    /\breview(?:ed)?\b|\brevis(?:ión|ar|ará)\b/i,
    'say how often it is reviewed',
  ),
] as const
