import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {bytesIfThere} from '../../base/world.js'
import type {Language} from '../../document/document.js'
import type {Rung} from '../../library/passage.js'
import {inLanguage} from '../../library/question.js'
import type {Preflight} from '../../negotiate/preflight/preflight.js'
import type {FormatName} from '../../render/formats.js'
import {changesOf} from '../../words/changes.js'
import {laddersOf} from '../../workshop/frame.js'
import {makeDocument} from '../../workshop/make.js'
import {type Job, openEngagement} from '../../workshop/plan.js'
import {lookOver} from '../../workshop/preflight/look-over.js'
import {unwritten} from '../../workshop/unwritten.js'
import {below} from '../../workshop/workspace/paths.js'
import type {Kept} from '../store/store.js'
import {versionOf} from '../store/version.js'
import type {House, Open} from './house.js'
import type {MadeFile} from './made.js'
import {type DraftView, viewOf} from './make/views.js'
import {beginning, type DraftWork, filesOf, jobOf} from './make/work.js'
import {shipped} from './world.js'

/** A document to begin, and the deals to begin it with. */
export interface KindView {
  readonly template: string
  readonly title: string
  readonly language: Language
  readonly register: string
  readonly deals: readonly {readonly path: string; readonly name: string}[]
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
  const withJob = <T>(
    work: DraftWork,
    does: (open: Open, job: Job, found: readonly Diagnostic[]) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    house.within(async (open) => {
      const {value: job, diagnostics} = await jobOf(open, work)
      return job ? does(open, job, diagnostics) : {diagnostics}
    })

  return {
    kinds: (): Promise<Outcome<readonly KindView[]>> =>
      house.within<readonly KindView[]>(async (open) => {
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
              (a, b) =>
                registers.indexOf(a.file.register) - registers.indexOf(b.file.register) || (a.id < b.id ? -1 : 1),
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
      }),

    /** @param from the engagement that it is begun with; without one nothing is answered yet */
    begin: (template: string, from: string | undefined): Promise<Outcome<DraftWork>> =>
      house.within<DraftWork>(async (open) => {
        const read = from === undefined ? undefined : await openEngagement(open.workshop, from)
        if (read && !read.value) return {diagnostics: read.diagnostics}
        const plan = open.jobs.find(
          ({order, engagement}) =>
            order.template.id === template && order.alone === undefined && engagement.place([]).file === from,
        )
        return {value: beginning(house.today, template, read?.value?.file, plan, from), diagnostics: []}
      }),

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
    save: (work: DraftWork, over: readonly Kept[]): Promise<Outcome<SavedView>> =>
      house.within<SavedView>(async (open) => {
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
      }),
  }
}

/** In the order in which somebody looks for a document. */
const registers: readonly string[] = ['rider', 'proposal', 'guideline', 'handout']
