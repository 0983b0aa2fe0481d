import {errorsIn, type Outcome} from '../../base/diagnostic.js'
import {makeDocument} from '../make.js'
import type {Job} from '../plan.js'
import {unwritten} from '../unwritten.js'
import type {Workshop} from '../workshop.js'
import type {Outgoing} from '../written.js'

/** The files of a document as a final one, without blanks and without errors, made in a world that writes nothing. */
export const madeFinal = async (
  workshop: Workshop,
  job: Job,
  folder: string,
): Promise<Outcome<readonly Outgoing[]>> => {
  const {world, written} = unwritten(workshop.world)
  const {files, diagnostics} = await makeDocument({...workshop, world}, job, {out: folder, final: true})
  const made = files.flatMap((path): readonly Outgoing[] => {
    const content = written.get(path)
    return content ? [{path, content}] : []
  })
  return made.length === job.formats.length && errorsIn(diagnostics).length === 0
    ? {value: made, diagnostics}
    : {diagnostics}
}
