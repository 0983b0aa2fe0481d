import type {Path} from '../../source/source.js'
import type {Complain} from './complaint.js'
import {isAnswer, type Settled, stepsOf} from './on-table.js'
import {clausesIn, isSettled, type Move, type Written} from './rounds.js'

/** What touches words that are agreed: nothing may, but for their ratification and a reopening that says so. */
export const checkAgreements = (written: Written, wrong: Complain): void => {
  for (const id of clausesIn(written.file)) {
    let settled: Settled | undefined
    for (const {round, said, after} of stepsOf(written, id)) {
      const at: Path = ['rounds', written.file.rounds.indexOf(round), 'clauses', id]
      if (isAnswer(said)) {
        if (settled && said.answer === 'accepted')
          wrong(
            `The package “${said.name}” holds ${id}, which was ${sinceWhen(settled)}; leave ${id} out of it`,
            packageAt(written, said.name, at),
          )
      } else if (!settled && said.reopened)
        wrong(`${id} is not agreed, so nothing is reopened; take “reopened” out`, [...at, 'reopened'], {key: 'key'})
      else if (settled && !said.reopened) touched(id, settled, said, at, wrong)
      else if (settled && said.reopened && said.reopened.on < dayOf(settled))
        wrong(
          `${id} was reopened on ${said.reopened.on}, before it was agreed (${dayOf(settled)}); correct one of the days`,
          [...at, 'reopened', 'on'],
        )
      settled = after.settled
    }
  }
}

const touched = (id: string, settled: Settled, said: Move, at: Path, wrong: Complain): void => {
  const isRatified = settled.move.state === 'tentatively agreed' && said.state === 'agreed'
  if (!isRatified) {
    wrong(
      `${id} was ${sinceWhen(settled)}, and is “${said.state}” here; take it out, or say who reopened it: reopened: {by: both sides, on: ${said.round.on}, why: …}`,
      at,
      {key: 'key'},
    )
    return
  }
  const before = settled.move
  const isOther = (['rung', 'text'] as const).some(
    (key) => said[key] !== undefined && before[key] !== undefined && said[key] !== before[key],
  )
  const [was, is] = [before.agreed?.words, said.agreed?.words]
  if (isOther || (was !== undefined && is !== undefined && was !== is))
    wrong(`${id} was ${sinceWhen(settled)}, and is agreed here in other words; say what was agreed then`, at, {
      key: 'key',
    })
}

const dayOf = ({move, round}: Settled): string => move.agreed?.on ?? round.on
const sinceWhen = (settled: Settled): string =>
  `${isSettled(settled.move) ? settled.move.state : 'agreed'} on ${dayOf(settled)} (round ${settled.round.number})`

/** Where a package is that a round accepts. */
const packageAt = ({file}: Written, name: string, [, round]: Path): Path => {
  const packages = file.rounds[Number(round)]?.packages ?? []
  return ['rounds', Number(round), 'packages', packages.findIndex((one) => one.name === name), 'state']
}
