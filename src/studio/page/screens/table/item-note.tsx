import type {Rung} from '../../../../library/passage.js'
import type {ItemTold} from '../../../../workshop/rounds/noted.js'
import type {Offerable} from '../../../desk/table/views.js'
import {wordsIn} from '../../studio.js'
import {states, words} from './words.js'

interface Shown {
  readonly item: Offerable
  readonly told: ItemTold | undefined
  /** Whether it is a round of your own side, which has rungs. */
  readonly isOurs: boolean
  tell(told: ItemTold | undefined, about?: string): void
}

/** What became of one item in a round. */
export const ItemNote = ({item, told, isOurs, tell}: Shown) => {
  const say = wordsIn(words)
  const {clause, number, title, settled, rungs} = item
  const isPut = told?.state === 'proposed' || told?.state === 'countered'
  const isAgreed = told?.state === 'tentatively agreed' || told?.state === 'agreed'
  const put = (change: Partial<ItemTold>, about?: string): void => {
    if (told) tell({...told, ...change}, about && `${about} ${clause}`)
  }
  return (
    <li class={told ? 'card chosen' : 'card'}>
      <label class="field across">
        <span>
          <strong>{number}</strong> <span lang="en">{title}</span>{' '}
          {settled && <span class="badge">{say.statuses[settled]}</span>}
        </span>
        <select
          aria-label={say.becameOf(`${number} ${title}`)}
          value={told?.state ?? ''}
          onChange={({currentTarget: {value}}) =>
            tell(value === '' ? undefined : {...told, state: value as ItemTold['state']})
          }
        >
          <option value="">{say.silent}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {say.what[state]}
            </option>
          ))}
        </select>
      </label>
      {told && (
        <>
          {isOurs && isPut && (
            <label class="field">
              {say.rung}
              <select
                value={told.rung ?? ''}
                onChange={({currentTarget: {value}}) => {
                  const {rung: _, ...others} = told
                  tell(value === '' ? others : {...others, rung: value as Rung})
                }}
              >
                <option value="">{say.ownWords}</option>
                {rungs.map((rung) => (
                  <option key={rung} value={rung}>
                    {say.rungs[rung]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {(isPut || isAgreed) && (
            <>
              <label class="field">
                {say.summary}
                <input
                  type="text"
                  value={told.summary ?? ''}
                  onInput={({currentTarget: {value}}) => put({summary: value}, 'told summary')}
                />
              </label>
              {(!isOurs || told.rung === undefined) && (
                <label class="field">
                  {isOurs ? say.ourText : say.text}
                  <textarea
                    rows={3}
                    value={told.text ?? ''}
                    onInput={({currentTarget: {value}}) => put({text: value}, 'told text')}
                  />
                </label>
              )}
            </>
          )}
          {isAgreed && (
            <label class="field">
              {say.initials}
              <input
                type="text"
                value={told.initials ?? ''}
                onInput={({currentTarget: {value}}) => put({initials: value}, 'told initials')}
              />
            </label>
          )}
          <label class="field">
            {say.note}
            <input
              type="text"
              value={told.note ?? ''}
              onInput={({currentTarget: {value}}) => put({note: value}, 'told note')}
            />
          </label>
        </>
      )}
    </li>
  )
}
