import type {Diagnostic} from '../../base/diagnostic.js'
import type {Screen} from '../../base/world.js'
import {itemsOf} from '../../negotiate/paper/items.js'
import {mapped, sureEnough} from '../../negotiate/paper/mapped.js'
import {meaningOf} from '../../negotiate/paper/means.js'
import {oursIn} from '../../negotiate/paper/ours.js'
import {paperReport} from '../../negotiate/paper/report.js'
import {countOf, sectionsOf} from '../../negotiate/paper/told.js'
import {scan} from '../../negotiate/scan/scan.js'
import type {FormatName} from '../../render/formats.js'
import {readDraft} from '../../workshop/drafts/read-draft.js'
import {laddersOf} from '../../workshop/frame.js'
import type {Job} from '../../workshop/plan.js'
import {findAnswered} from '../../workshop/sent/answered.js'
import type {Baseline} from '../../workshop/sent/find.js'
import type {Workshop} from '../../workshop/workshop.js'
import {paperJson} from '../review/paper-json.js'
import {paperPage} from '../review/paper-page.js'
import {unknownReturn} from '../review/unknown.js'

interface Asked {
  readonly file: string
  readonly bytes: Uint8Array
  readonly format: FormatName | 'pretty' | 'json'
  readonly screen: Pick<Screen, 'columns' | 'colour'>
  /** The document of ours that it answers, where somebody said so. */
  readonly name?: string
}
interface Reviewed {
  /** Absent where it cannot be told; the findings say why. */
  readonly content?: string | Uint8Array
  readonly diagnostics: readonly Diagnostic[]
}

/** A paper of the other side that does not descend from ours, mapped to our clauses and told in a format. */
export const reviewPaper = async (
  {file, bytes, format, screen, name}: Asked,
  workshop: Workshop,
  jobs: readonly Job[],
): Promise<Reviewed> => {
  const {library, world} = workshop
  const {value: draft, diagnostics} = await readDraft(file, bytes, world)
  if (!draft) return {diagnostics}
  const text = draft.passages.flatMap(({sentences}) => sentences).join('\n')
  const {baseline, among} = await findAnswered(workshop, text, jobs, name)
  if (!baseline)
    return {diagnostics: [among.length > 0 ? oneOfMany(file, among) : unknownReturn(file, undefined, name)]}
  const {document, job} = baseline
  const ours = oursIn(document, library, job && laddersOf(workshop, job))
  if (ours.length === 0) return {diagnostics: [clauseless(file, baseline)]}
  const mapping = mapped(itemsOf(draft.passages), ours, ({passages}) => scan({file, passages}, library))
  if (name === undefined && !mapping.items.some(({links}) => links.length > 0))
    return {diagnostics: [unknownReturn(file, undefined, name)]}
  const meanings = meaningOf(mapping, library)
  if (format === 'json') {
    const recognised = baseline.how === 'name' ? 'name' : 'words'
    const noticed = diagnostics.map(({message}) => message)
    const about = {file, document: baseline.name, title: document.title, recognised, noticed} as const
    return {content: paperJson(mapping, meanings, about), diagnostics}
  }
  const sections = sectionsOf(mapping, meanings, scan({file, passages: mapping.outside}, library))
  const title = `Their paper: ${file.replace(/^.*[/\\]/, '')}`
  const says = [
    `This is not our paper. It was read as an answer to ${baseline.name} (${document.title}, ${document.dated}), ${hows(baseline)}.`,
    `${countOf(mapping.items.length, 'item')}, ${countOf(ours.length, 'clause')} of ours. Items are mapped by numbers, captions and words; one that is less than ${100 * sureEnough} % sure is asked about. Internal: not for the other side.`,
  ]
  if (format === 'pretty') return {content: paperPage(sections, {title, says, screen}), diagnostics}
  const page = paperReport(sections, {title, says, look: 'booklet', page: document.page})
  return {content: (await workshop.renderer(format, page))(page), diagnostics}
}

const hows = ({how, by}: Baseline): string => {
  const found = how === 'name' ? 'as you said' : 'with which it shares most words, names and numbers'
  return `${by === 'record' ? '' : 'as the plans make it today, '}${found}${how === 'name' ? '' : '; if it answers another, say --sent <name>'}`
}

const oneOfMany = (file: string, names: readonly string[]): Diagnostic => ({
  rule: 'unknown-return',
  severity: 'error',
  message: `“${file}” is a paper of theirs, and may answer ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` or ${names.length - 5} others` : ''}; say which with --sent <name>`,
  place: {file},
})

const clauseless = (file: string, {name}: Baseline): Diagnostic => ({
  rule: 'unknown-return',
  severity: 'error',
  message: `“${name}” has no numbered clause that “${file}” could answer; say another document with --sent <name>`,
  place: {file},
})
