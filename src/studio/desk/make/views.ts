import {assemble} from '../../../assemble/assemble.js'
import {standingIn} from '../../../assemble/standing.js'
import type {Diagnostic} from '../../../base/diagnostic.js'
import type {Language} from '../../../document/document.js'
import {type Clause, passageFor, rungs, titleOf} from '../../../library/clause.js'
import type {Library} from '../../../library/library.js'
import type {Rung} from '../../../library/passage.js'
import {type InLanguages, inLanguage, printValue, type Question} from '../../../library/question.js'
import {type Asked, interview} from '../../../workshop/interview.js'
import type {Job} from '../../../workshop/plan.js'
import type {Open} from '../house.js'
import {markedPage} from '../marked-page.js'
import type {DraftWork} from './work.js'

/** A document as it stands, with everything that a person may still say of it. */
export interface DraftView {
  readonly title: string
  readonly language: Language
  /** The page as it would be written; absent where no document can be made, which the findings explain. */
  readonly html?: string
  readonly groups: readonly GroupView[]
  readonly clauses: readonly ClauseView[]
  readonly asks: readonly AskView[]
  /** Rungs are chosen only in an instrument. */
  readonly hasRungs: boolean
  readonly findings: readonly Diagnostic[]
}
export interface GroupView {
  /** First word of its facts, or the id of a clause. */
  readonly id: string
  readonly title: string
  readonly questions: readonly QuestionView[]
}
export interface QuestionView extends Pick<Question, 'type' | 'of' | 'unit'> {
  readonly name: string
  readonly kind: Asked['kind']
  /** What a blank for it is called, in the language of the document. */
  readonly label: string
  readonly ask: InLanguages
  readonly choices: readonly {readonly value: string; readonly label: InLanguages}[]
  readonly optional: boolean
  /** No document prints it. */
  readonly internal: boolean
  readonly isAnswered: boolean
  /** What counts where nobody says anything, as it is printed. */
  readonly otherwise?: string
  readonly why: readonly {
    readonly kind: Asked['why'][number]['kind']
    readonly within?: string
    readonly title?: string
  }[]
}
export interface ClauseView {
  readonly id: string
  readonly title: string
  readonly family: string
  /** Whether it stands; where not, whether somebody switched it off or this deal does not ask for it. */
  readonly stands: 'yes' | 'off' | 'unasked'
  /** Whether it came with a term that is used, and cannot be switched off. */
  readonly byUse: boolean
  readonly rung: Rung
  /** Rungs at which it reads otherwise than at the one before. */
  readonly rungs: readonly Rung[]
  readonly asks: readonly string[]
  /** Asks that nothing else in the document answers. */
  readonly alone: readonly string[]
  /** Clauses that stand and require it. */
  readonly requiredBy: readonly string[]
}
export interface AskView {
  readonly id: string
  readonly says: string
  /** Clauses that stand and answer it. */
  readonly clauses: readonly string[]
  /** Clauses that were switched off and would answer it. */
  readonly lost: readonly string[]
}
/** @param found what reading it found */
export const viewOf = async (
  open: Open,
  {order, engagement}: Job,
  found: readonly Diagnostic[],
  work: DraftWork,
): Promise<DraftView> => {
  const {library} = open.shelf
  const {file} = order.template
  const {value: document, diagnostics} = assemble(library, order, engagement)
  const asked = interview(library, order, engagement, document)
  const clauses = clausesOf(library, {order, engagement})
  return {
    title: document?.title ?? inLanguage(file.title, file.language) ?? order.template.id,
    language: file.language,
    ...(document && {html: await markedPage(open.workshop, document)}),
    groups: groupsOf(library, asked, file.language, work),
    clauses,
    asks: asksOf(library, clauses),
    hasRungs: file.register === 'rider' || file.register === 'proposal',
    findings: [...found, ...diagnostics].filter(({severity, rule}) => severity !== 'info' && rule !== 'blank-left'),
  }
}

const groupsOf = (
  library: Library,
  asked: readonly Asked[],
  language: Language,
  work: DraftWork,
): readonly GroupView[] => {
  const groups = new Map<string, {title: string; questions: QuestionView[]}>()
  for (const one of asked) {
    const id = one.owner ?? one.name.split('.')[0] ?? ''
    const clause = one.owner === undefined ? undefined : library.clause.get(one.owner)
    const group = groups.get(id) ?? {title: clause ? titleOf(clause, language) : id, questions: []}
    groups.set(id, group)
    group.questions.push(questionView(library, one, language, work))
  }
  return [...groups].map(([id, group]) => ({id, ...group}))
}

const questionView = (
  library: Library,
  asked: Asked,
  language: Language,
  {facts, answers}: DraftWork,
): QuestionView => {
  const {name, kind, question, otherwise, why} = asked
  const {type, of, unit, choices = {}, optional = false, internal = false, label, ask} = question
  const said = (kind === 'fact' ? facts : answers)[name]
  return {
    name,
    kind,
    type,
    of,
    unit,
    label: inLanguage(label, language) ?? name,
    ask: ask ?? label,
    choices: Object.entries(choices).map(([value, words]) => ({value, label: words})),
    optional,
    internal,
    isAnswered: said !== undefined && said.length > 0,
    ...(otherwise !== undefined && {otherwise: printValue(question, otherwise, language)}),
    why: why.map(({kind: reason, within}) => {
      const clause = within === undefined ? undefined : library.clause.get(within)
      return {
        kind: reason,
        ...(within !== undefined && {within}),
        ...(clause && {title: titleOf(clause, language)}),
      }
    }),
  }
}

const clausesOf = (library: Library, {order, engagement}: Pick<Job, 'order' | 'engagement'>): readonly ClauseView[] => {
  const {register, language, sections = []} = order.template.file
  const standing = standingIn(library, order, engagement)
  const here = new Map(standing.map((one) => [one.clause.id, one]))
  const answering = (ask: string): readonly string[] =>
    standing.filter(({clause}) => clause.file.asks.includes(ask)).map(({clause}) => clause.id)
  const shown = library.clauses.filter(
    (clause) =>
      here.has(clause.id) ||
      (sections.includes(clause.file.family) &&
        clause.file.status !== 'retired' &&
        library.families.value[clause.file.family]?.enters !== 'when used' &&
        passageFor(clause, register, 'opening', language) !== undefined),
  )
  const inOrder = (clause: Clause): number => sections.indexOf(clause.file.family)
  return shown
    .toSorted((a, b) => inOrder(a) - inOrder(b) || (a.id < b.id ? -1 : 1))
    .map((clause) => {
      const one = here.get(clause.id)
      const passages = rungs.map((rung) => passageFor(clause, register, rung, language))
      return {
        id: clause.id,
        title: titleOf(clause, language),
        family: inLanguage(library.families.value[clause.file.family]?.title, language) ?? clause.file.family,
        stands: one ? 'yes' : order.without.includes(clause.id) ? 'off' : 'unasked',
        byUse: one?.byUse === true,
        rung: order.rungs[clause.id] ?? order.rung,
        rungs: rungs.filter((_, index) => index === 0 || passages[index] !== passages[index - 1]),
        asks: clause.file.asks,
        alone: one ? clause.file.asks.filter((ask) => answering(ask).length === 1) : [],
        requiredBy: standing
          .filter(({clause: other}) => other.file.requires?.includes(clause.id))
          .map(({clause: other}) => other.id),
      } satisfies ClauseView
    })
}

const asksOf = (library: Library, clauses: readonly ClauseView[]): readonly AskView[] =>
  Object.entries(library.letter.value.asks).map(([id, {says}]) => ({
    id,
    says,
    clauses: clauses.filter(({stands, asks}) => stands === 'yes' && asks.includes(id)).map((one) => one.id),
    lost: clauses.filter(({stands, asks}) => stands === 'off' && asks.includes(id)).map((one) => one.id),
  }))
