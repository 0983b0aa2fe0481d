import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {unguarded} from '../../workshop/guard/guard.js'
import {standingInTheWay} from '../../workshop/rounds/kept.js'
import {type Prepared, prepareRound} from '../../workshop/rounds/prepare.js'
import {keepRecord} from '../../workshop/sent/record.js'
import {leaksIn, writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/send.js'
import {pageOf} from '../preflight/page.js'
import {inOrder, report} from '../report.js'
import {costsOf} from '../rounds/costs.js'
import {asJson, filesAsJson} from '../rounds/json.js'
import {preflightOf, questionsOf} from '../rounds/preflight.js'
import {refused} from '../rounds/refused.js'
import {documentOnTable} from '../rounds/table.js'
import {dateOf, timeOf} from '../rounds/when.js'

export const sendRound = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const [word = ''] = words
  const [on, at] = [dateOf(options.date), timeOf(options.at)]
  const although = options.although?.trim()
  if (although === '') throw new WrongUse('Say why it goes out although preflight says stop: --although "…"')
  const failed = (found: readonly Diagnostic[]): Promise<number> => refused(world, found, {json: options.json})
  const {value: laid, diagnostics: unlaid} = await documentOnTable(world, {
    word,
    negotiation: options.negotiation,
    shipped,
  })
  if (!laid) return failed(unlaid)
  const {workshop, job, table} = laid
  const page = await preflightOf(laid, {today: on, shipped})
  if (page.light === 'red' && although === undefined) {
    if (options.json) world.print(asJson(1, {files: [], stops: questionsOf(page)}, []))
    else {
      world.print(pageOf(page, {today: on, screen: world.screen}))
      world.say('\nNothing was written: mend what is red, or say why it goes out all the same with --although "…".')
    }
    return 1
  }
  const costs = await costsOf(laid)
  const {value: prepared, diagnostics: unready} = await prepareRound(workshop, job, table, {
    on,
    at,
    by: options.by,
    protect: options.protect === true,
    although: page.light === 'red' ? although : undefined,
    questions: questionsOf(page),
    costs: costs.value ?? [],
  })
  if (!prepared) return failed(unready)
  const {outward, inward, guard, record, ledger, diagnostics} = prepared
  const inTheWay = await standingInTheWay(world, [...outward, ...inward])
  const leaks = await leaksIn(outward, guard)
  if (inTheWay.length + leaks.length > 0) return failed([...inTheWay, ...leaks])
  if (although !== undefined && page.light !== 'red')
    world.say('Preflight has nothing against it, so the reason is not written into the ledger.')
  const told = [...costs.diagnostics, ...diagnostics].filter(({severity}) => severity !== 'info')
  if (told.length > 0 && !options.json) world.say(await report(world, inOrder(told), ['error']))
  const done = {
    round: prepared.number,
    ledger: table.file,
    files: [...filesAsJson(outward, false), ...filesAsJson(inward, true)],
  }
  if (options.dryRun) {
    const code = errorsIn(told).length > 0 ? 1 : 0
    world.print(
      options.json
        ? asJson(code, {...done, dryRun: true}, told)
        : `${account(prepared)}\n\n${table.file} would get:\n${ledger.lines}\n\nNothing was written.`,
    )
    return code
  }
  const crossed = await writeOutgoing(world, outward, guard)
  if (crossed.diagnostics.length > 0) return failed(crossed.diagnostics)
  const kept = await writeOutgoing(world, inward, unguarded)
  if (kept.diagnostics.length > 0) return failed(kept.diagnostics)
  const recorded = await keepRecord(world, record)
  await world.write(table.file, ledger.text)
  world.print(
    options.json
      ? asJson(0, {...done, record: recorded}, told)
      : `${account(prepared)}\n\nRound ${prepared.number} is in ${table.file}; what was sent is kept in ${recorded}.`,
  )
  return 0
}

const account = ({number, folder, outward, inward}: Prepared): string => {
  const files = [...outward, ...inward].map(({path, what}) => [path.slice(folder.length + 1), what] as const)
  const width = Math.max(...files.map(([file]) => file.length))
  const line = ([file, what]: readonly [string, string]): string => `  ${file.padEnd(width)}  ${what}`
  const internal = files.slice(outward.length)
  return [
    `Round ${number}, ${folder}/`,
    ...files.slice(0, outward.length).map(line),
    'Internal, not for the other side:',
    ...internal.map(line),
  ].join('\n')
}
