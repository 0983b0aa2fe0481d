import {assemble} from '../../assemble/assemble.js'
import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {Clause} from '../../library/clause.js'
import {differences} from '../../library/differences.js'
import type {Library} from '../../library/library.js'
import {isInstrument} from '../../library/passage.js'
import {coverage} from '../../negotiate/coverage.js'
import {redline} from '../../negotiate/redline/redline.js'
import {changedIn} from '../../negotiate/redline/tally.js'
import type {Job} from '../plan.js'
import {type Leaning, leaningOn} from './leaning.js'

/** What a change to a clause touches. */
export interface Touched {
  /** Texts and other values that read otherwise, by their paths: `text.rider.opening`. */
  readonly paths: readonly string[]
  /** Documents that can hold what reads otherwise, and those that say its protection in words of their own, by id. */
  readonly documents: readonly string[]
  readonly ownWords: readonly string[]
  /** Asks and concerns of the letter that the clause answers, before and after. */
  readonly answers: readonly {readonly id: string; readonly fate: 'kept' | 'added' | 'gone'}[]
  readonly leaning: readonly Leaning[]
  /** What becomes of the documents of the plans. */
  readonly made: readonly MadeOtherwise[]
}
export interface MadeOtherwise {
  readonly name: string
  /** Paragraphs that read otherwise. */
  readonly paragraphs: number
  /** Why it cannot be made any more; nothing where it can, or could not before. */
  readonly broken: readonly Diagnostic[]
}

/** @param after the library with the change in it */
export const touchedBy = (before: Library, after: Library, id: string, jobs: readonly Job[]): Touched | undefined => {
  const [old, now] = [before.clause.get(id), after.clause.get(id)]
  if (!now) return undefined
  const paths = old ? differences(old.file, now.file).map(({path}) => path) : ['text']
  const all = documentsOf(after, now, paths)
  const ownWords = all.filter((name) => after.document.get(name)?.file.covers?.includes(id))
  const documents = all.filter((name) => !ownWords.includes(name))
  return {
    paths,
    documents,
    ownWords,
    answers: answersOf(old, now),
    leaning: leaningOn(after, now),
    made: jobs.flatMap((job) => (documents.includes(job.order.template.id) ? madeOtherwise(before, after, job) : [])),
  }
}

/** Those that take a text which reads otherwise; all that take the clause where more than texts does. */
const documentsOf = (library: Library, {id}: Clause, paths: readonly string[]): readonly string[] => {
  const takes = coverage(library).clauses.find((one) => one.id === id)?.documents ?? []
  const printed = paths.filter((path) => !/^(?:notes|writtenAgainst)\b/.test(path))
  return takes.filter((name) => {
    const file = library.document.get(name)?.file
    if (!file) return false
    const {register, language} = file
    const own = isInstrument(register) ? `text.${register}.` : `text.${register}.${language}`
    return printed.some((path) => !path.startsWith('text.') || path.startsWith(own))
  })
}

const answersOf = (old: Clause | undefined, now: Clause): Touched['answers'] => {
  const answered = (clause: Clause | undefined): readonly string[] =>
    clause ? [...clause.file.asks, ...(clause.file.concerns ?? [])] : []
  const [was, is] = [answered(old), answered(now)]
  return [
    ...is.map((id) => ({id, fate: was.includes(id) ? ('kept' as const) : ('added' as const)})),
    ...was.filter((id) => !is.includes(id)).map((id) => ({id, fate: 'gone' as const})),
  ]
}

const madeOtherwise = (before: Library, after: Library, {name, order, engagement}: Job): readonly MadeOtherwise[] => {
  const old = assemble(before, order, engagement)
  const now = assemble(after, order, engagement)
  if (!now.value) {
    if (!old.value) return []
    const known = new Set(old.diagnostics.map(({message}) => message))
    return [{name, paragraphs: 0, broken: errorsIn(now.diagnostics).filter(({message}) => !known.has(message))}]
  }
  const paragraphs = old.value ? changedIn(redline(old.value, now.value)) : 0
  return [{name, paragraphs, broken: []}]
}
