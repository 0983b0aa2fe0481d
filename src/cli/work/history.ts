import {errorsIn} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import {paintWith} from '../../base/paint.js'
import type {World} from '../../base/world.js'
import {type Clause, titleOf} from '../../library/clause.js'
import type {Ledger} from '../../negotiate/ledger.js'
import {chart, type Item} from '../../negotiate/tracking/chart.js'
import {historyOf} from '../../negotiate/tracking/history.js'
import {wrap} from '../../render/text/wrap.js'
import {openLedger} from '../../workshop/ledgers.js'
import {openShelf, type Shelf} from '../../workshop/workspace/shelf.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/history.js'
import {eventsOn, standingOn} from '../history.js'
import {ledgerMeant} from '../negotiations.js'
import {inOrder, report} from '../report.js'

export const tellHistory = async (
  {words: [asked = ''], options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const path = await ledgerMeant(world, options.negotiation, shipped)
  const {value: shelf, diagnostics: found} = await openShelf(world, shipped)
  if (found.length > 0) world.say(await report(world, inOrder(found)))
  if (!shelf || errorsIn(found).length > 0) return 1
  const clause = clauseMeant(shelf, asked)
  const {value: table, diagnostics} = await openLedger({world, library: shelf.library}, path)
  if (diagnostics.length > 0) world.say(await report(world, inOrder(diagnostics)))
  if (!table) return 1
  const events = historyOf(table.ledger, clause)
  const item = itemNow(shelf, table.ledger, clause)
  const title = titleOf(clause, 'en')
  const about = {negotiation: table.ledger.name, clause: clause.id, title}
  if (options.json) world.print(JSON.stringify({version: 1, ...about, events, now: item ?? null}, null, 2))
  else {
    const {strong, quiet} = paintWith(world.screen.colour)
    const width = Math.min(world.screen.columns, 100)
    const head = `${about.negotiation}: ${table.ledger.file.parties.union} and ${table.ledger.file.parties.company.replace(/\.$/, '')}. Internal: not for the other side.`
    world.print(
      [
        `${strong(wrap(`${clause.id}  ${title}`, width))}\n${quiet(wrap(head, width))}`,
        ...(item
          ? [...eventsOn(events, world.screen), standingOn(item, table.ledger.file.side, world.screen)]
          : [wrap(`No round of ${about.negotiation} speaks of ${clause.id}.`, width)]),
      ].join('\n\n'),
    )
  }
  return errorsIn(diagnostics).length > 0 ? 1 : 0
}

/** @throws WrongUse */
export const clauseMeant = ({library}: Shelf, asked: string): Clause => {
  const id = asked.toUpperCase()
  const clause = library.clause.get(id)
  if (clause) return clause
  throw new WrongUse(
    `There is no clause “${asked}”${didYouMean(id, library.clause.keys()) || '; “proviso list” shows them'}`,
  )
}

const itemNow = ({library, positions}: Shelf, ledger: Ledger, {id}: Clause): Item | undefined =>
  chart(ledger, {library, positions: positions?.value ?? {}, sections: new Map(), internal: true}).items.find(
    (one) => one.clause === id,
  )
