import {type Engagement, readEngagement} from '../assemble/engagement.js'
import type {Order} from '../assemble/order.js'
import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {Place} from '../base/place.js'
import type {PlanFile} from '../library/files.js'
import type {Rung} from '../library/passage.js'
import {type FormatName, formats} from '../render/formats.js'
import {readSource} from '../source/source.js'
import {figuresAsked, withCosting} from './figures.js'
import {readChecked, worldFinding} from './open.js'
import {type Release, unfitness} from './release.js'
import {type Review, unfitReview} from './reviewed.js'
import {makerFor} from './teaching/maker.js'
import type {Workshop} from './workshop.js'

/** One document to make, once its engagement and its recipe were found. */
export interface Job {
  /** File name without ending. */
  readonly name: string
  readonly order: Order
  readonly engagement: Engagement
  readonly formats: readonly FormatName[]
  /** Who let clauses go out at their floor. */
  readonly release?: Release | undefined
  /** Who vouches for a document that is not in English. */
  readonly translation?: Review | undefined
  /** Where the plan asks for it. */
  readonly place: Place
}
/** What wins over every plan. */
export interface Wishes {
  readonly formats?: readonly FormatName[]
  readonly rung?: Rung
  /** For every document; a release in a plan is for the rungs that the plan chose. */
  readonly release?: Release
}

/** Reads a plan and finds what it names. Each entry gives its document, and each schedule that is also made alone. */
export const readPlan = async (workshop: Workshop, path: string, wishes: Wishes): Promise<Outcome<readonly Job[]>> => {
  const {world, library, tokens, positions} = workshop
  const onTable = Object.fromEntries(
    Object.entries(positions?.value ?? {}).flatMap(([id, {now}]) => (now === undefined ? [] : [[id, now]])),
  )
  const {value: plan, diagnostics} = await readChecked<PlanFile>(world, 'plan', path)
  if (!plan) return {diagnostics}
  const found: Diagnostic[] = []
  const jobs: Job[] = []
  for (const [index, entry] of plan.value.entries()) {
    const wrong = (key: string, message: string): void => {
      found.push({rule: 'plan', severity: 'error', message, place: plan.source.place([index, key])})
    }
    const template = library.document.get(entry.template)
    if (!template) {
      wrong(
        'template',
        `There is no document “${entry.template}”${didYouMean(entry.template, library.document.keys())}`,
      )
      continue
    }
    if (!tokens.looks[template.file.look]) {
      wrong(
        'template',
        `The look “${template.file.look}” of ${template.id} is not among the design tokens${didYouMean(template.file.look, Object.keys(tokens.looks))}`,
      )
      continue
    }
    const unknown = (['rungs', 'without', 'only'] as const).flatMap((key) => {
      const ids = key === 'rungs' ? Object.keys(entry.rungs ?? {}) : (entry[key] ?? [])
      const isFamily = (id: string): boolean => key === 'only' && Object.hasOwn(library.families.value, id)
      return ids.filter((id) => !library.clause.has(id) && !isFamily(id)).map((id) => ({key, id}))
    })
    for (const {key, id} of unknown) wrong(key, `There is no clause “${id}”${didYouMean(id, library.clause.keys())}`)
    if (unknown.length > 0) continue
    const quizzes = library.quizzes.map(({id}) => id)
    if (entry.quiz !== undefined && !quizzes.includes(entry.quiz)) {
      wrong(
        'quiz',
        `There is no quiz “${entry.quiz}”${didYouMean(entry.quiz, quizzes) || `; there are ${quizzes.join(', ')}`}`,
      )
      continue
    }
    const known = Object.keys(formats)
    for (const format of entry.formats ?? [])
      if (!known.includes(format))
        wrong(
          'formats',
          `There is no format “${format}”${didYouMean(format, known) || `; there are ${known.join(', ')}`}`,
        )
    const asks = figuresAsked(entry.figures ?? [], template, plan.source, index)
    const costing = entry.costing === undefined ? undefined : beside(path, entry.costing)
    const {figures, diagnostics: onFigures} = await withCosting(
      workshop,
      asks,
      costing,
      plan.source.place([index, 'costing']),
    )
    found.push(...onFigures)
    const file = beside(path, entry.engagement)
    const engagement = await openEngagement(workshop, file)
    const named = plan.source.place([index, 'engagement'])
    found.push(...engagement.diagnostics.map((one) => (one.rule === 'file-access' ? {...one, place: named} : one)))
    if (!engagement.value) continue
    const {release: given, translation, ...bare} = entry
    const release = wishes.release ?? (wishes.rung === undefined ? given : undefined)
    const unfit = release && unfitness(release, engagement.value.file.date)
    if (unfit !== undefined) {
      wrong('release', `The release ${unfit}`)
      continue
    }
    const unread = translation && unfitReview(translation, engagement.value.file.date)
    if (unread !== undefined) {
      wrong('translation', `The review of the translation ${unread}`)
      continue
    }
    const name = entry.name ?? `${baseOf(file)}-${template.id}`
    const asked = wishes.rung === undefined ? bare : {...bare, rung: wishes.rung, rungs: {}}
    const place = plan.source.place([index])
    const order: Order = {
      template,
      rung: asked.rung ?? 'opening',
      rungs: {...(template.file.register === 'proposal' && onTable), ...asked.rungs},
      without: entry.without ?? [],
      only: entry.only,
      subject: entry.subject,
      quiz: entry.quiz,
      maker: makerFor(library),
      page: entry.page ?? 'letter',
      ...(entry.large === 'yes' && {large: true}),
      ...(figures.length > 0 && {figures}),
      mark: workshop.mark(template.source, engagement.value, [asked, onTable]),
    }
    const wanted =
      wishes.formats ?? known.filter((format): format is FormatName => entry.formats?.includes(format) ?? true)
    jobs.push({name, order, engagement: engagement.value, formats: wanted, release, translation, place})
    for (const alone of template.file.alone ?? []) {
      const title = template.schedules.find(({id}) => id === alone)?.title ?? alone
      const short = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
      const own: Order = {
        ...order,
        alone,
        mark: workshop.mark(template.source, engagement.value, [asked, onTable, alone]),
      }
      jobs.push({
        name: `${entry.name ?? baseOf(file)}-${short}`,
        order: own,
        engagement: engagement.value,
        formats: wanted,
        release,
        translation,
        place,
      })
    }
  }
  return {value: jobs, diagnostics: found}
}

/** Reads one engagement file. */
export const openEngagement = async ({world, library}: Workshop, path: string): Promise<Outcome<Engagement>> => {
  try {
    const {value: source, diagnostics} = readSource(path, await world.read(path))
    return source ? readEngagement(library, source) : {diagnostics}
  } catch (error) {
    return {diagnostics: [worldFinding(error)]}
  }
}

/** A path that is written from the folder of another file. */
export const beside = (file: string, relative: string): string => {
  if (relative.startsWith('/')) return relative
  const steps = file.split('/').slice(0, -1)
  for (const step of relative.split('/'))
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}
const baseOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '')
