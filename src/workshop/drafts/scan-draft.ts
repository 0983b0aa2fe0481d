import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Codec} from '../../base/world.js'
import type {Language} from '../../document/document.js'
import type {Library} from '../../library/library.js'
import type {Draft} from '../../negotiate/scan/draft.js'
import {scanPage} from '../../negotiate/scan/page.js'
import {type Scan, scan} from '../../negotiate/scan/scan.js'
import type {Workshop} from '../workshop.js'
import {readDraft} from './read-draft.js'

/** A draft, and what patterns found in it. */
export interface Scanned {
  readonly draft: Draft
  readonly scan: Scan
}

/** Reads a draft of somebody else and searches it. What cannot be read, or not be searched, is a finding. */
export const scanDraft = async (
  file: string,
  bytes: Uint8Array,
  {codec, library, language}: {readonly codec: Codec; readonly library: Library; readonly language?: Language},
): Promise<Outcome<Scanned>> => {
  const {value: draft, diagnostics} = await readDraft(file, bytes, codec)
  if (!draft) return {diagnostics}
  const scanned = scan(draft, library, language)
  return {
    value: {draft, scan: scanned},
    diagnostics: scanned.isForeign ? [...diagnostics, foreign(file)] : diagnostics,
  }
}

const foreign = (file: string): Diagnostic => ({
  rule: 'scan-foreign',
  severity: 'warning',
  message: `Much of “${file}” does not read like English, and the patterns know English only. What it says in another language was not found, whatever it is; have somebody read it to you`,
  place: {file},
})

/** What scans found, as a Word file or a page. */
export const scanFile = async (
  workshop: Workshop,
  scans: readonly Scan[],
  format: 'docx' | 'html',
): Promise<string | Uint8Array> => {
  const page = scanPage(scans, {look: 'booklet', page: 'letter'})
  return (await workshop.renderer(format, page))(page)
}
