import type {AskOffered} from '../../../../negotiate/offering/asks.js'
import type {Offerable} from '../../../desk/table/views.js'
import type {OfferView} from '../../../desk/table/writing.js'
import {wordsIn} from '../../studio.js'
import {Cost, type Costed} from './offer-cost.js'
import {words} from './words.js'

const order: readonly AskOffered['is'][] = ['weakened', 'met', 'elsewhere', 'unmet']

interface Shortly {
  readonly view: OfferView
  readonly cost: Costed
  readonly although: string
  putAlthough(value: string): void
}

/** What an offer does in a few lines, and who may offer it. */
export const Short = ({view, cost: {cost}, although, putAlthough}: Shortly) => {
  const say = wordsIn(words)
  const {authority, asks, leanings} = view
  const count = (is: AskOffered['is']): number => asks.filter((ask) => ask.is === is).length
  const outside = leanings.filter(({is}) => is === 'apart' || is === 'nowhere' || is === 'excluded').length
  return (
    <>
      <h4>{say.short}</h4>
      <ul class="short">
        <li>{say.shortAsks(count('weakened'), count('met'))}</li>
        <li>{say.shortLeans(outside)}</li>
        {cost && (
          <li>
            {say.shortCost(cost.offer, cost.base, cost.currency)}
            {!cost.isOfTable && <small>{say.foreign}</small>}
          </li>
        )}
      </ul>
      <h4>{say.authority}</h4>
      {authority.length === 0 ? (
        <p>{say.isAllowed}</p>
      ) : (
        <ul class="findings">
          {authority.map(({light, says}) => (
            <li key={says} class={light === 'red' ? 'error' : 'warning'}>
              <strong>{say.lights[light]}</strong>
              <span lang="en">{says}.</span>
            </li>
          ))}
        </ul>
      )}
      {authority.some(({light}) => light === 'red') && (
        <label class="field">
          {say.although}
          <textarea rows={2} value={although} onInput={({currentTarget: {value}}) => putAlthough(value)} />
        </label>
      )}
    </>
  )
}

interface Doing {
  readonly view: OfferView
  readonly cost: Costed
  readonly items: readonly Offerable[]
}

/** What an offer does: which asks it meets, what it leans on, what it costs. */
export const Does = ({view, cost, items}: Doing) => {
  const say = wordsIn(words)
  const {asks, leanings} = view
  const numbers = new Map(items.map(({clause, number}) => [clause, number]))
  const numberOf = (clause: string): string => numbers.get(clause) ?? clause
  return (
    <section class="does" aria-labelledby="does">
      <h3 id="does">{say.does}</h3>
      <h4>{say.askTitle}</h4>
      {order.map((is) => {
        const some = asks.filter((ask) => ask.is === is)
        if (some.length === 0) return null
        return (
          <details key={is} open={is === 'weakened' || is === 'met'} class={is}>
            <summary>
              {say.askIs[is]} ({some.length})
            </summary>
            <ul>
              {some.map((ask) => (
                <li key={ask.id}>
                  <strong>{ask.id}</strong> <span lang="en">{ask.says}</span>
                  {ask.by.length > 0 && (
                    <small>
                      {ask.by
                        .map(({clause, rung, from}) =>
                          rung === undefined
                            ? numberOf(clause)
                            : `${numberOf(clause)} ${from === undefined ? say.rungs[rung] : say.from(say.rungs[from], say.rungs[rung])}`,
                        )
                        .join(', ')}
                    </small>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )
      })}
      <h4>{say.leans}</h4>
      {leanings.length === 0 ? (
        <p>{say.noLeaning}</p>
      ) : (
        <ul class="leanings">
          {leanings.map(({clause, on, is, title}) => (
            <li key={`${clause} ${on}`} class={is}>
              {is === 'nowhere' || is === 'excluded' || is === 'apart' ? (
                <span class={is === 'apart' ? 'badge' : 'badge alarm'}>{say.lights.amber}</span>
              ) : null}{' '}
              {say.leaning[is](numberOf(clause), `${numberOf(on)} (${title})`)}
            </li>
          ))}
        </ul>
      )}
      <Cost cost={cost} />
    </section>
  )
}
