import {searched} from '../../../base/matches.js'
import {look} from '../look.js'
import {shownIn, shows} from '../sign.js'
import type {AskSigns, Said} from './ask.js'

/** Words that make less of a duty. */
const softeners: readonly RegExp[] = [
  look('{efforts}'),
  look(
    'encourag(?:e|es|ed)|should consider|in general terms|general description|aggregate|intends? to|aims? to|hopes? to|expects? to|voluntar(?:y|ily)|from time to time|goodwill',
  ),
  look(
    'good faith (?:consideration|discussion|consultation)|meet and (?:discuss|confer)|(?:be|is|are) (?:considered|explored|revisited|reviewed|discussed)|(?:will|to|may) (?:consider|explore|revisit|discuss|consult)\\b',
  ),
  look(
    "in (?:its|their|producer's|company's) (?:sole |absolute )?discretion|as it sees fit|decision is final|own expense",
  ),
  look(
    '(?:producers?|company|companies|developers?|licensees?|studios?) (?:may|might)\\b|may (?:be (?:made available|allocated|obtained|paid|reviewed)|from time)',
  ),
  look(
    'net revenue|after recoupment|readily (?:available|identifiable)|for cause|no more than once|next version|not be unreasonably|deemed given|for information\\b|where recognizable',
  ),
]

/** What a sentence says of an ask; nothing where it does not speak of it. @param reading its plain reading */
export const saidOf = ({met, weaker = [], contradicted = []}: AskSigns, reading: string): Said | undefined => {
  if (shows(contradicted, reading)) return 'contradicted'
  if (shows(weaker, reading)) return 'weaker'
  let relieved = false
  for (const sign of met) {
    const standing = shownIn(sign, reading)
    if (standing === undefined) continue
    if (sign.held ? sign.held.includes(standing) : standing === 'plain' || standing === 'conditional')
      return softeners.some(searched(reading).has) ? 'weaker' : 'met'
    relieved ||= sign.held === undefined && standing === 'relieved'
  }
  return relieved ? 'contradicted' : undefined
}
