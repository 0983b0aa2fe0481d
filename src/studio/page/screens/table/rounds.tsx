import type {Told} from '../../../../negotiate/tracking/timeline.js'
import type {TableView} from '../../../desk/table/views.js'
import {useStudio, wordsIn} from '../../studio.js'
import {day} from './day.js'
import {words} from './words.js'

/** The ledger: round by round, the latest first. */
export const Rounds = ({view}: {readonly view: TableView}) => {
  const say = wordsIn(words)
  const {rounds, chart} = view
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds" tabIndex={-1}>
        {say.views.rounds}
      </h2>
      {rounds.length === 0 ? (
        <p>{say.noRounds}</p>
      ) : (
        <ol class="timeline" reversed>
          {rounds.toReversed().map((round) => (
            <Round key={round.number} round={round} isOurs={round.by === chart.side} />
          ))}
        </ol>
      )}
    </section>
  )
}

const Round = ({round, isOurs}: {readonly round: Told; readonly isOurs: boolean}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {number, on, at, by, moves, packages, files, house} = round
  return (
    <li class={isOurs ? 'ours' : 'theirs'}>
      <h3>
        {say.roundOf(number)} · {say.sides[by]}{' '}
        <span class="quiet">{[day(on, language), at].filter(Boolean).join(', ')}</span>
      </h3>
      {house?.rung && <p>{say.allAt(say.rungs[house.rung])}</p>}
      {moves.length > 0 && (
        <ul class="moves">
          {moves.map((move) => (
            <li key={move.clause}>
              <span class="badges">
                <strong>{move.number}</strong> <span lang="en">{move.title}</span>
                <span class="badge">{say.what[move.state]}</span>
                {move.house?.rung && <span class="badge rung">{say.rungs[move.house.rung]}</span>}
                {move.house?.supposal && <span class="badge alarm">{say.supposal}</span>}
                {move.within !== undefined && <span class="badge">{say.inPackage(move.within)}</span>}
                {move.reopened !== undefined && <span class="badge">{say.reopened(day(move.reopened, language))}</span>}
              </span>
              {move.says !== undefined && <p lang="en">{move.says}</p>}
              {[move.house?.why, move.house?.note].map(
                (note, index) =>
                  note !== undefined && (
                    <p class="aside" key={index}>
                      <span class="badge">{say.internal}</span> <span lang="en">{note}</span>
                    </p>
                  ),
              )}
            </li>
          ))}
        </ul>
      )}
      {packages.map(({name, state, items, note}) => (
        <div key={name}>
          <p>
            {say.packageIs(name, say.packages[state])}
            {items.length > 0 && `: ${items.join(', ')}`}
          </p>
          {note !== undefined && (
            <p class="aside">
              <span class="badge">{say.internal}</span> <span lang="en">{note}</span>
            </p>
          )}
        </div>
      ))}
      {files.length > 0 && (
        <>
          <h4>{say.handed[isOurs ? 'sent' : 'received']}</h4>
          <ul class="files">
            {files.map(({file, sha256}) => (
              <li key={file}>
                {file}
                {sha256 !== undefined && (
                  <small>
                    SHA-256 <span class="hash">{sha256.slice(0, 16)}…</span>
                  </small>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {house && house.notes.length > 0 && (
        <>
          <h4>
            {say.tableNotes} <span class="badge">{say.internal}</span>
          </h4>
          {house.notes.map(({when, items, says}, index) => (
            <p class="aside" key={index}>
              <span class="quiet">{[when, items.join(', ')].filter(Boolean).join(' · ')}</span>{' '}
              <span lang="en">{says}</span>
            </p>
          ))}
        </>
      )}
    </li>
  )
}
