import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import {standingIn} from '../../assemble/standing.js'
import {bytesOf, type World} from '../../base/world.js'
import type {Document} from '../../document/document.js'
import type {Rung} from '../../library/passage.js'
import type {Job} from '../plan.js'
import type {Workshop} from '../workshop.js'

/** What was sent under a mark, kept in the house so that the file can be read against it when it comes back. */
export interface SentRecord {
  /** Name of the document, as its plan gives it. */
  readonly name: string
  readonly document: Document
  readonly template: string
  /** File of the engagement. */
  readonly engagement: string
  /** The clauses in it, with the rung at which each stood. */
  readonly clauses: readonly {readonly id: string; readonly version: number; readonly rung: Rung}[]
  /** Files that were written, with their digests. */
  readonly files: readonly {readonly name: string; readonly sha256: string}[]
}

export const recordsFolder = 'sent'
const about =
  'What was sent under this mark, kept so that the file can be compared when it comes back. Private; made by Proviso, not to be edited.'

/** Digest of the bytes of a file, as `sha256sum` prints it. */
export const digestOf = (content: string | Uint8Array): string => bytesToHex(sha256(bytesOf(content)))

export const recordOf = (
  {library}: Workshop,
  {name, order, engagement}: Job,
  document: Document,
  files: SentRecord['files'],
): SentRecord => ({
  name,
  document,
  template: order.template.id,
  engagement: engagement.place([]).file,
  clauses: standingIn(library, order, engagement).map(({clause, rung}) => ({
    id: clause.id,
    version: clause.file.version,
    rung,
  })),
  files,
})

/** Keeps a record for good: one that says something else under the same mark stands beside it, and none is replaced. */
export const keepRecord = async (world: World, record: SentRecord): Promise<string> => {
  const text = `${JSON.stringify({about, form: 1, digest: digestOf(JSON.stringify(record.document)), ...record}, null, 1)}\n`
  const start = `${recordsFolder}/${record.name}-${record.document.mark}`
  const there = new Set(await world.list(recordsFolder, 1))
  for (let count = 1; ; count++) {
    const path = `${start}${count === 1 ? '' : `-${count}`}.json`
    if (there.has(path) && (await world.read(path)) === text) return path
    if (there.has(path)) continue
    await world.write(path, text)
    return path
  }
}

/** A record as it was kept; nothing where the file is no record, or somebody changed the document in it. */
export const readRecord = (text: string): SentRecord | undefined => {
  try {
    const read = JSON.parse(text) as SentRecord & {readonly form?: unknown; readonly digest?: unknown}
    return read.form === 1 && read.digest === digestOf(JSON.stringify(read.document)) ? read : undefined
  } catch {
    return undefined
  }
}
