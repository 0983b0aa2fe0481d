import {didYouMean} from '../../base/names.js'
import type {Library} from '../../library/library.js'
import type {Path} from '../../source/source.js'
import {digestOf} from '../../words/digest.js'
import {type Complain, dayAt} from './complaint.js'
import {isPut, isSettled, isSupposal, type Round, type Said} from './rounds.js'

/** What is wrong with what a round says of its clauses, whatever was said before. */
export const checkMoves = (
  library: Library,
  round: Round,
  isOurs: boolean,
  {path, wrong}: {readonly path: Path; readonly wrong: Complain},
): void => {
  for (const [id, said] of Object.entries(round.clauses)) {
    const at: Path = [...path, 'clauses', id]
    if (!library.clause.has(id))
      wrong(`There is no clause “${id}”${didYouMean(id, library.clause.keys())}`, at, {key: 'key'})
    checkAgreement(id, said, round, at, wrong)
    if (said.rung !== undefined && said.text !== undefined)
      wrong(`${id} has a rung and words of its own; keep the one that was put`, [...at, 'text'], {key: 'key'})
    if (isOurs && isPut(said) && said.rung === undefined && said.text === undefined)
      wrong(`It is not said how ${id} was put; add its “rung”, or its words as “text”`, at, {key: 'key'})
    if (isSupposal(said) && !isPut(said))
      wrong(
        `${id} is ${said.state} and a supposal too; a supposal is “proposed” or “countered”, and everything else is no supposal`,
        [...at, 'supposal'],
        {key: 'key'},
      )
    if (isSupposal(said) && said.reopened)
      wrong(`${id} is a supposal, which reopens nothing; take “reopened” out`, [...at, 'reopened'], {key: 'key'})
    if (said.state === 'discussed' || said.state === 'held')
      for (const key of ['rung', 'text', 'summary'] as const)
        if (said[key] !== undefined)
          wrong(
            `${id} was only ${said.state}, so nothing was put; write “state: proposed” or “countered”, or take “${key}” out`,
            [...at, key],
            {key: 'key'},
          )
  }
}

const checkAgreement = (id: string, said: Said, round: Round, at: Path, wrong: Complain): void => {
  const {state, agreed, reopened, text} = said
  const settled = isSettled(said)
  if (settled && !agreed)
    wrong(`${id} is ${state}, but not since when; add “agreed: {on: ${round.on}}”`, [...at, 'state'])
  if (!settled && agreed)
    wrong(
      `${id} has the day of an agreement, but is ${state}; write “state: tentatively agreed”, or take “agreed” out`,
      [...at, 'agreed'],
      {key: 'key'},
    )
  dayAt(agreed?.on, [...at, 'agreed', 'on'], wrong)
  dayAt(reopened?.on, [...at, 'reopened', 'on'], wrong)
  if (agreed && agreed.on < round.on)
    wrong(
      `${id} was agreed on ${agreed.on}, before round ${round.number} was passed (${round.on}); correct one of the days`,
      [...at, 'agreed', 'on'],
    )
  if (!agreed || text === undefined) return
  const digest = digestOf(text)
  if (agreed.words === undefined)
    wrong(
      `Nobody can tell whether the words of ${id} are still those that were agreed; write “words: ${digest}” under its “agreed”`,
      [...at, 'agreed'],
      {key: 'key', severity: 'warning'},
    )
  else if (agreed.words !== digest)
    wrong(
      `The words of ${id} are not those that were agreed: the digest that was kept is ${agreed.words}, and theirs is ${digest}; restore the words`,
      [...at, 'text'],
      {key: 'key'},
    )
}
