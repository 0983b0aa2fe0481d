import {assemble} from '../assemble/assemble.js'
import type {Diagnostic} from '../base/diagnostic.js'
import {formats} from '../render/formats.js'
import {worldFinding} from './open.js'
import type {Job} from './plan.js'
import type {Workshop} from './workshop.js'

/** How documents are written. */
export interface Making {
  /** Folder to write to. */
  readonly out: string
  /** Stop at every error and every blank: the document goes to the other side. */
  readonly final: boolean
}
/** One document that was made, or was not and why. */
export interface Made {
  readonly name: string
  readonly title: string
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
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
