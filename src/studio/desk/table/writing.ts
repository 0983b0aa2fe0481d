import {type Diagnostic, errorsIn, type Outcome} from '../../../base/diagnostic.js'
import {titleOf} from '../../../library/clause.js'
import type {Rung} from '../../../library/passage.js'
import type {Round, Said} from '../../../negotiate/ledger/rounds.js'
import {type AskOffered, asksIn} from '../../../negotiate/offering/asks.js'
import {type Leaning, leaningsIn} from '../../../negotiate/offering/leanings.js'
import {authority} from '../../../negotiate/preflight/authority.js'
import type {Item as Concern} from '../../../negotiate/preflight/section.js'
import {chart} from '../../../negotiate/tracking/chart.js'
import {shownHistoryOf} from '../../../negotiate/tracking/shown.js'
import {worldFinding} from '../../../workshop/open.js'
import {type Appended, withRound} from '../../../workshop/rounds/appended.js'
import {type Offer, offeredRound, standingOf} from '../../../workshop/rounds/offered.js'
import {guardOf} from '../../../workshop/tracking.js'
import type {House} from '../house.js'
import {isOwn, type Laid, stringsIn, versionOfText} from './laid.js'

/** A round as it would stand in the ledger, and what speaks against writing it. */
export interface Foreseen {
  readonly number: number
  readonly moves: readonly {readonly clause: string; readonly state: Said['state']; readonly rung?: Rung}[]
  /** The lines that the ledger would get; nothing where they cannot be right. */
  readonly lines?: string
  /** What stops it. */
  readonly stops: readonly Diagnostic[]
}

/** What an offer does. Internal. */
export interface OfferView {
  readonly asks: readonly AskOffered[]
  readonly leanings: readonly (Leaning & {readonly title: string})[]
  /** Whether your side may go so far down. */
  readonly authority: readonly Pick<Concern, 'light' | 'says'>[]
  readonly round: Foreseen
}

/** What an offer does, and the round that it would be. */
export const weighed = async (
  laid: Laid,
  offer: Offer,
  today: string,
): Promise<{readonly view: OfferView; readonly round: Round}> => {
  const {open, table} = laid
  const {library, positions} = open.workshop
  const {ledger} = table
  const standing = laid.deal ? standingOf(open.workshop, laid.deal, offer.items) : []
  const {items} = authority({
    isInstrument: true,
    standing,
    speaks: undefined,
    plan: {file: table.file},
    ledger,
    positions: positions?.value ?? {},
    release: undefined,
    today,
  })
  const isBeyond = items.some(({light}) => light === 'red')
  const stops = [
    ...(Object.keys(offer.items).length === 0 ? [stop('Nothing is in the package yet; choose its items')] : []),
    ...(offer.name.trim() === '' ? [stop('Say what the table calls the package')] : []),
    ...(isBeyond && (offer.although ?? '').trim() === ''
      ? [stop('Nobody may go so far down; say why it is offered all the same')]
      : []),
  ]
  const round = offeredRound(ledger, standing, {...offer, although: isBeyond ? offer.although : undefined})
  const view = {
    asks: asksIn(library, ledger, standing),
    leanings: leaningsIn(library, ledger, Object.keys(offer.items)).map((one) => {
      const clause = library.clause.get(one.on)
      return {...one, title: clause ? titleOf(clause, 'en') : one.on}
    }),
    authority: items.map(({light, says}) => ({light, says})),
    round: await foresee(laid, round, stops),
  }
  return {view, round}
}

/** What would be written, and what stops it. Nothing is. */
export const foresee = async (laid: Laid, round: Round, before: readonly Diagnostic[] = []): Promise<Foreseen> => {
  const about = {
    number: round.number,
    moves: Object.entries(round.clauses).map(([clause, {state, rung}]) => ({clause, state, ...(rung && {rung})})),
  }
  if (before.length > 0) return {...about, stops: before}
  const {value, diagnostics} = await appendedTo(laid, round)
  return {...about, ...(value && {lines: value.lines}), stops: value ? [] : diagnostics}
}

/** The ledger with one more round. What the other side would then see of it is searched, since no round is ever changed. */
const appendedTo = async ({open: {workshop}, table}: Laid, round: Round): Promise<Outcome<Appended>> => {
  const {library} = workshop
  const {value, diagnostics} = withRound(library, table, round)
  if (!value) return {diagnostics}
  const {ledger} = value
  const shown = [
    chart(ledger, {library, positions: {}, sections: new Map(), internal: false}),
    Object.keys(round.clauses).flatMap((id) => {
      const clause = library.clause.get(id)
      return clause ? shownHistoryOf(ledger, clause) : []
    }),
    round.packages?.map(({name}) => name),
  ]
  const leaks = await guardOf(workshop, {...table, ledger})(
    `Round ${round.number}, as the other side will see it`,
    stringsIn(shown).join('\n'),
  )
  return leaks.length > 0 ? {diagnostics: leaks} : {value, diagnostics: []}
}

/** Writes a round behind the others, unless somebody else wrote since the ledger was seen. @param seen which state of it was */
export const writeRound = async (
  house: House,
  laid: Laid,
  seen: string,
  round: Round,
): Promise<Outcome<{readonly number: number}>> => {
  const {file} = laid.table
  if (!isOwn(file))
    return {diagnostics: [stop('This negotiation is an example; copy it into your workspace, and write there')]}
  const {value, diagnostics} = await appendedTo(laid, round)
  if (!value) return {diagnostics}
  try {
    const now = versionOfText(await house.world.read(file))
    if (now !== seen || now !== laid.version) {
      house.changed()
      return {
        diagnostics: [
          stop(
            'The ledger was changed by another hand meanwhile, so nothing was written; look at it as it is now, and write again',
          ),
        ],
      }
    }
    await house.world.write(file, value.text)
  } catch (error) {
    house.changed()
    return {diagnostics: [worldFinding(error)]}
  }
  return {value: {number: round.number}, diagnostics: errorsIn(diagnostics)}
}

export const stop = (message: string): Diagnostic => ({rule: 'round', severity: 'error', message, place: {file: ''}})
