import type {Big} from 'big.js'
import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {exists, type World} from '../../base/world.js'
import {printAmount} from '../../money/money.js'
import {type Amounts, type Costed, gapOf, type Scenario} from '../../negotiate/cost/cost.js'
import {illustrated, internalMark} from '../../negotiate/cost/sheets/cover.js'
import {costWorkbook} from '../../negotiate/cost/workbook.js'
import {packWorkbook} from '../../ooxml/workbook.js'
import {wrap} from '../../render/text/wrap.js'
import {openCosted, openRates} from '../../workshop/costed.js'
import {guards, unguarded} from '../../workshop/guard/guard.js'
import {openPositions} from '../../workshop/positions.js'
import {ratesOf} from '../../workshop/workspace/costings.js'
import {below, tidy} from '../../workshop/workspace/paths.js'
import {findWorkspace, positionsFile, type Workspace} from '../../workshop/workspace/shelf.js'
import {writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/cost.js'
import {costingFiles} from '../costings.js'
import {counted, inOrder, report} from '../report.js'
import {table} from '../table.js'

interface Done {
  readonly costed: Costed
  readonly file: string
}

export const costAll = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const {value: workspace, diagnostics: found} = await findWorkspace(world, shipped)
  const diagnostics: Diagnostic[] = [...found]
  const done: Done[] = []
  if (words.length === 0 && (await world.list('costings', 1)).length === 0)
    throw new WrongUse('There is no folder costings/ here; name a costing, or say “proviso cost examples”')
  if (workspace) {
    const rates = await openRates(world, ratesOf(workspace))
    diagnostics.push(...rates.diagnostics)
    const folder = tidy(options.to ?? workspace.out) || '.'
    for (const path of await costingFiles(world, words.length === 0 ? ['costings'] : words, shipped)) {
      const {value: costed, diagnostics: more} = await openCosted(
        world,
        path,
        rates.value ?? new Map(),
        options.internal === true,
      )
      diagnostics.push(...more)
      if (!costed) continue
      const {id, internal} = costed.costing
      const file = below(folder, `${id}-costing${internal ? '-internal' : ''}.xlsx`)
      const twin = done.find((one) => one.file.toLowerCase() === file.toLowerCase())
      if (twin) diagnostics.push(sameName(path, id))
      else done.push({costed, file})
    }
  }
  if (workspace && errorsIn(diagnostics).length === 0) diagnostics.push(...(await writeAll(world, workspace, done)))
  const code = errorsIn(diagnostics).length > 0 || done.length === 0 ? 1 : 0
  if (options.json)
    world.print(JSON.stringify({code, costings: code === 0 ? done.map(asJson) : [], diagnostics}, null, 2))
  else {
    const shown = await report(world, inOrder(diagnostics), ['error'])
    const parts = code === 0 ? done.map((one) => told(one, world)) : ['Nothing was written: mend the errors first.']
    world.print([...(shown === '' ? [] : [shown]), ...parts].join('\n\n'))
  }
  return code
}

/** Writes the workbooks. Whatever is not for the house alone is searched for what must stay there. */
const writeAll = async (world: World, {here}: Workspace, done: readonly Done[]): Promise<readonly Diagnostic[]> => {
  const {value: positions} =
    here && (await exists(world, positionsFile)) ? await openPositions(world, positionsFile) : {}
  const guard = guards(undefined, world, {positions, names: world.names ?? []})({})
  const found: Diagnostic[] = []
  for (const {costed, file} of done) {
    const content = packWorkbook(costWorkbook(costed), world)
    const isInternal = costed.costing.internal
    found.push(...(await writeOutgoing(world, [{path: file, content}], isInternal ? unguarded : guard)).diagnostics)
  }
  return found
}

const sameName = (file: string, id: string): Diagnostic => ({
  rule: 'same-name',
  severity: 'error',
  message: `Another costing has the id “${id}”, and its workbook would be replaced; give one of them another id`,
  place: {file, line: 1, column: 1},
})

const marks = {cost: '', exposure: ' (exposure)', part: ' (included)'} as const

/** Low, base, high and the gap of each item, and where the workbook is. */
const told = ({costed, file}: Done, {screen}: World): string => {
  const {costing, items, totals} = costed
  const columns: readonly Scenario[] = ['low', 'base', 'high', ...(costing.internal ? (['floor'] as const) : [])]
  const sided = gapOf(totals) !== undefined
  const cells = (amounts: Amounts): readonly string[] => [
    ...columns.map((scenario) => amountOf(amounts.get(scenario))),
    ...(sided ? [amountOf(gapOf(amounts))] : []),
  ]
  const expected = items.filter(({item}) => item.standing === 'cost')
  const others = items.filter(({item}) => item.standing !== 'cost')
  const line = ({item, amounts}: (typeof items)[number]): readonly string[] => [
    `${item.label}${marks[item.standing]}`,
    ...cells(amounts),
  ]
  const rows = [...expected.map(line), ['Expected cost', ...cells(totals)], ...others.map(line)]
  const heads = ['Item', 'Low', 'Base', 'High', ...(costing.internal ? ['Floor'] : []), ...(sided ? ['Gap'] : [])]
  const sides = costing.sides.filter(({key}) => key !== 'floor').map(({name}) => name)
  const notes = [
    `Amounts in ${costing.currency}.${sided ? ` The gap is the cost at the position of ${sides[0]} less that of ${sides[1]}.` : ''}`,
    illustrated(costed),
    costing.internal ? internalMark : undefined,
    `${file} written: ${counted(costing.titles.length, 'title')}, ${counted(costing.assumptions.size, 'assumption')}.`,
  ].filter((one) => one !== undefined)
  const [top = [], ...body] = rightAligned([heads, ...rows])
  return [
    `${costing.title} (${costing.id}, ${costing.date})`,
    table(top, body, screen),
    notes.map((one) => wrap(one, Math.min(screen.columns, 100))).join('\n'),
  ].join('\n\n')
}

const amountOf = (amount: Big | undefined): string => (amount === undefined || amount.eq(0) ? '–' : printAmount(amount))

/** Figures end below one another. The spaces before them are of the kind at which no line is broken. */
const rightAligned = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((row) =>
    row.map((cell, column) => {
      if (column === 0) return cell
      return cell.padStart(Math.max(...rows.map((other) => other[column]?.length ?? 0)), '\u00a0')
    }),
  )

const asJson = ({costed, file}: Done): object => {
  const {costing, items, totals} = costed
  const amounts = (all: Amounts): object => {
    const gap = gapOf(all)
    return {
      ...Object.fromEntries([...all].map(([scenario, amount]) => [scenario, amount.toFixed(2)])),
      ...(gap ? {gap: gap.toFixed(2)} : {}),
    }
  }
  return {
    id: costing.id,
    title: costing.title,
    date: costing.date,
    currency: costing.currency,
    internal: costing.internal,
    illustrative: illustrated(costed) !== undefined,
    file,
    items: items.map(({item, amounts: some}) => ({
      id: item.id,
      clause: item.clause,
      label: item.label,
      standing: item.standing,
      amounts: amounts(some),
    })),
    expected: amounts(totals),
  }
}
