import type {Question} from '../../../library/question.js'
import {isReadByOthers} from '../../facts/prose.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const periodApostrophe: TextRule = {
  of: 'text',
  id: 'period-apostrophe',
  severity: 'warning',
  demands: 'A period that stands before what it measures has its apostrophe: “one day’s pay”, “30 days’ notice”.',
  *check({prose, texts, askable}) {
    yield* claimed(prose.filter(isReadByOthers), [ofOne, ofSeveral])
    for (const text of texts) yield* afterCalls(text, askable)
  },
}

const measured =
  '\\s+(?:(?:prior|advance|written|further|paid|additional)\\s+){0,2}(?:notice|pay|wages|salary|leave|delay|grace|work|rent|warning)(?![\\p{L}])'
const unit = '(?:hour|day|week|month|year)'
const kind = '(?:(?:calendar|business|working|full)\\s+)?'
const several =
  '(?:\\d*[2-9]|\\d+\\d|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety|several|many)'

const says = (found: string, right: string): string =>
  `“${found}” measures what stands behind it, and so has an apostrophe, of one before the s and of several behind it; write “${right}”`

const claim = (find: RegExp, right: (found: string) => string): Claim => ({
  language: 'en',
  find,
  says: (found) => says(found, right(found)),
  instead: right,
})

/** “one days notice”, “a days’ pay” */
const ofOne = claim(
  new RegExp(`${unit}s[’']?(?=${measured})(?<=(?<![\\p{L}\\p{N}.,-])(?:one|a|1)\\s+${kind}${unit}s[’']?)`, 'giu'),
  (found) => found.replace(/s[’']?$/iu, '’s'),
)
/** “30 days notice”, “two day’s pay”; “in two days work begins” measures nothing. */
const ofSeveral = claim(
  new RegExp(
    `${unit}(?:s|[’']s)(?=${measured})(?<=(?<![\\p{L}\\p{N}.,-]|(?<![\\p{L}])(?:in|within|for|every|during)\\s+)${several}\\s+${kind}${unit}(?:s|[’']s))`,
    'giu',
  ),
  (found) => found.replace(/[’']?s$/iu, 's’'),
)

const behindCall = new RegExp(`^${measured}`, 'iu')
const units: readonly string[] = ['days', 'months', 'years', 'hours', 'weeks']

function* afterCalls(text: Text, askable: ReadonlyMap<string, Question>): Generator<Finding> {
  if (text.language !== 'en') return
  for (const {name, argument, span} of text.passage.template.calls)
    if (
      name === 'field' &&
      units.includes(askable.get(argument)?.unit ?? '') &&
      behindCall.test(text.words.slice(span.to, span.to + 60))
    )
      yield {
        place: text.at(span),
        message: `{{${argument}}} prints a period before what it measures, and no apostrophe; turn the words round, as in “notice at least {{${argument}}} before …” or “pay for {{${argument}}}”`,
      }
}
