import {matchesOf, searched} from '../../../base/matches.js'
import type {Library} from '../../../library/library.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const openPeriod: Rule = {
  id: 'open-period',
  severity: 'warning',
  demands: 'Every period in a rider has a beginning: it runs after, of or before something.',
  *check({texts, askable, library}) {
    const riders = inRegister(texts, 'rider')
    const isPeriod = (name: string): boolean => units.has(askable.get(name)?.unit ?? '')
    for (const text of riders) yield* openIn(text, isPeriod)
    if (!definesDays(library)) yield* worded(riders, [kindOfDay])
  },
}

const units: ReadonlySet<string> = new Set(['days', 'months', 'years', 'hours', 'weeks'])

/** A period that is typed, or a call that may print one. */
const period =
  "(\uE000[\uE002\\n]*\uE001|(?:\\d{1,4}|(?:[a-z]+-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety))\\s+(?:calendar\\s+|business\\s+|consecutive\\s+)?(?:hours?|days?|weeks?|months?|years?)[’']?)"
const within = new RegExp(
  `\\b(?:within|(?:not|no)\\s+later\\s+than|in\\s+no\\s+more\\s+than)\\s+(?:the\\s+)?${period}`,
  'giu',
)
const notice = new RegExp(`${period}\\s+(?:prior\\s+|advance\\s+)?(?:written\\s+)?notice\\b`, 'giu')
/** What a period runs from, right behind it. */
const anchor =
  /^\s*(?:more|longer)?\s*,?\s*(?:after|of|from|before|following|preceding|prior|since|beginning|starting|to|into)\b|^\s+more\b/iu

function* openIn(text: Text, isPeriod: (name: string) => boolean): Generator<Finding> {
  const {passage, said} = text
  const isCalled = (at: number): boolean =>
    passage.template.calls.some(({name, argument, span}) => span.from === at && name === 'field' && isPeriod(argument))
  const isMeant = (found: string, at: number): boolean => !found.startsWith('\uE000') || isCalled(at)
  const whole = searched(text.words)
  if (!whole.couldHave(within) && !whole.couldHave(notice)) return
  for (const {words, span} of said) {
    for (const {0: found, 1: length = '', index} of matchesOf(words, within)) {
      const [from, end] = [span.from + index, index + found.length]
      if (!isMeant(length, from + found.length - length.length) || anchor.test(words.slice(end, end + 40))) continue
      yield {
        place: text.at({from, to: span.from + end}),
        message:
          'This period has no beginning, so that nobody knows its last day; say after what it runs: “within … days after Company receives the notice”',
      }
    }
    for (const {0: found, 1: length = '', index} of matchesOf(words, notice)) {
      const from = span.from + index
      if (!isMeant(length, from)) continue
      yield {
        place: text.at({from, to: from + found.length}),
        message:
          'This does not say whether the period runs from the sending or the receipt of the notice, or up to what; write “at least … days before” what, and whose notice',
      }
    }
  }
}

const kindOfDay: Wording = {
  find: phrase('(?:business|working|banking) days?'),
  says: (found) =>
    `“${found}” is defined nowhere, and whether the day after Thanksgiving is one can decide who was late; define it, or count calendar days`,
}

const definesDays = ({passages, terms}: Library): boolean =>
  terms.some(({forms}) => forms.some((form) => kinds.test(form))) ||
  passages.some(({register, template}) => register === 'rider' && meaning.test(template.skeleton))
const kinds = /\b(?:business|working|banking)\s+day\b/iu
const meaning = /\b(?:business|working|banking)\s+day[”’]?\s+(?:means|is|does)\b/iu
