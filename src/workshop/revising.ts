import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {cleanFile, revisedFile} from '../ooxml/repack.js'
import type {Hand, Revised, Revision} from '../ooxml/revise.js'
import {type RevisedWord, readRevised} from '../ooxml/revised.js'
import type {Workshop} from './workshop.js'

/** A returned file with what is to be done in it. */
export interface Revising {
  readonly file: string
  readonly bytes: Uint8Array
  readonly word: RevisedWord
  readonly revision: Revision
  readonly hand: Hand
}
/** The file with everything tracked, and without anything pending. */
export interface RevisedPair {
  readonly tracked: Uint8Array
  readonly clean: Uint8Array
}

/** Writes into a returned file, and reads what came of it: a file that cannot be read again, or of which a part is missing, is none. */
export const revisedPair = (
  {world}: Workshop,
  {file, bytes, word, revision, hand}: Revising,
  unwritten: (failed: Revised['failed'][number]) => Diagnostic,
): Outcome<RevisedPair> => {
  const made = revisedFile(bytes, world, {file, word, revision, hand})
  if (!made.value) return {diagnostics: made.diagnostics}
  const {bytes: tracked, failed} = made.value
  const clean = cleanFile(tracked, world, file, hand.author)
  const again = readRevised(tracked, world, file)
  const diagnostics = [...failed.map(unwritten), ...clean.diagnostics, ...again.diagnostics]
  return clean.value && diagnostics.length === 0 ? {value: {tracked, clean: clean.value}, diagnostics} : {diagnostics}
}
