import type {Diagnostic} from '../../base/diagnostic.js'
import type {Screen} from '../../base/world.js'
import {sureEnough} from '../../negotiate/paper/mapped.js'
import {paperReport} from '../../negotiate/paper/report.js'
import {countOf} from '../../negotiate/paper/told.js'
import type {FormatName} from '../../render/formats.js'
import type {PaperReturned} from '../../workshop/returned.js'
import type {Baseline} from '../../workshop/sent/find.js'
import type {Workshop} from '../../workshop/workshop.js'
import {paperJson} from './paper-json.js'
import {paperPage} from './paper-page.js'

interface Wanted {
  readonly file: string
  readonly format: FormatName | 'pretty' | 'json'
  readonly screen: Pick<Screen, 'columns' | 'colour'>
  /** What was noticed while it was read. */
  readonly noticed: readonly Diagnostic[]
}

/** A paper of the other side, mapped to our clauses, told in a format. */
export const tellPaper = async (
  {baseline, mapping, meanings, sections, ours}: PaperReturned,
  {file, format, screen, noticed}: Wanted,
  workshop: Workshop,
): Promise<string | Uint8Array> => {
  const {document} = baseline
  if (format === 'json') {
    const recognised = baseline.how === 'name' ? 'name' : 'words'
    const messages = noticed.map(({message}) => message)
    const about = {file, document: baseline.name, title: document.title, recognised, noticed: messages} as const
    return paperJson(mapping, meanings, about)
  }
  const title = `Their paper: ${file.replace(/^.*[/\\]/, '')}`
  const says = [
    `This is not our paper. It was read as an answer to ${baseline.name} (${document.title}, ${document.dated}), ${hows(baseline)}.`,
    `${countOf(mapping.items.length, 'item')}, ${countOf(ours, 'clause')} of ours. Items are mapped by numbers, captions and words; one that is less than ${100 * sureEnough} % sure is asked about. Internal: not for the other side.`,
  ]
  if (format === 'pretty') return paperPage(sections, {title, says, screen})
  const page = paperReport(sections, {title, says, look: 'booklet', page: document.page})
  return (await workshop.renderer(format, page))(page)
}

const hows = ({how, by}: Baseline): string => {
  const found = how === 'name' ? 'as you said' : 'with which it shares most words, names and numbers'
  return `${by === 'record' ? '' : 'as the plans make it today, '}${found}${how === 'name' ? '' : '; if it answers another, say --sent <name>'}`
}
