import {stringify} from 'yaml'
import {assemble} from '../../assemble/assemble.js'
import {standingIn} from '../../assemble/standing.js'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {bytesIfThere, type World} from '../../base/world.js'
import type {Language} from '../../document/document.js'
import {type Clause, passageFor, rungs, titleOf} from '../../library/clause.js'
import type {EngagementFile, PlanFile} from '../../library/files.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {type InLanguages, inLanguage, printValue, type Question} from '../../library/question.js'
import type {Preflight} from '../../negotiate/preflight/preflight.js'
import type {FormatName} from '../../render/formats.js'
import {changesOf} from '../../words/changes.js'
import {laddersOf} from '../../workshop/frame.js'
import {type Asked, interview} from '../../workshop/interview.js'
import {makeDocument} from '../../workshop/make.js'
import {type Job, openEngagement, readPlan} from '../../workshop/plan.js'
import {lookOver} from '../../workshop/preflight/look-over.js'
import {unwritten} from '../../workshop/unwritten.js'
import {below} from '../../workshop/workspace/paths.js'
import type {Kept} from '../store/store.js'
import {versionOf} from '../store/version.js'
import type {House, Open} from './house.js'
import {markedPage} from './marked-page.js'
import type {MadeFile} from './review.js'
import {shipped} from './world.js'

/** A document that is being made, as a person left it: what its engagement and its plan will say. */
export interface DraftWork {
  /** Name of the files, without an ending. */
  readonly name: string
  readonly template: string
  /** Short id, printed in the footer. */
  readonly id: string
  /** As 2026-11-23. */
  readonly date: string
  readonly draft: number
  readonly maker: string
  /** What was said, as it was typed, by dotted name; a list has a row each. */
  readonly facts: Said
  readonly answers: Said
  readonly rung: Rung
  readonly rungs: Readonly<Record<string, Rung>>
  readonly without: readonly string[]
  readonly page: 'letter' | 'a4'
  readonly large: boolean
  readonly release?: {readonly by: string; readonly on: string}
  /** What the engagement says besides, kept as it is. */
  readonly kept: Readonly<Pick<EngagementFile, 'authority' | 'items'>>
}
export type Said = Readonly<Record<string, string | readonly string[]>>

/** A document to begin, and the deals to begin it with. */
export interface KindView {
  readonly template: string
  readonly title: string
  readonly language: Language
  readonly register: string
  readonly deals: readonly {readonly path: string; readonly name: string}[]
}
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
/** How a clause reads at a rung, and what differs from the rung before. */
export interface RungView {
  readonly rung: Rung
  readonly changes: readonly {readonly kind: 'kept' | 'removed' | 'added'; readonly text: string}[]
}
/** What was saved, or what stands in the way of it. */
export interface SavedView {
  readonly paths: readonly string[]
  /** Files of that name that are there already and say something else, with their versions; nothing was written then. */
  readonly there: readonly Kept[]
}

/** Documents made from an interview. */
export const making = (house: House) => {
  const withJob = async <T>(
    work: DraftWork,
    does: (open: Open, job: Job, found: readonly Diagnostic[]) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const {value: open, diagnostics} = await house.open()
    if (!open) return {diagnostics}
    const {value: job, diagnostics: found} = await jobOf(open, work)
    return job ? does(open, job, found) : {diagnostics: found}
  }

  return {
    kinds: async (): Promise<Outcome<readonly KindView[]>> => {
      const {value: open, diagnostics} = await house.open()
      if (!open) return {diagnostics}
      const {library} = open.shelf
      const paths = (
        await Promise.all(
          ['engagements', below(shipped, 'examples/engagements')].map((folder) => house.world.list(folder, 1)),
        )
      ).flat()
      const deals = await Promise.all(
        paths.map(async (path) => {
          const {value} = await openEngagement(open.workshop, path)
          return {
            path,
            name: (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, ''),
            isDeal: value?.facts.has('performer.legal_name') === true,
            isTable: value?.file.items !== undefined,
          }
        }),
      )
      const fits = (register: string, {isDeal, isTable}: (typeof deals)[number]): boolean =>
        register === 'rider' ? isDeal : register === 'proposal' ? isTable : !isDeal && !isTable
      return {
        value: library.documents
          .filter(({file}) => file.register !== 'handout' || file.reader !== undefined)
          .toSorted(
            (a, b) => registers.indexOf(a.file.register) - registers.indexOf(b.file.register) || (a.id < b.id ? -1 : 1),
          )
          .map(({id, file}) => ({
            template: id,
            title: inLanguage(file.title, file.language) ?? id,
            language: file.language,
            register: file.register,
            deals: deals.filter((deal) => fits(file.register, deal)).map(({path, name}) => ({path, name})),
          })),
        diagnostics: [],
      }
    },

    /** @param from the engagement that it is begun with; without one nothing is answered yet */
    begin: async (template: string, from: string | undefined): Promise<Outcome<DraftWork>> => {
      const {value: open, diagnostics} = await house.open()
      if (!open) return {diagnostics}
      const read = from === undefined ? undefined : await openEngagement(open.workshop, from)
      if (read && !read.value) return {diagnostics: read.diagnostics}
      const plan = open.jobs.find(
        ({order, engagement}) =>
          order.template.id === template && order.alone === undefined && engagement.place([]).file === from,
      )
      return {value: beginning(house.today, template, read?.value?.file, plan, from), diagnostics: []}
    },

    /** The document as it stands, its questions and clauses. */
    draft: (work: DraftWork): Promise<Outcome<DraftView>> =>
      withJob(work, async (open, job, found) => ({
        value: await viewOf(open, job, found, work),
        diagnostics: [],
      })),

    /** One clause at every rung of this deal, the strongest first. Internal. */
    ladder: (work: DraftWork, clause: string): Promise<Outcome<readonly RungView[]>> =>
      withJob(work, async ({workshop}, job) => {
        const texts = laddersOf(workshop, job).get(clause) ?? []
        return {
          value: texts.map(({rung, text}, index) => ({rung, changes: changesOf(texts[index - 1]?.text ?? text, text)})),
          diagnostics: [],
        }
      }),

    /** What is to be known before it is sent. Internal. */
    preflight: (work: DraftWork): Promise<Outcome<Preflight>> =>
      withJob(work, async (open, job, found) => ({
        // Word says everything that the others do; a PDF would take seconds.
        value: await lookOver(
          open.workshop,
          {...job, formats: ['docx']},
          {
            today: house.today,
            staleAfter: open.shelf.workspace.file?.value.stale_after_months,
            ledger: undefined,
            checked: found,
            always: [],
          },
        ),
        diagnostics: [],
      })),

    /** The document as files, as “proviso make” writes them; a final one is whole and clean, or there is none. */
    files: (work: DraftWork, wanted: readonly FormatName[], final: boolean): Promise<Outcome<readonly MadeFile[]>> =>
      withJob(work, async ({workshop}, job) => {
        const {world, written} = unwritten(workshop.world)
        const made = await makeDocument({...workshop, world}, {...job, formats: wanted}, {out: '', final, keep: final})
        for (const [path, bytes] of written) if (path.startsWith('sent/')) await house.world.write(path, bytes)
        return {
          value: made.files.map((path) => ({
            name: path.replace(/^\//, ''),
            bytes: written.get(path) ?? new Uint8Array(),
          })),
          diagnostics: made.diagnostics,
        }
      }),

    /** Saves the engagement and its plan into the workspace. @param over files that a person saw and let go of */
    save: async (work: DraftWork, over: readonly Kept[]): Promise<Outcome<SavedView>> => {
      const {value: open, diagnostics} = await house.open()
      if (!open) return {diagnostics}
      const files = filesOf(work, open.shelf.library)
      const there: Kept[] = []
      for (const [path, text] of files) {
        const before = await bytesIfThere(house.world, path)
        const version = before && versionOf(before)
        if (version === undefined || new TextDecoder().decode(before) === text) continue
        if (!over.some((one) => one.path === path && one.version === version)) there.push({path, version})
      }
      if (there.length > 0) return {value: {paths: [], there}, diagnostics: []}
      for (const [path, text] of files) await house.world.write(path, text)
      return {value: {paths: [...files.keys()], there: []}, diagnostics: []}
    },
  }
}

/** In the order in which somebody looks for a document. */
const registers: readonly string[] = ['rider', 'proposal', 'guideline', 'handout']

const beginning = (
  today: string,
  template: string,
  file: EngagementFile | undefined,
  plan: Job | undefined,
  from: string | undefined,
): DraftWork => {
  const id = file?.id ?? 'draft'
  return {
    name: from === undefined ? `new-${template}` : (from.split('/').at(-1) ?? id).replace(/\.ya?ml$/, ''),
    template,
    id,
    date: file?.date ?? today,
    draft: file?.draft?.number ?? 1,
    maker: file?.draft?.maker ?? '',
    facts: Object.fromEntries(leavesOf(file?.facts ?? {}, [])),
    answers: Object.fromEntries(leavesOf(file?.answers ?? {}, [])),
    rung: plan?.order.rung ?? 'opening',
    rungs: plan?.order.rungs ?? {},
    without: plan?.order.without ?? [],
    page: plan?.order.page ?? 'letter',
    large: plan?.order.large === true,
    ...(plan?.release && {release: plan.release}),
    kept: {
      ...(file?.authority !== undefined && {authority: file.authority}),
      ...(file?.items !== undefined && {items: file.items}),
    },
  }
}

/** What a file says, by dotted name, as somebody would type it. */
const leavesOf = (
  value: unknown,
  path: readonly string[],
): readonly (readonly [string, string | readonly string[]])[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return [[path.join('.'), value.map(String)]]
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
  return [[path.join('.'), String(value)]]
}

/** The engagement and the plan of a draft, as they would be saved. */
const filesOf = (work: DraftWork, library: Library): ReadonlyMap<string, string> => {
  const {name, template, id, date, draft, maker, kept, rung, without, page, large, release} = work
  const typed = (names: Library['questions'] | Library['fields'], said: Said) =>
    Object.entries(said).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.filter((one) => one.trim() !== '')]]
      if (typeof value !== 'string' || value.trim() === '') return []
      return [
        [key, names.get(key)?.type === 'integer' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value.trim()],
      ]
    })
  const facts: Record<string, Record<string, unknown>> = {}
  for (const [path, value] of typed(library.questions, work.facts)) {
    const [group = '', key = ''] = path.split('.')
    facts[group] = {...facts[group], [key]: value}
  }
  const answers = Object.fromEntries(typed(library.fields, work.answers))
  const engagement = {
    id: id.trim() === '' ? 'draft' : id.trim(),
    date,
    ...stampOf(draft, maker.trim()),
    ...kept,
    facts,
    ...(Object.keys(answers).length > 0 && {answers}),
  }
  const register = library.document.get(template)?.file.register
  const hasRungs = register === 'rider' || register === 'proposal'
  const rungsSaid = Object.entries(work.rungs).filter(([, one]) => one !== rung)
  const entry: PlanFile[number] = {
    template,
    engagement: `../engagements/${name}.yaml`,
    ...(hasRungs && {rung}),
    ...(hasRungs && rungsSaid.length > 0 && {rungs: Object.fromEntries(rungsSaid)}),
    ...(without.length > 0 && {without: [...without]}),
    ...(release && {release}),
    page,
    ...(large && {large: 'yes' as const}),
    name,
  }
  const schema = (kind: string): string => `# yaml-language-server: $schema=../schema/${kind}.schema.json\n`
  return new Map([
    [`engagements/${name}.yaml`, `${schema('engagement')}${stringify(engagement, {lineWidth: 0})}`],
    [`plans/${name}.yaml`, `${schema('plan')}${stringify([entry], {lineWidth: 0})}`],
  ])
}

/** Whose draft it is; a first one need not say so. */
const stampOf = (number: number, maker: string): Pick<EngagementFile, 'draft'> =>
  maker === '' && number === 1 ? {} : {draft: {number, maker: maker === '' ? 'the sender' : maker}}

/** The draft read as its files would be. */
const jobOf = async ({workshop, shelf}: Open, work: DraftWork): Promise<Outcome<Job>> => {
  const files = filesOf(work, shelf.library)
  const world: World = {
    ...workshop.world,
    read: async (path) => files.get(path) ?? workshop.world.read(path),
  }
  const {value: jobs = [], diagnostics} = await readPlan({...workshop, world}, `plans/${work.name}.yaml`, {})
  const [job] = jobs
  return job ? {value: job, diagnostics} : {diagnostics}
}

const viewOf = async (
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
