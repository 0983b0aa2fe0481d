import type {PageSize} from '../../../../document/document.js'
import type {Issue, Sheet} from '../../../../workshop/teaching/issue.js'
import type {IssueView, SheetChoice, SheetQuestion, SheetsView} from '../../../desk/teach.js'
import type {Language} from '../../studio.js'

/** What an educator chose and said. */
export interface TeachWork {
  /** Id of the sheet, the same in both languages. */
  readonly sheet: string
  /** Language of the sheet; nothing for the one that the page speaks. */
  readonly language?: Language
  readonly quiz: string
  readonly hasFigures: boolean
  readonly page: PageSize
  readonly large: boolean
  /** Nothing until somebody says something of it: then it is what it is begun with. */
  readonly issue?: Issue
  /** Chosen answers of quizzes that were taken here, by quiz and question. */
  readonly answers: Readonly<Record<string, number>>
}
export const nothingYet: TeachWork = {
  sheet: 'handout',
  quiz: 'consent',
  hasFigures: false,
  page: 'letter',
  large: false,
  answers: {},
}

export const choiceIn = ({sheets}: SheetsView, {sheet}: TeachWork): SheetChoice | undefined =>
  sheets.find(({id}) => id === sheet) ?? sheets[0]

/** The language in which the sheet is there: the one that was chosen, where it can be. @param mine language of the page */
export const languageOf = (choice: SheetChoice, {language}: TeachWork, mine: Language): Language => {
  const wanted = language ?? mine
  return choice.in[wanted] ? wanted : wanted === 'en' ? 'es' : 'en'
}

export const sheetOf = (choice: SheetChoice, work: TeachWork, mine: Language): Sheet => ({
  template: choice.in[languageOf(choice, work, mine)]?.template ?? choice.id,
  ...(choice.takesQuiz && {quiz: work.quiz}),
  figures: work.hasFigures ? choice.figures : [],
  page: work.page,
  large: work.large,
})

/** An edition to begin with: one that was saved as it is; an example under a name and date of one’s own. */
export const begun = (from: IssueView | undefined, today: string): Issue => {
  if (!from || from.isExample) return {name: 'edition-1', number: 1, date: today, maker: '', facts: from?.facts ?? {}}
  const {isExample: _, ...issue} = from
  return issue
}

/** Questions of a union and its contract whose answers all stand as an example gave them, so that nobody here has said any. */
export const borrowedIn = (
  {issues}: SheetsView,
  questions: readonly SheetQuestion[],
  facts: Issue['facts'],
): readonly SheetQuestion[] => {
  const answered = questions.filter(({name, isContact}) => !isContact && (facts[name] ?? '') !== '')
  const isBorrowed = issues.some((one) => one.isExample && answered.every(({name}) => one.facts[name] === facts[name]))
  return isBorrowed ? answered : []
}

/** The edition as it is printed: what must not be empty is filled in. */
export const printed = (issue: Issue, today: string, maker: string): Issue => ({
  ...issue,
  name: issue.name === '' ? 'edition' : issue.name,
  date: issue.date === '' ? today : issue.date,
  maker: issue.maker.trim() === '' ? maker : issue.maker.trim(),
})

/** A name that files can have, as far as it is typed. */
export const nameFrom = (typed: string): string =>
  typed
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
