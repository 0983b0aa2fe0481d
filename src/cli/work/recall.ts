import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import {titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import {agreedIn, type Recalled} from '../../negotiate/tracking/recall.js'
import {wrap} from '../../render/text/wrap.js'
import {openLedger, type Table} from '../../workshop/ledgers.js'
import {negotiationsIn} from '../../workshop/workspace/negotiations.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/recall.js'
import {counted, inOrder, report} from '../report.js'
import {table} from '../table.js'
import {clauseMeant} from './history.js'

export const recallAgreed = async (
  {words: [asked], options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const files = [...(await negotiationsIn(world)).values()]
  if (files.length === 0)
    throw new WrongUse('There is no negotiations/<name>/ledger.yaml here; go to the workspace that holds yours')
  const {value: shelf, diagnostics: found} = await openShelf(world, shipped)
  if (found.length > 0) world.say(await report(world, inOrder(found)))
  if (!shelf || errorsIn(found).length > 0) return 1
  const {library} = shelf
  const clause = asked === undefined ? undefined : clauseMeant(shelf, asked)
  const tables: Table[] = []
  const problems: Diagnostic[] = []
  for (const file of files) {
    const {value, diagnostics} = await openLedger({world, library}, file)
    problems.push(...diagnostics)
    if (value) tables.push(value)
  }
  if (problems.length > 0) world.say(await report(world, inOrder(problems)))
  const all = tables.flatMap(({ledger}) => agreedIn(ledger))
  const agreed = ordered(library, withParty(all, tables, options.party)).filter(
    (one) => clause === undefined || one.clause === clause.id,
  )
  if (options.json) world.print(JSON.stringify({version: 1, agreed}, null, 2))
  else {
    const where = counted(tables.length, 'negotiation')
    const width = Math.min(world.screen.columns, 100)
    const heads = ['Clause', 'Agreed', 'With', 'In whose words', 'Negotiation']
    const rows = agreed.map((one) => rowOf(library, one))
    world.print(
      rows.length === 0
        ? wrap(`${nothing(clause?.id, options.party)} in ${where}.`, width)
        : `${table(heads, rows, world.screen)}\n\n${wrap(`Internal: ${counted(rows.length, 'agreement')} in ${where}.`, width)}`,
    )
  }
  return errorsIn(problems).length > 0 ? 1 : 0
}

const nothing = (clause: string | undefined, party: string | undefined): string => {
  if (party === undefined) return `Nobody agreed to ${clause ?? 'anything'}`
  return clause === undefined ? `“${party}” agreed to nothing` : `“${party}” did not agree to ${clause}`
}

/** @throws WrongUse where no table has a counterparty of that name */
const withParty = (
  all: readonly Recalled[],
  tables: readonly Table[],
  asked: string | undefined,
): readonly Recalled[] => {
  if (asked === undefined) return all
  const isMeant = (name: string): boolean => name.toLowerCase().includes(asked.toLowerCase())
  const names = [
    ...new Set(tables.map(({ledger: {file}}) => file.parties[file.side === 'union' ? 'company' : 'union'])),
  ]
  if (!names.some(isMeant))
    throw new WrongUse(
      `No negotiation here is with “${asked}”${didYouMean(asked, names) || `; there are ${names.join(', ')}`}`,
    )
  return all.filter(({party}) => isMeant(party))
}

/** As the library has the clauses, of each the latest first. */
const ordered = ({clauses}: Library, all: readonly Recalled[]): readonly Recalled[] => {
  const placeOf = new Map(clauses.map(({id}, index) => [id, index]))
  return all.toSorted(
    (a, b) => (placeOf.get(a.clause) ?? 0) - (placeOf.get(b.clause) ?? 0) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0),
  )
}

const owners = {ours: 'ours', theirs: 'theirs', new: 'of neither side alone'} as const

const rowOf = (library: Library, one: Recalled): readonly string[] => {
  const {state, on, at, initials, reopened, whose, rung, summary, text} = one
  const clause = library.clause.get(one.clause)
  const when = `${state} ${[on, at].filter((part) => part !== undefined).join(' ')}`
  const words = [whose ? `${owners[whose]}${rung ? `, ${rung}` : ''}` : 'the ledger does not tell', summary ?? text]
  return [
    `${one.clause} ${clause ? titleOf(clause, 'en') : ''}`,
    `${when}${initials === undefined ? '' : `, ${initials}`}${reopened === undefined ? '' : `; reopened ${reopened}`}`,
    one.party,
    words
      .filter((part) => part !== undefined)
      .join(': ')
      .replace(/\s+/g, ' '),
    one.negotiation,
  ]
}
