import {assemble} from '../../assemble/assemble.js'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {WorldError} from '../../base/world.js'
import type {Document, Language} from '../../document/document.js'
import {blank} from '../../document/plain.js'
import type {Quiz} from '../../education/quiz/quiz.js'
import type {Library} from '../../library/library.js'
import {type InLanguages, inLanguage, printValue, type Question, readValue} from '../../library/question.js'
import {type Asked, interview} from '../../workshop/interview.js'
import {makeDocument} from '../../workshop/make.js'
import type {Job} from '../../workshop/plan.js'
import {printedIn} from '../../workshop/preflight/printed.js'
import type {Issue, Sheet, sheetFormats} from '../../workshop/teaching/issue.js'
import {keepingOf, sheetJob} from '../../workshop/teaching/keep.js'
import {quizIn} from '../../workshop/teaching/quiz.js'
import {type SheetKind, sheetKinds} from '../../workshop/teaching/sheets.js'
import {unwritten} from '../../workshop/unwritten.js'
import {typesetting} from '../supplies.js'
import type {House, Open} from './house.js'
import type {MadeFile} from './made.js'
import {markedPage} from './marked-page.js'
import {shipped} from './world.js'

/** What there is to hand out, and the editions that one can begin with. */
export interface SheetsView {
  readonly sheets: readonly SheetChoice[]
  readonly quizzes: readonly {readonly id: string; readonly title: InLanguages}[]
  readonly issues: readonly IssueView[]
}
export interface SheetChoice extends Pick<SheetKind, 'id' | 'is' | 'takesQuiz' | 'figures'> {
  readonly in: {
    readonly [L in Language]?: {readonly template: string; readonly title: string; readonly reader?: string}
  }
}
export interface IssueView extends Issue {
  /** It came with the program: what it says was true on its date at best. */
  readonly isExample: boolean
}
/** A sheet as it stands, and what may still be said of it. */
export interface SheetView {
  readonly title: string
  readonly language: Language
  readonly html: string
  /** Whether it is a card: as a PDF, four of it come to a page. */
  readonly isCards: boolean
  readonly questions: readonly SheetQuestion[]
  /** What nobody answered, and what is printed there. */
  readonly blanks: readonly {readonly name: string; readonly prints: string}[]
  /** Answers that cannot be printed: they count as blanks here, and stop every file. */
  readonly problems: readonly {readonly name: string; readonly says: string}[]
  readonly findings: readonly Diagnostic[]
}
export interface SheetQuestion extends Pick<Question, 'type'> {
  readonly name: string
  /** Whether it says whom to reach. */
  readonly isContact: boolean
  readonly label: InLanguages
  readonly ask: InLanguages
  readonly choices: readonly {readonly value: string; readonly label: InLanguages}[]
  /** What counts where nobody says anything. */
  readonly otherwise?: InLanguages
}
/** What was saved, or what stands in the way of it. */
export interface KeptSheet {
  readonly paths: readonly string[]
  /** Files that say something else; nothing was written then. */
  readonly there: readonly string[]
}

/** Handouts, cards, quizzes, slides: chosen, filled in, printed, taken along. */
export const teaching = (house: House) => {
  const withJob = <T>(
    issue: Issue,
    sheet: Sheet,
    does: (open: Open, job: Job, found: readonly Diagnostic[]) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    house.within(async (open) => {
      const {value: job, diagnostics} = await sheetJob(open.workshop, issue, sheet)
      return job ? does(open, job, diagnostics) : {diagnostics: diagnostics.map(unplaced)}
    })

  return {
    sheets: (): Promise<Outcome<SheetsView>> =>
      house.within(async ({shelf: {library}, jobs}) => ({
        value: {
          sheets: sheetKinds(library).map(choiceOf),
          quizzes: library.quizzes.map(({id, file}) => ({id, title: file.title})),
          issues: issuesIn(jobs),
        },
        diagnostics: [],
      })),

    /** The sheet as it stands. What cannot be printed is left out and told. */
    sheet: (issue: Issue, sheet: Sheet): Promise<Outcome<SheetView>> =>
      house.within(async (open) => {
        const {library} = open.shelf
        const problems = problemsIn(library, issue)
        const sound = Object.entries(issue.facts).filter(([name]) => !problems.some((one) => one.name === name))
        return withJob({...issue, facts: Object.fromEntries(sound)}, sheet, async (_, job, found) => {
          const {order, engagement} = job
          const {value: document, diagnostics} = assemble(library, order, engagement)
          const findings = told([...found, ...diagnostics])
          if (!document) return {diagnostics: findings}
          const asked = interview(library, order, engagement, document).filter(({name}) => ofIssue.test(name))
          return {
            value: {
              title: document.title,
              language: document.language,
              html: await markedPage(open.workshop, document),
              isCards: open.workshop.tokens.looks[document.look]?.setting === 'cards',
              questions: asked.map(questionOf),
              blanks: blanksIn(document),
              problems,
              findings,
            },
            diagnostics: [],
          }
        })
      }),

    /** The sheet as a file, as “proviso make” writes it. */
    sheetFile: (issue: Issue, sheet: Sheet, format: (typeof sheetFormats)[number]): Promise<Outcome<MadeFile>> =>
      withJob(issue, sheet, async ({workshop}, job, found) => {
        const {world, written} = unwritten(workshop.world)
        try {
          const made = await makeDocument({...workshop, world}, {...job, formats: [format]}, {out: 'out', final: false})
          const [path = ''] = made.files
          const bytes = written.get(path)
          const diagnostics = told([...found, ...made.diagnostics])
          return bytes ? {value: {name: path.replace(/^out\//, ''), bytes}, diagnostics} : {diagnostics}
        } catch (error) {
          if (!(error instanceof WorldError) || error.path !== typesetting) throw error
          return {diagnostics: [noEngine]}
        }
      }),

    /** Saves the edition with this sheet into the workspace. @param over whether what says something else gives way */
    keepSheet: (issue: Issue, sheet: Sheet, over: boolean): Promise<Outcome<KeptSheet>> =>
      house.within<KeptSheet>(async ({workshop}) => {
        const {value, diagnostics} = await keepingOf(workshop, issue, sheet)
        if (!value) return {diagnostics: diagnostics.map(unplaced)}
        const {texts, there} = value
        if (there.length > 0 && !over) return {value: {paths: [], there}, diagnostics: []}
        for (const [path, text] of texts) await house.world.write(path, text)
        return {value: {paths: [...texts.keys()], there: []}, diagnostics: []}
      }),

    /** The quiz of a sheet in plain words, to be taken on a screen. */
    quizOn: (issue: Issue, sheet: Sheet): Promise<Outcome<Quiz>> =>
      withJob(issue, sheet, async ({shelf: {library}}, {order, engagement}) => {
        const {language} = order.template.file
        const quiz = quizIn(library, order.quiz ?? '', language, engagement)
        return quiz ? {value: quiz, diagnostics: []} : {diagnostics: []}
      }),
  }
}

const choiceOf = ({id, is, takesQuiz, figures, in: within}: SheetKind): SheetChoice => {
  const one = (language: Language): SheetChoice['in'] => {
    const template = within[language]
    if (!template) return {}
    const {title, reader} = template.file
    const spoken = inLanguage(reader, language)
    return {
      [language]: {
        template: template.id,
        title: inLanguage(title, language) ?? template.id,
        ...(spoken !== undefined && {reader: spoken}),
      },
    }
  }
  return {id, is, takesQuiz, figures, in: {...one('en'), ...one('es')}}
}

/** The editions of handouts that plans know, each once. */
const issuesIn = (jobs: readonly Job[]): readonly IssueView[] => {
  const issues = new Map<string, IssueView>()
  for (const {order, engagement} of jobs) {
    if (order.template.file.register !== 'handout') continue
    const {file} = engagement.place([])
    const {id, date, draft, facts, authority, answers} = engagement.file
    issues.set(file, {
      name: id,
      number: draft?.number ?? 1,
      date,
      maker: draft?.maker ?? '',
      facts: factsSaid(facts),
      ...((authority !== undefined || answers) && {
        kept: {...(authority !== undefined && {authority}), ...(answers && {answers})},
      }),
      isExample: file.startsWith(`${shipped}/`),
    })
  }
  return [...issues.values()]
}

/** Facts by dotted name, as somebody would type them. */
const factsSaid = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([group, within]) =>
      typeof within === 'object' && within !== null && !Array.isArray(within)
        ? Object.entries(within).flatMap(([key, value]) =>
            value === null || typeof value === 'object' ? [] : [[`${group}.${key}`, String(value)]],
          )
        : [],
    ),
  )

const problemsIn = (library: Library, {facts}: Issue): SheetView['problems'] =>
  Object.entries(facts).flatMap(([name, value]) => {
    const question = library.questions.get(name)
    if (!question || question.from !== undefined) return [{name, says: 'is no fact of this library'}]
    const {problem} = value.trim() === '' ? {} : readValue(question, value.trim())
    return problem === undefined ? [] : [{name, says: problem}]
  })

const blanksIn = (document: Document): SheetView['blanks'] => [
  ...new Map(
    printedIn(document).fields.flatMap(({node: {name, value, blank: label}}) =>
      value === undefined ? [[name, {name, prints: blank(label)}]] : [],
    ),
  ).values(),
]

/** A sheet is for everybody: what only one deal knows is not asked. */
const ofIssue = /^(?:union|agreement)\./
const contact = /^union\.(?:office|phone|email|web)$/

const questionOf = ({name, question, otherwise}: Asked): SheetQuestion => {
  const {type, label, ask = label, choices = {}} = question
  return {
    name,
    type,
    isContact: contact.test(name),
    label,
    ask,
    choices: Object.entries(choices).map(([value, words]) => ({value, label: words})),
    ...(otherwise !== undefined && {
      otherwise: {en: printValue(question, otherwise, 'en'), es: printValue(question, otherwise, 'es')},
    }),
  }
}

/** Blanks are told apart from findings, and nothing is told of files that stand nowhere. */
const told = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({rule, severity}) => rule !== 'blank-left' && severity !== 'info').map(unplaced)

const unplaced = (one: Diagnostic): Diagnostic => ({...one, place: {file: one.place.file}})

const noEngine: Diagnostic = {
  rule: 'no-engine',
  severity: 'error',
  message: 'What sets PDFs is not beside this page. Put proviso-pdf.js into the same folder, and open the page again',
  place: {file: ''},
}
