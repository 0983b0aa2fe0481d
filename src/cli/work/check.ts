import type {World} from '../../base/world.js'
import {readValue} from '../../library/question.js'
import {look, type Seen} from '../checking/look.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/check.js'
import {tidy} from '../paths.js'
import {print} from '../reports/print.js'
import {type Report, reportOf} from '../reports/report.js'
import type {ReportName} from '../reports/reports.js'
import {today} from '../today.js'

export const checkAll = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const {output, all, spelling, maxWarnings, verbose} = options
  const format = formatOf(options)
  const wanted = {
    paths: words.map(tidy).filter((path) => path !== ''),
    today: dayOf(options.today),
    spelling: spelling !== false,
    shipped,
  }
  const report = told(await look(world, wanted), {maxWarnings, verbose: verbose === true})
  await print(world, report, {format, output, all: all === true, shipped})
  return report.code
}

const told = (
  {diagnostics, silenced, files, sound}: Seen,
  {maxWarnings, verbose}: {readonly maxWarnings: number | undefined; readonly verbose: boolean},
): Report =>
  reportOf({
    diagnostics: diagnostics.filter(({severity}) => verbose || severity !== 'info'),
    suppressed: silenced,
    files,
    notes: sound ? [] : [unasked],
    maxWarnings,
  })

const unasked = 'The rules of the library were not asked: mend these errors first.'

/** @throws WrongUse */
const formatOf = ({format, json}: Asked<typeof known>['options']): ReportName => {
  if (json && format !== undefined && format !== 'json')
    throw new WrongUse(`--json means --format json, and --format ${format} was said too; leave one out`)
  return json ? 'json' : (format ?? 'pretty')
}

/** The day from which the age of facts is told. @throws WrongUse */
export const dayOf = (typed: string | undefined): string => {
  if (typed === undefined) return today()
  const {problem} = readValue({type: 'date', label: {}}, typed)
  if (problem !== undefined) throw new WrongUse(`--today ${problem}`)
  return typed
}
