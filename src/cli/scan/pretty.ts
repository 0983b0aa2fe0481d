import {paintWith} from '../../base/paint.js'
import type {Screen} from '../../base/world.js'
import type {Answer, Flagged, Quoted, Scan, Verdict} from '../../negotiate/scan/scan.js'
import {named, placeOf, quoteOf, summaryOf, verdicts} from '../../negotiate/scan/telling.js'
import {words} from '../../negotiate/scan/words.js'
import {padded} from '../../render/text/width.js'
import {hang, wrap} from '../../render/text/wrap.js'

type Sight = Pick<Screen, 'columns' | 'colour'>

/** Letters of a sentence that are shown, and sentences of a flag and of an ask. */
const shown = {letters: 320, ofFlag: 6, ofAsk: 1} as const

/** The word says it; color only repeats it. */
const loud: Readonly<Record<Verdict, string>> = {
  contradicted: 'CONTRADICTED',
  weaker: 'WEAKER',
  missing: 'MISSING',
  met: 'MET',
}

/** Each draft: what was found in one sentence, the flags, the asks; and at the end what a scan is. */
export const pretty = (scans: readonly Scan[], screen: Sight): string => {
  const columns = Math.min(screen.columns, 110)
  const {strong, quiet} = paintWith(screen.colour)
  return [
    ...scans.map((scan) =>
      [
        strong(wrap(scan.file, columns)),
        ...(scan.isForeign ? [wrap(words.en.foreign, columns)] : []),
        wrap(
          `${summaryOf(scan)} ${scan.sentences} sentences were searched. Internal: not for the other side.`,
          columns,
        ),
        ...(scan.flags.length === 0 ? [] : ['', strong('Red flags')]),
        ...scan.flags.flatMap((one) => ['', flagLines(one, columns, screen.colour)]),
        '',
        strong('What the letter asks'),
        '',
        ...verdicts.flatMap((wanted) =>
          scan.asks.filter(({verdict}) => verdict === wanted).map((one) => askLines(one, columns, screen.colour)),
        ),
      ].join('\n'),
    ),
    quiet(wrap(words.en.caveat, columns)),
  ].join('\n\n')
}

const flagLines = ({flag, found, propose}: Flagged, columns: number, colour: boolean): string => {
  const paint = paintWith(colour)
  const line = (head: string, text: string): string => hang(`  ${padded(head, 9)}`, wrap(text, columns - 11))
  return [
    paint.error(wrap(`${flag.is} (${flag.id})`, columns)),
    ...found.slice(0, shown.ofFlag).map((one) => sentence(one, 2, columns)),
    ...(found.length > shown.ofFlag ? [`  and ${found.length - shown.ofFlag} more: --json has all of them`] : []),
    line('Why', flag.why),
    line('Ask', flag.ask),
    line('Propose', named(propose)),
  ].join('\n')
}

const sentence = (one: Quoted, indent: number, columns: number, more = ''): string =>
  hang(' '.repeat(indent), wrap(`${placeOf(one)}: ${quoteOf(one, shown.letters)}${more}`, columns - indent))

const askLines = ({ask, says, verdict, evidence, propose}: Answer, columns: number, colour: boolean): string => {
  const paint = paintWith(colour)
  const brush = {contradicted: paint.error, weaker: paint.warning, missing: paint.warning, met: paint.good}[verdict]
  const indent = columns < 60 ? 2 : 14
  const head = columns < 60 ? `${loud[verdict]} ` : padded(loud[verdict], indent)
  const first = hang(' '.repeat(head.length), wrap(`${ask} ${says}`, columns - head.length)).trimStart()
  return [
    `${brush(head)}${first}`,
    ...evidence
      .slice(0, shown.ofAsk)
      .map((one) =>
        sentence(one, indent, columns, evidence.length > shown.ofAsk ? ` (${evidence.length - shown.ofAsk} more)` : ''),
      ),
    ...(verdict === 'met' ? [] : [hang(' '.repeat(indent), wrap(`Propose ${named(propose)}`, columns - indent))]),
  ].join('\n')
}
