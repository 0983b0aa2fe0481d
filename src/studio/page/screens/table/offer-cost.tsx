import type {Offer} from '../../../../workshop/rounds/offered.js'
import type {CostView, OfferCost} from '../../../desk/table/costs.js'
import {useAsked} from '../../asked.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {atFirst, type TableWork} from './state.js'
import {words} from './words.js'

/** What an offer costs by the costing that was chosen, and the costings there are. */
export interface Costed {
  readonly costings: readonly CostView[]
  readonly cost: OfferCost | undefined
}

export const useCost = (file: string, state: string, items: Offer['items']): Costed => {
  const {desk} = useStudio()
  const {now} = useScreen<TableWork>('table', atFirst)
  const costings = useAsked(state, () => desk.costingsAt(file), {about: file})?.outcome.value ?? []
  const chosen = costings.find((one) => one.file === now.costing) ?? costings[0]
  const rungs = Object.fromEntries(Object.entries(items).map(([clause, {rung}]) => [clause, rung]))
  const asked = useAsked(
    chosen && `${state} ${chosen.file} ${JSON.stringify(rungs)}`,
    () => desk.offerCost(file, chosen?.file ?? '', rungs),
    {about: chosen?.file},
  )
  return {costings, cost: asked?.outcome.value}
}

/** What an offer costs, beside the base of the costing. */
export const Cost = ({cost: {costings, cost}}: {readonly cost: Costed}) => {
  const say = wordsIn(words)
  const {turn} = useScreen<TableWork>('table', atFirst)
  if (!cost) return null
  const moved = cost.rows.filter(({isMoved}) => isMoved)
  return (
    <>
      <h4>{say.whatItCosts}</h4>
      {costings.length > 1 ? (
        <label class="field">
          {say.byCosting}
          <select
            value={cost.file}
            onChange={({currentTarget: {value}}) => turn((before) => ({...before, costing: value}))}
          >
            {costings.map((one) => (
              <option key={one.file} value={one.file}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p class="quiet">
          {say.byCosting} <span lang="en">“{cost.title}”</span>
          {!cost.isOwn && <> ({say.example})</>}. {!cost.isOfTable && say.foreign}
        </p>
      )}
      <p>{say.costAt(cost.offer, cost.base, cost.currency)}</p>
      {moved.length === 0 ? (
        <p>{say.costSame}</p>
      ) : (
        <table class="figures">
          <caption>{say.moved}</caption>
          <thead>
            <tr>
              <th scope="col">{say.costItem}</th>
              <th scope="col">{say.baseHead}</th>
              <th scope="col">{say.offerHead}</th>
            </tr>
          </thead>
          <tbody>
            {cost.taken.map(({label, base, offer: taken}) => (
              <tr key={label} class="term">
                <th scope="row" lang="en">
                  {label}
                </th>
                <td>{base}</td>
                <td>{taken}</td>
              </tr>
            ))}
            {moved.map(({label, base, offer: amount, standing}) => (
              <tr key={label}>
                <th scope="row">
                  <span lang="en">{label}</span>
                  {say.standing[standing] !== '' && <small>{say.standing[standing]}</small>}
                </th>
                <td>{base}</td>
                <td>{amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="quiet">{say.costHow}</p>
    </>
  )
}
