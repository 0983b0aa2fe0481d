import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import {assemble} from '../assemble/assemble.js'
import {type Engagement, readEngagement} from '../assemble/engagement.js'
import type {Order} from '../assemble/order.js'
import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {Place} from '../base/place.js'
import type {World} from '../base/world.js'
import type {Document} from '../document/document.js'
import type {PlanFile} from '../library/files.js'
import type {Rung} from '../library/passage.js'
import {type FormatName, formats, type Renderer, type Setting} from '../render/formats.js'
import {readSource, type Source} from '../source/source.js'
import {type Guard, guardFor} from './guard.js'
import {type Opened, readChecked, worldFinding} from './open.js'

/** How to make what plans ask for. What is said here wins over the plan. */
export interface Making {
  /** Folder to write to. */
  readonly out: string
  /** Stop at every error and every blank: the document goes to the other side. */
  readonly final: boolean
  readonly formats?: readonly FormatName[]
  readonly rung?: Rung
}
/** One document to make, once its engagement and its recipe were found. */
export interface Job {
  /** File name without ending. */
  readonly name: string
  readonly order: Order
  readonly engagement: Engagement
  readonly formats: readonly FormatName[]
  /** Where the plan asks for it. */
  readonly place: Place
}
/** One document that was made, or was not and why. */
export interface Made {
  readonly name: string
  readonly title: string
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Remembers what is made once: renderers with their Word shells, and guards. One workshop serves any number of documents. */
export interface Workshop extends Opened {
  readonly world: World
  renderer(format: FormatName, document: Pick<Document, 'look' | 'page' | 'language'>): Promise<Renderer>
  guard(order: Order): Guard
}

export const openWorkshop = (world: World, {library, tokens}: Opened): Workshop => {
  const renderers = new Map<string, Promise<Renderer>>()
  const guards = new Map<string, Guard>()
  return {
    world,
    library,
    tokens,
    renderer(format, {look: name, page, language}) {
      const key = [format, name, page, language].join(' ')
      const known = renderers.get(key)
      if (known) return known
      const look = tokens.looks[name]
      if (!look) throw new Error(`The look ${name} was not checked before rendering`)
      const setting: Setting = {look, pages: tokens.pages, page, language, codec: world}
      const made = formats[format].prepare(setting)
      renderers.set(key, made)
      return made
    },
    guard(order) {
      const key = JSON.stringify([order.template.id, order.rung, order.rungs])
      const known = guards.get(key)
      if (known) return known
      const made = guardFor(library, order, world)
      guards.set(key, made)
      return made
    },
  }
}

/** Reads a plan and finds what it names. Each entry gives its document, and each schedule that is also made alone. */
export const readPlan = async (
  workshop: Workshop,
  path: string,
  making: Pick<Making, 'formats' | 'rung'>,
): Promise<Outcome<readonly Job[]>> => {
  const {world, library, tokens} = workshop
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
    const unknown = (['rungs', 'without'] as const).flatMap((key) => {
      const ids = key === 'rungs' ? Object.keys(entry.rungs ?? {}) : (entry.without ?? [])
      return ids.filter((id) => !library.clause.has(id)).map((id) => ({key, id}))
    })
    for (const {key, id} of unknown) wrong(key, `There is no clause “${id}”${didYouMean(id, library.clause.keys())}`)
    if (unknown.length > 0) continue
    const known = Object.keys(formats)
    for (const format of entry.formats ?? [])
      if (!known.includes(format))
        wrong(
          'formats',
          `There is no format “${format}”${didYouMean(format, known) || `; there are ${known.join(', ')}`}`,
        )
    const file = beside(path, entry.engagement)
    const engagement = await openEngagement(workshop, file)
    const named = plan.source.place([index, 'engagement'])
    found.push(...engagement.diagnostics.map((one) => (one.rule === 'file-access' ? {...one, place: named} : one)))
    if (!engagement.value) continue
    const name = entry.name ?? `${baseOf(file)}-${template.id}`
    const asked = making.rung === undefined ? entry : {...entry, rung: making.rung, rungs: {}}
    const place = plan.source.place([index])
    const order: Order = {
      template,
      rung: asked.rung ?? 'opening',
      rungs: asked.rungs ?? {},
      without: entry.without ?? [],
      page: entry.page ?? 'letter',
      mark: markOf(template.source, engagement.value, asked),
    }
    const wanted =
      making.formats ?? known.filter((format): format is FormatName => entry.formats?.includes(format) ?? true)
    jobs.push({name, order, engagement: engagement.value, formats: wanted, place})
    for (const alone of template.file.alone ?? []) {
      const title = template.schedules.find(({id}) => id === alone)?.title ?? alone
      const short = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
      const own: Order = {...order, alone, mark: markOf(template.source, engagement.value, [asked, alone])}
      jobs.push({
        name: `${entry.name ?? baseOf(file)}-${short}`,
        order: own,
        engagement: engagement.value,
        formats: wanted,
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

/** Makes one document in its formats. A final one is written whole and clean, or not at all. */
export const makeDocument = async (workshop: Workshop, job: Job, {out, final}: Making): Promise<Made> => {
  const {order, engagement, name} = job
  const {value: document, diagnostics} = assemble(workshop.library, order, engagement)
  const made = (files: readonly string[], more: readonly Diagnostic[] = []): Made => ({
    name,
    title: document?.title ?? name,
    files,
    diagnostics: [...diagnostics, ...more].map((one) => (final ? asFinal(one) : one)),
  })
  if (!document || (final && made([]).diagnostics.some(({severity}) => severity === 'error'))) return made([])
  const contents: {path: string; content: string | Uint8Array}[] = []
  for (const format of job.formats) {
    const render = await workshop.renderer(format, document)
    contents.push({path: `${out}/${name}.${formats[format].ending}`, content: render(document)})
  }
  const guard = workshop.guard(order)
  const leaks = contents.flatMap(({path, content}) => guard(path, content))
  if (leaks.length > 0) return made([], leaks)
  const files: string[] = []
  try {
    for (const {path, content} of contents) {
      await workshop.world.write(path, content)
      files.push(path)
    }
  } catch (error) {
    return made(files, [worldFinding(error)])
  }
  return made(files)
}

/** A blank is an error in a final document. */
const asFinal = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.rule === 'blank-left'
    ? {...diagnostic, severity: 'error', message: `${diagnostic.message}; a final document has none`}
    : diagnostic

/** Twelve letters that tell a stranger nothing and come out the same for the same recipe and answers. */
const markOf = (recipe: Source, engagement: Engagement, entry: unknown): string =>
  bytesToHex(
    sha256(new TextEncoder().encode([recipe.text, engagement.written, JSON.stringify(entry)].join('\n'))),
  ).slice(0, 12)

/** A path that is written from the folder of another file. */
const beside = (file: string, relative: string): string => {
  if (relative.startsWith('/')) return relative
  const steps = file.split('/').slice(0, -1)
  for (const step of relative.split('/'))
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}
const baseOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '')
