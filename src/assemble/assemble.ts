import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Document} from '../document/document.js'
import type {Library} from '../library/library.js'
import {isInstrument} from '../library/passage.js'
import {inLanguage, printDate} from '../library/question.js'
import {answersFor, outOfRange} from './answers.js'
import {arrange} from './arrange.js'
import {cautionsOf} from './cautions.js'
import {choose} from './choose.js'
import type {Engagement} from './engagement.js'
import type {Order} from './order.js'

/** The sentence across every page of a document that speaks in a union's name without authority. */
export const notOfficial = {
  en: 'Draft for discussion, not an official proposal of any union',
  es: 'Borrador para discusión; no es una propuesta oficial de ningún sindicato',
} as const
const words = {en: {draft: 'Draft', of: 'of'}, es: {draft: 'Borrador', of: 'de'}} as const

/**
 * Makes one document: chooses clauses, expands their texts, arranges and numbers them, resolves references.
 *
 * There is no value when the choice itself is impossible (a required clause absent, a fact missing that decides, a reference
 * to nothing). Findings on the deal and blanks come with the value: they never stop a draft.
 */
export const assemble = (library: Library, order: Order, engagement: Engagement): Outcome<Document> => {
  const answers = answersFor(library, order, engagement)
  const choice = choose(library, order, engagement, answers)
  const arrangement = arrange(library, order, engagement, choice, answers)
  const clauses = [...choice.chosen.values()].map(({clause}) => clause)
  const broken = [...choice.diagnostics, ...arrangement.diagnostics]
  const onDeal: readonly Diagnostic[] = isInstrument(order.template.file.register)
    ? [
        ...outOfRange(library, new Set(choice.chosen.keys()), order, engagement),
        ...cautionsOf(library, clauses, order, engagement),
      ]
    : []
  const diagnostics = [...broken, ...onDeal]
  if (broken.some(({severity}) => severity === 'error')) return {diagnostics}
  const {file} = order.template
  const {language} = file
  const {number, maker} = engagement.file.draft ?? {number: 1, maker: undefined}
  const draft = `${words[language].draft} ${number}`
  const whole = inLanguage(file.title, language) ?? file.id
  const title =
    order.alone === undefined ? whole : (order.template.schedules.find(({id}) => id === order.alone)?.title ?? whole)
  const document: Document = {
    title,
    language,
    look: file.look,
    page: order.page,
    label: `${engagement.id} · ${title}`,
    mark: order.mark,
    date: engagement.file.date,
    dated: printDate(engagement.file.date, language),
    draft,
    stamp: maker === undefined ? draft : `${draft} ${words[language].of} ${maker}`,
    ...(file.speaksFor === undefined || engagement.file.authority !== undefined
      ? {}
      : {watermark: notOfficial[language]}),
    ...(file.initials === undefined ? {} : {initials: file.initials}),
    children: arrangement.children,
  }
  return {value: document, diagnostics}
}
