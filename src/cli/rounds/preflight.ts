import {itemsOf, type Preflight} from '../../negotiate/preflight/preflight.js'
import type {Item} from '../../negotiate/preflight/section.js'
import {lookOver} from '../../workshop/preflight/look-over.js'
import {workspaceFile} from '../../workshop/workspace/shelf.js'
import {look} from '../checking/look.js'
import type {Laid} from './table.js'

/** Looks at a document as preflight does, against the table on which it lies. */
export const preflightOf = async (
  {workshop, shelf, job, table, read}: Laid,
  {today, shipped}: {readonly today: string; readonly shipped: string},
): Promise<Preflight> => {
  const {diagnostics} = await look(workshop.world, {paths: [], today, spelling: true, shipped})
  return lookOver(workshop, job, {
    today,
    staleAfter: shelf.workspace.file?.value.stale_after_months,
    ledger: table.ledger,
    checked: [...diagnostics, ...read],
    always: [workspaceFile],
  })
}

/** What is to be decided before it goes out, the gravest first. */
export const questionsOf = (page: Preflight): readonly string[] =>
  [...itemsOf(page, 'red'), ...itemsOf(page, 'amber')].map(asked)

const asked = ({says, cure}: Item): string => (cure === undefined ? `${says}.` : `${says}. ${cure}.`)
