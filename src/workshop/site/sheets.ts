import {assemble} from '../../assemble/assemble.js'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {bytesOf} from '../../base/world.js'
import type {Block} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {inLanguage} from '../../library/question.js'
import {formats} from '../../render/formats.js'
import type {Download, Sheet} from '../../render/site/site.js'
import type {Leaving} from '../guard/guard.js'
import type {Job} from '../plan.js'
import type {Workshop} from '../workshop.js'
import {lineEnded, type Outgoing} from '../written.js'

/** A document of the site: what its page shows, its files, and what a guard must know of it. */
export interface MadeSheet {
  readonly sheet: Sheet
  readonly files: readonly Outgoing[]
  readonly leaving: Leaving
}

/** Whether a site shows the document. Riders and proposals belong to one deal or to one table. */
export const isForAll = ({order}: Job): boolean => {
  const {register} = order.template.file
  return register === 'guideline' || register === 'handout'
}

/** Makes the documents of a site in their formats. Findings on blanks come with them, and stop nothing. */
export const makeSheets = async (workshop: Workshop, jobs: readonly Job[]): Promise<Outcome<readonly MadeSheet[]>> => {
  const found: Diagnostic[] = []
  const made: Named[] = []
  for (const job of jobs.filter(isForAll)) {
    const {order, engagement, name} = job
    const {value: document, diagnostics} = assemble(workshop.library, order, engagement)
    found.push(...diagnostics)
    if (!document) continue
    const files: Outgoing[] = []
    for (const format of job.formats) {
      const render = await workshop.renderer(format, document)
      files.push({path: `files/${name}.${formats[format].ending}`, content: lineEnded(render(document))})
    }
    const {file} = order.template
    const variant = document.large
      ? 'large'
      : (order.figures ?? []).length > 0 && file.register === 'handout'
        ? 'figures'
        : undefined
    const sheet: Sheet = {
      name,
      kind: file.register === 'guideline' ? 'guideline' : 'handout',
      document,
      says: firstParagraph(document.children),
      reader: inLanguage(file.reader, document.language),
      teaches: file.accompanies !== undefined,
      downloads: files.map(({path, content}) => ({
        path,
        ending: path.slice(path.lastIndexOf('.') + 1),
        bytes: bytesOf(content).length,
        ...(variant && {variant}),
      })),
    }
    made.push({sheet, files, leaving: {order, engagement, document}, template: file.id, topic: order.quiz, variant})
  }
  const sheets = withVariants(made)
  const value = sheets.map(({template, topic, variant, sheet, ...rest}) => {
    const other = sheets.find(
      (one) =>
        stem(one.template) === stem(template) &&
        one.topic === topic &&
        one.sheet.document.language !== sheet.document.language,
    )
    return {...rest, sheet: {...sheet, other: other?.sheet.name}}
  })
  return {value, diagnostics: found}
}

interface Named extends MadeSheet {
  readonly template: string
  /** The quiz that it prints. */
  readonly topic: string | undefined
  readonly variant: Download['variant'] | undefined
}

/** Files in large print, or with figures, go with the sheet whose words they print; only where there is none they are a sheet of their own. */
const withVariants = (made: readonly Named[]): readonly Named[] => {
  const isPlain = (one: Named, other: Named): boolean =>
    one.variant === undefined &&
    one.template === other.template &&
    one.sheet.document.title === other.sheet.document.title
  const apart = made.filter((one) => one.variant !== undefined && made.some((other) => isPlain(other, one)))
  return made
    .filter((one) => !apart.includes(one))
    .map((one) => {
      const others = apart.filter((other) => isPlain(one, other))
      const downloads = [...one.sheet.downloads, ...others.flatMap(({sheet}) => sheet.downloads)]
      return {...one, sheet: {...one.sheet, downloads}, files: [...one.files, ...others.flatMap(({files}) => files)]}
    })
}

/** Documents that differ in their language only are called alike: `handout-voice` and `handout-voice-es`. */
const stem = (template: string): string => template.replace(/-(?:en|es)$/, '')

const firstParagraph = (blocks: readonly Block[]): string => {
  const first = blocks.find(({type}) => type === 'paragraph')
  return first === undefined ? '' : plain(first).trim()
}
