import {assemble} from '../assemble/assemble.js'
import {type Diagnostic, errorsIn} from '../base/diagnostic.js'
import type {Standard} from '../base/typesetter.js'
import {formats} from '../render/formats.js'
import type {Job} from './plan.js'
import {atFloor, onRelease} from './release.js'
import {onReview} from './reviewed.js'
import {digestOf, keepRecord, recordOf} from './sent/record.js'
import {unprintable} from './unprintable.js'
import type {Workshop} from './workshop.js'
import {type Outgoing, writeOutgoing} from './written.js'

/** How documents are written. */
export interface Making {
  /** Folder to write to. */
  readonly out: string
  /** Stop at every error and every blank: the document goes to the other side. */
  readonly final: boolean
  /** Whether what is sent is kept under its mark, so that it can be compared when it comes back. */
  readonly keep?: boolean
}
/** One document that was made, or was not and why. */
export interface Made {
  readonly name: string
  readonly title: string
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** How far its PDF was checked that everyone can read it. */
  readonly pdf?: Standard
}

/** Makes one document in its formats. A final one is written whole and clean, or not at all. */
export const makeDocument = async (workshop: Workshop, job: Job, {out, final, keep = false}: Making): Promise<Made> => {
  const {order, engagement, name, release} = job
  const {value: document, diagnostics} = assemble(workshop.library, order, engagement)
  const made = (files: readonly string[], more: readonly Diagnostic[] = []): Made => ({
    name,
    title: document?.title ?? name,
    files,
    diagnostics: [...diagnostics, ...more].map((one) => (final ? asFinal(one) : one)),
  })
  const onTranslation = final ? onReview(workshop, job) : []
  if (errorsIn(onTranslation).length > 0) return made([], onTranslation)
  if (!document || (final && made([]).diagnostics.some(({severity}) => severity === 'error'))) return made([])
  const onFloor = onRelease(atFloor(workshop.library, order, engagement, document), release, job.place)
  if (errorsIn(onFloor).length > 0) return made([], onFloor)
  const unfit = job.formats.includes('pdf') ? await unprintable(workshop.world, document, job.place) : []
  const outgoing: Outgoing[] = []
  for (const format of job.formats) {
    const render = await workshop.renderer(format, document)
    outgoing.push({path: `${out}/${name}.${formats[format].ending}`, content: render(document)})
  }
  const written = await writeOutgoing(workshop.world, outgoing, workshop.guard({order, engagement, document}))
  if (keep && final && written.files.length === outgoing.length) {
    const files = outgoing.map(({path, content}) => ({name: nameOf(path), sha256: digestOf(content)}))
    await keepRecord(workshop.world, recordOf(workshop, job, document, files))
  }
  const pdf = outgoing.find(({path}) => written.files.includes(path) && path.endsWith('.pdf'))?.content
  return {
    ...made(written.files, [...onFloor, ...onTranslation, ...unfit, ...written.diagnostics]),
    ...(pdf instanceof Uint8Array && {pdf: (await import('../render/pdf/pdf.js')).standardOf(pdf)}),
  }
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? path

/** A blank is an error in a final document. */
const asFinal = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.rule === 'blank-left'
    ? {...diagnostic, severity: 'error', message: `${diagnostic.message}; a final document has none`}
    : diagnostic
