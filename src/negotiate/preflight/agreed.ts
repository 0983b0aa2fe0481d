import {onTable, type Settled} from '../ledger/on-table.js'
import {clausesIn} from '../ledger/rounds.js'
import type {Ledger} from '../ledger.js'
import {agreeing, counted, type Item, listed, type Section, section, unasked} from './section.js'
import type {Sending, Standing} from './sending.js'
import {nameOf} from './steps.js'

/** Whether what was tentatively agreed stands here in the words that were agreed. */
export const agreed = (sending: Sending): Section => {
  const {ledger, isInstrument, isPackage, standing} = sending
  if (!isInstrument) return unasked('Agreed', 'it is no proposal and no rider')
  if (!ledger) return unasked('Agreed', 'no ledger in negotiations/ names its engagement')
  const fixed = settledIn(ledger)
  const here = new Map(standing.map((one) => [one.id, one]))
  const items = [...fixed].flatMap(([id, move]): readonly Item[] => {
    const clause = here.get(id)
    return clause ? touched(clause, move) : []
  })
  const missing = [...fixed.keys()].filter((id) => !here.has(id) && sending.takes(id))
  const kept = [...fixed.keys()].filter((id) => here.has(id)).length - items.length
  return section('Agreed', [...items, ...absent(missing, isPackage)], (stops, looks) => {
    if (fixed.size === 0) return 'nothing is tentatively agreed yet'
    if (stops > 0) return `${counted(stops, 'agreed text')} touched or missing`
    if (looks > 0) return `${counted(looks, 'agreed text')} that cannot be compared`
    return kept > 0 ? `${counted(kept, 'agreed text')}, word for word as agreed` : 'no agreed text stands in it'
  })
}

/** What is settled and was not reopened. */
const settledIn = (ledger: Ledger): ReadonlyMap<string, Settled> =>
  new Map(
    clausesIn(ledger.file).flatMap((id) => {
      const {settled} = onTable(ledger, id)
      return settled ? [[id, settled] as const] : []
    }),
  )

const touched = (
  clause: Standing,
  {move: {agreed: terms, state, place}, words: agreedTo}: Settled,
): readonly Item[] => {
  const {words, version, rung, reads} = clause
  const then = agreedTo?.move.rung
  if (!terms || terms.words === words) return []
  const since = `${state} on ${terms.on}`
  const cure = 'Restore it, or have the agreement reopened and write that into the ledger'
  if (then !== undefined && reads[then] !== reads[rung])
    return [{light: 'red', says: `${nameOf(clause)} was ${since} at ${then}, and stands here at ${rung}`, cure, place}]
  if (terms.version !== undefined && terms.version !== version)
    return [
      {
        light: 'red',
        says: `${nameOf(clause)} was ${since} in version ${terms.version}, and stands here in version ${version}`,
        cure,
        place,
      },
    ]
  if (terms.words !== undefined)
    return [
      {
        light: 'red',
        says: `${nameOf(clause)} was ${since} in other words: an answer that it prints has changed, or the text of the clause`,
        cure,
        place,
      },
    ]
  return [
    {
      light: 'amber',
      says: `${nameOf(clause)} was ${since}, but its words were not kept`,
      cure: `Compare it by eye; if it is what was agreed, write “words: ${words}” under its “agreed”`,
      place,
    },
  ]
}

const absent = (ids: readonly string[], isPackage: boolean): readonly Item[] =>
  ids.length === 0
    ? []
    : isPackage
      ? [{light: 'green', says: `${listed(ids)} ${agreeing(ids, 'is', 'are')} agreed, and not passed again`}]
      : [
          {
            light: 'red',
            says: `${listed(ids)} ${agreeing(ids, 'is', 'are')} agreed, and missing here`,
            cure: 'Take in what was agreed; see “without” and “only” in the plan',
          },
        ]
