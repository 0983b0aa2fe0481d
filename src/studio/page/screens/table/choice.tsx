import type {Rung} from '../../../../library/passage.js'
import type {Offerable} from '../../../desk/table/views.js'
import {wordsIn} from '../../studio.js'
import {words} from './words.js'

interface Choosing {
  readonly item: Offerable
  readonly chosen: {readonly rung: Rung; readonly summary: string} | undefined
  choose(chosen: {readonly rung: Rung; readonly summary: string} | undefined, about?: string): void
}

/** An item that may be put into the package, and how far it goes there. */
export const Choice = ({item, chosen, choose}: Choosing) => {
  const say = wordsIn(words)
  const {clause, number, title, settled, last, withdrawn, rungs} = item
  const usual = last?.rung !== undefined && rungs.includes(last.rung) ? last.rung : (rungs[0] ?? 'opening')
  const was = settled
    ? say.settled(say.statuses[settled])
    : last === undefined
      ? withdrawn === undefined
        ? say.never
        : say.gone(withdrawn)
      : last.rung === undefined
        ? say.lastWords(last.round)
        : say.last(say.rungs[last.rung], last.round)
  return (
    <li class={chosen ? 'card chosen' : 'card'}>
      <label class="check">
        <input
          type="checkbox"
          checked={chosen !== undefined}
          disabled={settled !== undefined}
          onChange={({currentTarget: {checked}}) => choose(checked ? {rung: usual, summary: ''} : undefined)}
        />
        <span>
          <strong>{number}</strong> <span lang="en">{title}</span> <span class="quiet">{was}</span>
        </span>
      </label>
      {chosen && (
        <>
          <fieldset class="rung-choice">
            <legend class="heard">{say.atRung(title)}</legend>
            {rungs.map((rung) => (
              <label key={rung}>
                <input
                  type="radio"
                  name={`rung-${clause}`}
                  checked={chosen.rung === rung}
                  onChange={() => choose({...chosen, rung})}
                />{' '}
                {say.rungs[rung]}
              </label>
            ))}
          </fieldset>
          <label class="field">
            {say.summary}
            <input
              type="text"
              value={chosen.summary}
              onInput={({currentTarget: {value}}) => choose({...chosen, summary: value}, `summary ${clause}`)}
            />
          </label>
        </>
      )}
    </li>
  )
}
