import {paintWith} from '../base/paint.js'
import type {Screen} from '../base/world.js'
import type {TableSide} from '../library/files.js'
import type {Item} from '../negotiate/tracking/chart.js'
import {columnsOf} from '../negotiate/tracking/columns.js'
import type {Event} from '../negotiate/tracking/history.js'
import {hang, wrap} from '../render/text/wrap.js'
import type {Change} from '../words/changes.js'
import {marked, tallyOf} from './changes.js'

const margin = '  '

/** What happened to a clause, a round after another, each with what changed in its words. */
export const eventsOn = (events: readonly Event[], screen: Screen): readonly string[] => {
  const {strong} = paintWith(screen.colour)
  const rounds = [...new Set(events.map(({round}) => round))]
  return rounds.map((round) => {
    const here = events.filter((event) => event.round === round)
    const [first] = here
    const when = [first?.on, first?.at].filter((one) => one !== undefined).join(' ')
    return [strong(`Round ${round}  ${when}  ${first?.by}`), ...here.flatMap((event) => eventOn(event, screen))].join(
      '\n',
    )
  })
}

const eventOn = (event: Event, screen: Screen): readonly string[] => {
  const {quiet, warning} = paintWith(screen.colour)
  const columns = Math.min(screen.columns, 100) - margin.length
  const inside = (text: string): string => hang(margin, wrap(text, columns))
  const {against, text, notes, reopened, rung} = event
  return [
    ...(reopened ? [warning(inside(`reopened by ${reopened.by} on ${reopened.on}: ${reopened.why.trim()}`))] : []),
    inside(headOf(event)),
    ...(event.summary === undefined ? [] : [inside(`“${event.summary}”`)]),
    ...(against
      ? [
          quiet(
            inside(
              `against round ${against.round}: ${isSame(against.changes) ? 'the same words' : tallyOf(against.changes)}`,
            ),
          ),
          ...(isSame(against.changes) ? [] : [hang(margin, marked(shortened(against.changes), {...screen, columns}))]),
        ]
      : text !== undefined && rung === undefined
        ? [inside(text)]
        : []),
    ...notes.map((note) => quiet(inside(`note: ${note}`))),
  ]
}

const headOf = ({what, rung, text, supposal, package: name, together = [], agreed}: Event): string => {
  if (what.startsWith('package ')) return `the package “${name}” was ${what.slice('package '.length)}`
  const how = rung !== undefined ? ` at ${rung}` : text !== undefined ? ' in words of its own' : ''
  const mates = together.length === 0 ? '' : `, with ${together.join(', ')}`
  const within = name === undefined ? '' : `, only in the package “${name}”${mates}`
  const signed = agreed
    ? ` on ${[agreed.on, agreed.at].filter((one) => one !== undefined).join(' ')}${agreed.initials === undefined ? '' : `, ${agreed.initials}`}`
    : ''
  return supposal ? `only supposed${how}: no position` : `${what}${how}${signed}${within}`
}

const isSame = (changes: readonly Change[]): boolean => changes.every(({kind}) => kind === 'kept')

/** Words that are shown on each side of what is left out between two changes. */
const around = 10

/** Long stretches that both have are shortened. */
const shortened = (changes: readonly Change[]): readonly Change[] =>
  changes.map((change, index) => {
    if (change.kind !== 'kept') return change
    const words = change.text.split(/(?<=\s)/)
    const [head, tail] = [index === 0 ? 0 : around, index === changes.length - 1 ? 0 : around]
    if (words.length <= head + tail + around) return change
    return {...change, text: `${words.slice(0, head).join('')}… ${tail === 0 ? '' : words.slice(-tail).join('')}`}
  })

/** How a clause stands now. */
export const standingOn = (item: Item, side: TableSide, screen: Screen): string => {
  const {strong} = paintWith(screen.colour)
  const wanted = ['status', 'ours', 'theirs', 'agreed', 'floor'] as const
  const columns = columnsOf({side, internal: true})
  const lines = wanted.flatMap((key) => {
    const column = columns.find((one) => one.key === key)
    const says = column?.cell(item).replaceAll('\n', '; ') ?? ''
    return column && says !== ''
      ? [
          hang(
            `${margin}${column.head}: `,
            wrap(says, Math.max(20, Math.min(screen.columns, 100) - column.head.length - 4)),
          ),
        ]
      : []
  })
  return [strong('Now'), ...lines].join('\n')
}
