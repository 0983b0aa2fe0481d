import {changesOf} from '../../../../words/changes.js'
import type {ItemView} from '../../../desk/table/views.js'
import {Diff} from '../../parts/diff.js'
import {useScreen, wordsIn} from '../../studio.js'
import {atFirst, type TableWork} from './state.js'
import {words} from './words.js'

/** The words of an item at each rung, side by side. Internal. */
export const Rungs = ({rungs}: {readonly rungs: NonNullable<ItemView['rungs']>}) => {
  const say = wordsIn(words)
  const {now, turn} = useScreen<TableWork>('table', atFirst)
  return (
    <div class="rungs">
      <div class="headed">
        <h3>{say.rungsBeside}</h3>
        {rungs.length > 1 && (
          <label class="check">
            <input
              type="checkbox"
              checked={now.marks}
              onChange={({currentTarget: {checked}}) => turn((before) => ({...before, marks: checked}))}
            />{' '}
            {say.marks}
          </label>
        )}
      </div>
      <div class="side-by-side">
        {rungs.map(({rung, text, isNow}, index) => {
          const above = rungs[index - 1]
          return (
            <article key={rung} class={isNow ? 'now' : ''}>
              <h4>
                {say.rungs[rung]} {isNow && <span class="badge">{say.isNow}</span>}
              </h4>
              <div lang="en" class="words">
                {above && above.text === text ? (
                  <p class="quiet" lang={undefined}>
                    {say.same}
                  </p>
                ) : above && now.marks ? (
                  <Diff
                    whole={true}
                    stretches={changesOf(above.text, text).map((change) => ({
                      ...change,
                      tracked: true,
                      automatic: false,
                    }))}
                  />
                ) : (
                  text.split('\n').map((line, at) => <p key={at}>{line}</p>)
                )}
              </div>
            </article>
          )
        })}
      </div>
    </div>
  )
}
