import {errorsIn, type Outcome} from '../../base/diagnostic.js'
import {bytesOf} from '../../base/world.js'
import type {Rung} from '../../library/passage.js'
import {openLedger} from '../../workshop/ledgers.js'
import {type Telling, toldRound} from '../../workshop/rounds/noted.js'
import type {Offer} from '../../workshop/rounds/offered.js'
import {type ChartShape, chartFile, guardOf} from '../../workshop/tracking.js'
import {negotiationsIn} from '../../workshop/workspace/negotiations.js'
import {below} from '../../workshop/workspace/paths.js'
import {filesOf, takeOver} from '../../workshop/workspace/taking.js'
import {leaksIn, lineEnded} from '../../workshop/written.js'
import type {House} from './house.js'
import type {MadeFile} from './made.js'
import {type CostView, costingsFor, costOfOffer, type OfferCost} from './table/costs.js'
import {isOwn, type Laid, laying, openly, withheld} from './table/laid.js'
import {type ItemView, itemView, type TableName, type TableView, tableView} from './table/views.js'
import {type Foreseen, foresee, type OfferView, weighed, writeRound} from './table/writing.js'
import {shipped} from './world.js'

/** Which negotiation, and whether for the house alone. What is not internal holds no rung, floor, note, supposal or cost. */
export interface AtTable {
  /** The file of its ledger. */
  readonly file: string
  readonly internal: boolean
}

const examples = ['examples', 'examples/worked-negotiation'].map((folder) => below(shipped, folder))

/** A negotiation: where its items stand, what is offered, what it costs, and what was passed. */
export const atTable = (house: House) => {
  const {world, today} = house
  const laid = laying(house)
  /** Asks something of a negotiation; where others may see it, in words that they may read. */
  const at = async <T>(
    {file, internal}: AtTable,
    say: (laid: Laid) => T | Promise<T>,
  ): Promise<Outcome<Awaited<T>>> => {
    const {value, diagnostics} = await laid(file)
    if (!value) return internal ? {diagnostics} : withheld
    const told = await say(value)
    return internal ? {value: told, diagnostics} : openly(value, told)
  }

  return {
    /** The negotiations of the workspace, the shipped examples beside them as long as it has none but copies of such. Internal. */
    tables: (): Promise<Outcome<readonly TableName[]>> =>
      house.within<readonly TableName[]>(async (open) => {
        const own = [...(await negotiationsIn(world))]
        const given = (await Promise.all(examples.map((from) => negotiationsIn(world, from)))).flatMap((one) => [
          ...one,
        ])
        const among = (all: typeof given, [name]: (typeof given)[number]): boolean => all.some(([one]) => one === name)
        const found = own.every((one) => among(given, one)) ? [...own, ...given.filter((one) => !among(own, one))] : own
        const names = await Promise.all(
          found.map(async ([name, file]): Promise<TableName> => {
            const {value} = await openLedger(open.workshop, file)
            const {parties, rounds = []} = value?.ledger.file ?? {}
            return {file, name, ...(parties && {parties}), rounds: rounds.length, isOwn: isOwn(file)}
          }),
        )
        return {value: names, diagnostics: []}
      }),

    /** What lies on a table, up to a round. */
    tableAt: (asked: AtTable, round?: number): Promise<Outcome<TableView>> =>
      at(asked, (one) => tableView(one, asked.file, asked.internal, round)),
    /** One item’s way through the rounds. */
    itemAt: (asked: AtTable, clause: string): Promise<Outcome<ItemView>> =>
      at(asked, (one) => itemView(one, clause, asked.internal)),

    /** The tracking chart as a file, as “proviso track” makes it. What crosses the table is searched. */
    chartOf: async ({file, internal}: AtTable, shape: ChartShape, round?: number): Promise<Outcome<MadeFile>> => {
      const {value, diagnostics} = await laid(file)
      if (!value) return internal ? {diagnostics} : withheld
      const {open, table} = value
      const content = lineEnded(await chartFile(open.workshop, value.chart(internal, round), shape))
      // What the house calls a negotiation is its own.
      const name = internal ? `${table.ledger.name}-tracking-internal.${shape}` : `tracking-chart.${shape}`
      const leaks = internal ? [] : await leaksIn([{path: name, content}], guardOf(open.workshop, table))
      if (leaks.length > 0) return {diagnostics: leaks}
      const bytes = bytesOf(content)
      return {value: {name, bytes}, diagnostics: []}
    },

    /** What costings say. Internal. */
    costingsAt: async (file: string): Promise<Outcome<readonly CostView[]>> => {
      const {value, diagnostics} = await laid(file)
      return value ? costingsFor(value) : {diagnostics}
    },
    /** What an offer costs by one costing. Internal. */
    offerCost: async (
      file: string,
      costing: string,
      rungs: Readonly<Record<string, Rung>>,
    ): Promise<Outcome<OfferCost>> => {
      const {value, diagnostics} = await laid(file)
      return value ? costOfOffer(value, costing, new Map(Object.entries(rungs))) : {diagnostics}
    },
    /** What an offer does, and the round that it would be. Nothing is written. Internal. */
    weighOffer: (file: string, offer: Offer): Promise<Outcome<OfferView>> =>
      at({file, internal: true}, async (one) => (await weighed(one, offer, today)).view),
    /** Writes an offer into the ledger as a round. @param seen the state of the ledger that was seen */
    writeOffer: async (file: string, seen: string, offer: Offer): Promise<Outcome<{readonly number: number}>> => {
      const {value, diagnostics} = await laid(file)
      if (!value) return {diagnostics}
      const {view, round} = await weighed(value, offer, today)
      return view.round.stops.length > 0 ? {diagnostics: view.round.stops} : writeRound(house, value, seen, round)
    },

    /** The round that somebody tells, as it would be written. Internal. */
    foreseeTold: (file: string, telling: Telling): Promise<Outcome<Foreseen>> =>
      at({file, internal: true}, (one) => foresee(one, toldRound(one.table.ledger, telling))),
    /** Writes a round that somebody tells. @param seen the state of the ledger that was seen */
    writeTold: async (file: string, seen: string, telling: Telling): Promise<Outcome<{readonly number: number}>> => {
      const {value, diagnostics} = await laid(file)
      return value ? writeRound(house, value, seen, toldRound(value.table.ledger, telling)) : {diagnostics}
    },

    /** Copies a negotiation that came with the program into the workspace, with all that it needs. Gives the ledger’s new file. */
    takeTable: async (file: string): Promise<Outcome<{readonly file: string}>> => {
      const {value: files, diagnostics} = await filesOf(world, file)
      if (!files) return {diagnostics}
      const found = await takeOver(world, files)
      const to = files.find(({from}) => from === file)?.to
      return errorsIn(found).length > 0 || to === undefined
        ? {diagnostics: found}
        : {value: {file: to}, diagnostics: []}
    },
  }
}
