import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Document} from '../document/document.js'
import {passageFor, titleOf} from '../library/clause.js'
import type {Library} from '../library/library.js'
import {isInstrument} from '../library/passage.js'
import {inLanguage, printDate} from '../library/question.js'
import {answersFor, atTheLimit, outOfRange} from './answers.js'
import {arrange} from './arrange.js'
import type {Brief} from './brief.js'
import {cautionsOf} from './cautions.js'
import {choose, entersByUse} from './choose.js'
import type {Engagement} from './engagement.js'
import type {Order} from './order.js'
import {words} from './words.js'

/** The protections that a short document gives up, told to the drafter. */
const leftOut = ({library, order: {template, rung}, engagement}: Brief): readonly Diagnostic[] => {
  const {covers, register, language} = template.file
  if (covers === undefined) return []
  const absent = library.clauses.filter((clause) => {
    const {id, file} = clause
    if (covers.includes(id) || file.status === 'retired' || entersByUse(library, clause)) return false
    if (!passageFor(clause, register, rung, language)) return false
    return file.when === undefined || library.conditions.evaluate(file.when, engagement.cel).value === true
  })
  if (absent.length === 0) return []
  const names = absent.map((clause) => `${titleOf(clause, language)} (${clause.id})`)
  return [
    {
      rule: 'left-out',
      severity: 'warning',
      message: `This short form leaves out ${absent.length === 1 ? 'a protection' : `${absent.length} protections`} that the full one has: ${names.join('; ')}`,
      place: template.source.place(['covers'], 'key'),
    },
  ]
}

/**
 * Makes one document: chooses clauses, expands their texts, arranges and numbers them, resolves references.
 *
 * There is no value when the choice itself is impossible (a required clause absent, a fact missing that decides, a reference
 * to nothing). Findings on the deal and blanks come with the value: they never stop a draft.
 */
export const assemble = (library: Library, order: Order, engagement: Engagement): Outcome<Document> => {
  const brief: Brief = {library, order, engagement, answers: answersFor(library, order, engagement)}
  const choice = choose(brief)
  const arrangement = arrange(brief, choice)
  const clauses = [...choice.chosen.values()].map(({clause}) => clause)
  const broken = [...choice.diagnostics, ...arrangement.diagnostics]
  const {register} = order.template.file
  const standing = new Set(choice.chosen.keys())
  const onDeal: readonly Diagnostic[] = [
    ...(isInstrument(register) ? [...outOfRange(brief, standing), ...atTheLimit(brief, standing)] : []),
    ...(register === 'rider' ? cautionsOf(brief, clauses) : []),
    ...leftOut(brief),
  ]
  const diagnostics = [...broken, ...onDeal]
  if (broken.some(({severity}) => severity === 'error')) return {diagnostics}
  const {file} = order.template
  const {language} = file
  const say = words[language]
  const {number, maker} = engagement.file.draft ?? {number: 1, maker: undefined}
  const draft = `${say.draft} ${number}`
  const title = titleFor(library, order)
  const document: Document = {
    title,
    language,
    look: file.look,
    page: order.page,
    ...(order.large && {large: true}),
    label: [engagement.id, title, inLanguage(file.classification, language)].filter(Boolean).join(' · '),
    mark: order.mark,
    date: engagement.file.date,
    dated: printDate(engagement.file.date, language),
    draft,
    stamp: maker === undefined ? draft : `${draft} ${say.of} ${maker}`,
    ...(file.speaksFor === undefined || engagement.file.authority !== undefined ? {} : {watermark: say.notOfficial}),
    ...(file.initials === undefined ? {} : {initials: file.initials}),
    children: arrangement.children,
  }
  return {value: document, diagnostics}
}

/** The title of the recipe; of a schedule made alone its own; of a quiz on one topic with that topic. */
const titleFor = (library: Library, {template, alone, quiz}: Order): string => {
  const {file, schedules} = template
  const whole = inLanguage(file.title, file.language) ?? file.id
  const topic = quiz === undefined ? undefined : library.quizzes.find(({id}) => id === quiz)
  const said = topic && inLanguage(topic.file.title, file.language)
  if (alone !== undefined) return schedules.find(({id}) => id === alone)?.title ?? whole
  return said === undefined ? whole : `${whole}${whole.endsWith('?') ? '' : ':'} ${said}`
}
