import {assemble} from '../../assemble/assemble.js'
import {standingIn, takes} from '../../assemble/standing.js'
import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {isInstrument} from '../../library/passage.js'
import {inLanguage} from '../../library/question.js'
import {staleFact} from '../../lint/rules/sources/stale-fact.js'
import {usualMonths} from '../../lint/shapes/stale.js'
import type {Ledger} from '../../negotiate/ledger.js'
import {type Preflight, preflight, unmade} from '../../negotiate/preflight/preflight.js'
import type {Sending} from '../../negotiate/preflight/sending.js'
import {makeDocument} from '../make.js'
import type {Job} from '../plan.js'
import {onReview} from '../reviewed.js'
import {unwritten} from '../unwritten.js'
import type {Workshop} from '../workshop.js'
import {blanksIn, unverified} from './blanks.js'
import {concerns} from './concerns.js'
import {freshnessOf} from './freshness.js'
import {signingIn} from './signing.js'
import {asStanding} from './standing.js'

/** What is known besides the document. */
export interface Known {
  /** ISO date on which it would be sent. */
  readonly today: string
  /** After so many months a fact is to be looked at again. */
  readonly staleAfter: number | undefined
  readonly ledger: Ledger | undefined
  /** What a check of the whole library and of the plan finds. */
  readonly checked: readonly Diagnostic[]
  /** Files on which every document depends, such as `proviso.yaml`. */
  readonly always: readonly string[]
}

/** What a section of its own says. */
const toldElsewhere: readonly string[] = ['blank-left', 'release']

/** Looks at a document as it would be sent. It is made as `make` makes it, up to the search for leaks, and nothing is written. */
export const lookOver = async (workshop: Workshop, job: Job, known: Known): Promise<Preflight> => {
  const {library} = workshop
  const {order, engagement, name, place, release} = job
  const {file} = order.template
  const {value: document} = assemble(library, order, engagement)
  const made = await makeDocument({...workshop, world: unwritten(workshop.world).world}, job, {out: '', final: false})
  const standing = standingIn(library, order, engagement)
  const isMeant = (one: Diagnostic): boolean => known.always.includes(one.place.file) || concerns(job, standing, one)
  const about = {
    name,
    title: document?.title ?? inLanguage(file.title, file.language) ?? name,
    date: engagement.file.date,
    findings: [
      ...made.diagnostics.filter(({rule, severity}) => !toldElsewhere.includes(rule) && severity !== 'info'),
      ...errorsIn(onReview(workshop, job)),
      ...known.checked.filter(({severity, rule}) => severity !== 'info' && rule !== staleFact.id).filter(isMeant),
    ],
  }
  if (!document) return unmade(about)
  const sending: Sending = {
    ...about,
    today: known.today,
    isInstrument: isInstrument(file.register),
    isPackage: order.template.item !== undefined,
    standing: standing.map((one) => asStanding(one, file.language)),
    takes: (id) => takes(library, order, engagement, id),
    blanks: [...blanksIn(library, job, document), ...unverified(job, standing)],
    facts: freshnessOf(job, standing, {today: known.today, months: known.staleAfter ?? usualMonths}),
    positions: workshop.positions?.value ?? {},
    ledger: known.ledger,
    speaks: file.speaksFor === undefined ? undefined : {for: file.speaksFor, authorized: engagement.file.authority},
    signing: signingIn(document),
    isSigned: file.signatories !== undefined && order.alone === undefined,
    initials: document.initials,
    plan: place,
    release,
  }
  return preflight(sending)
}
