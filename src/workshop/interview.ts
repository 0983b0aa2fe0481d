import {answersFor} from '../assemble/answers.js'
import {choose} from '../assemble/choose.js'
import type {Engagement} from '../assemble/engagement.js'
import type {Order} from '../assemble/order.js'
import type {Document} from '../document/document.js'
import {isEditionName} from '../library/edition.js'
import type {Library} from '../library/library.js'
import type {Passage} from '../library/passage.js'
import type {Question, Value} from '../library/question.js'
import {printedIn} from './preflight/printed.js'

/** Why a question is asked: its answer is printed, decides what stands, or lets a clause warn. */
export interface Why {
  readonly kind: 'printed' | 'decides' | 'warns'
  /** Id of the clause, or “Schedule A”; nothing for the document’s own text. */
  readonly within: string | undefined
}
/** One question of an interview. */
export interface Asked {
  readonly name: string
  readonly question: Question
  /** A fact of the deal, or an answer that a clause asks for. */
  readonly kind: 'fact' | 'answer'
  /** The clause that asks for it; nothing for a fact. */
  readonly owner?: string
  /** What somebody said, and what counts where nobody did. */
  readonly given: Value | undefined
  readonly otherwise: Value | undefined
  /** At least one reason, each once. */
  readonly why: readonly Why[]
}

/**
 * The questions whose answers make a difference to one document of one deal: those that it prints, and those that decide what
 * stands in it. What has no bearing on it is not asked.
 *
 * @param document the document as it is made of the deal so far, where one can be made
 */
export const interview = (
  library: Library,
  order: Order,
  engagement: Engagement,
  document: Document | undefined,
): readonly Asked[] => {
  const answers = answersFor(library, order, engagement)
  const {chosen, text, parts, schedules} = choose({library, order, engagement, answers})
  const why = new Map<string, Map<string, Why>>()
  const add = (name: string, kind: Why['kind'], within: string | undefined): void => {
    const from = library.questions.get(name)?.from
    if (from !== undefined) askedIn(from, kind, within)
    if (from !== undefined || isEditionName(name) || (!library.questions.has(name) && !library.fields.has(name))) return
    const reasons = why.get(name) ?? new Map<string, Why>()
    reasons.set(`${kind} ${within ?? ''}`, {kind, within})
    why.set(name, reasons)
  }
  const askedIn = (condition: string, kind: Why['kind'], within: string | undefined): void => {
    for (const fact of library.conditions.mentions(condition).facts) add(fact, kind, within)
  }

  if (document) {
    const {fields, signatures} = printedIn(document)
    for (const {node, within} of fields) add(node.name, 'printed', within)
    for (const {node, within} of signatures) add(node.name.name, 'printed', within)
  }
  const {file} = order.template
  for (const {when} of file.refuses ?? []) askedIn(when, 'decides', undefined)
  for (const fact of Object.values(file.unless ?? {})) add(fact, 'decides', undefined)
  for (const {when, unless} of Object.values(file.signatories ?? {}))
    for (const fact of [when, unless]) if (fact !== undefined) add(fact, 'decides', undefined)
  const families = file.sections ?? []
  if (file.register === 'rider')
    for (const clause of library.clauses)
      if (clause.file.when !== undefined && families.includes(clause.file.family) && !order.without.includes(clause.id))
        askedIn(clause.file.when, 'decides', clause.id)
  const tested = ({template}: Passage, within: string | undefined): void => {
    for (const {kind, name} of template.tests) if (kind === 'name') add(name, 'decides', within)
  }
  for (const {passage} of [text, ...parts.values(), ...schedules.values()]) tested(passage, undefined)
  for (const [id, {clause, passage}] of chosen) {
    tested(passage, id)
    if (file.register === 'rider') for (const {when} of clause.file.cautions ?? []) askedIn(when, 'warns', id)
  }

  const asked = (name: string, question: Question, kind: Asked['kind'], owner?: string): readonly Asked[] => {
    const reasons = why.get(name)
    if (!reasons) return []
    const given = kind === 'fact' ? saidIn(engagement, name) : engagement.answers.get(name)
    const {value} = answers(name) ?? {}
    return [
      {
        name,
        question,
        kind,
        ...(owner !== undefined && {owner}),
        given,
        otherwise: given === undefined ? value : undefined,
        why: [...reasons.values()],
      },
    ]
  }
  return [
    ...[...library.questions].flatMap(([name, fact]) => asked(name, fact, 'fact')),
    ...[...library.fields].flatMap(([name, field]) => asked(name, field, 'answer', field.owner)),
  ]
}

/** A fact that somebody wrote down, as against one that has a default. */
const saidIn = ({file, facts}: Engagement, name: string): Value | undefined => {
  let at: unknown = file.facts
  for (const key of name.split('.'))
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined
  return at === undefined || at === null || at === '' ? undefined : facts.get(name)
}
