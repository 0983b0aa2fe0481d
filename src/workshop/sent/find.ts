import {assemble} from '../../assemble/assemble.js'
import type {Document} from '../../document/document.js'
import {plain} from '../../document/plain.js'
import type {RevisedWord} from '../../ooxml/revised.js'
import {rowsOf, wordsIn} from '../../words/runs.js'
import type {Job} from '../plan.js'
import type {Workshop} from '../workshop.js'
import {readRecord, recordsFolder, type SentRecord} from './record.js'

/** What a returned file is read against, and how that is known. */
export interface Baseline {
  readonly name: string
  readonly document: Document
  /** The document as the plans make it today, where they make one of that name. */
  readonly job: Job | undefined
  readonly by: 'record' | 'plan'
  /** How it was found: by the mark in the file, by name, or since nothing else reads so much like it. */
  readonly how: 'mark' | 'name' | 'words'
  /** Share of its rows of words that stand in the file, from 0 to 1, where the file does not carry its mark. */
  readonly share?: number
}

/** “read against lind-rider of November 23, 2026, known by its mark”. */
export const against = ({name, document, by, how, share}: Baseline): string => {
  const found = {
    mark: 'known by its mark',
    name: 'as you said',
    words: `which it reads like most (${Math.round((share ?? 0) * 100)} %); it carries no mark of ours`,
  }[how]
  const kept = by === 'record' ? '' : ', as the plans make it today'
  return `read against ${name} of ${document.dated}, ${found}${kept}`
}

/** Less of it than this, and the file may be anything. */
const least = 0.25

/** Whether a file can be what was sent, changed: it carries the mark, or enough of the words. */
export const descends = ({share}: Baseline): boolean => share === undefined || share >= least

/**
 * Finds what was sent: what was kept under the mark that the file carries, or else what the plans make under that mark today.
 * A file without a mark is compared with all of these by rows of words.
 */
export const findSent = async (
  workshop: Workshop,
  word: RevisedWord,
  jobs: readonly Job[],
  name?: string,
): Promise<Baseline | undefined> => {
  const kept = await keptIn(workshop, jobs)
  const planned = (job: Job): readonly Candidate[] => plannedBy(workshop, job)
  const marked = (one: Candidate): boolean => one.document.mark === word.mark
  if (name !== undefined) {
    const named = kept.filter((one) => one.name === name)
    const found = named.find(marked) ?? named.at(-1) ?? jobs.filter((job) => job.name === name).flatMap(planned)[0]
    return found && {...found, how: 'name', ...(!marked(found) && {share: shareOf(found.document, rowsInFile(word))})}
  }
  if (word.mark !== undefined) {
    const found = kept.find(marked) ?? jobs.filter(({order}) => order.mark === word.mark).flatMap(planned)[0]
    if (found) return {...found, how: 'mark'}
  }
  const rows = rowsInFile(word)
  const [best] = [...kept, ...jobs.flatMap(planned)]
    .map((one) => ({...one, how: 'words' as const, share: shareOf(one.document, rows)}))
    .sort((a, b) => b.share - a.share)
  return best && best.share >= least ? best : undefined
}

/** Documents of ours that a file may be, or may answer. */
export type Candidate = Omit<Baseline, 'how' | 'share'>

export const keptIn = async (workshop: Workshop, jobs: readonly Job[]): Promise<readonly Candidate[]> =>
  (await recordsIn(workshop)).map(({name, document}) => ({
    name,
    document,
    job: jobs.find((job) => job.name === name),
    by: 'record',
  }))

export const plannedBy = ({library}: Workshop, job: Job): readonly Candidate[] => {
  const {value: document} = assemble(library, job.order, job.engagement)
  return document ? [{name: job.name, document, job, by: 'plan'}] : []
}

/** The last record of that name; of several the one whose document bears the latest date. */
export const lastSent = async (workshop: Workshop, name: string): Promise<SentRecord | undefined> =>
  (await recordsIn(workshop))
    .filter((record) => record.name === name)
    .sort((a, b) => (a.document.date < b.document.date ? -1 : 1))
    .at(-1)

/** Everything that was kept of what was sent. */
export const recordsIn = async ({world}: Pick<Workshop, 'world'>): Promise<readonly SentRecord[]> => {
  const paths = (await world.list(recordsFolder, 1)).filter((path) => path.endsWith('.json'))
  const texts = await Promise.all(paths.map((path) => world.read(path)))
  return texts.flatMap((text) => readRecord(text) ?? [])
}

const rowsInFile = ({paragraphs}: RevisedWord): ReadonlySet<string> =>
  rowsIn(paragraphs.map(({runs}) => runs.map(({text}) => text).join('')).join('\n'))
const rowsIn = (text: string): ReadonlySet<string> => new Set(rowsOf(wordsIn(text)).map(({word}) => word))
const shareOf = (document: Document, there: ReadonlySet<string>): number => {
  const rows = rowsIn(document.children.map(plain).join('\n'))
  return rows.size === 0 ? 0 : [...rows].filter((row) => there.has(row)).length / rows.size
}
