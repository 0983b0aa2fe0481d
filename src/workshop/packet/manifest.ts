import {bytesOf} from '../../base/world.js'
import {digestOf} from '../sent/record.js'
import type {Outgoing} from '../written.js'

/** A file of a packet, and what it is. */
export interface PacketFile extends Outgoing {
  readonly what: string
}

/** What lies in a folder, by name, so that anybody can see that nothing was changed and nothing is missing. No day stands in it. */
export const manifestOf = (folder: string, files: readonly PacketFile[]): PacketFile => {
  const listed = files
    .map(({path, content, what}) => ({
      name: path.slice(folder.length + 1),
      sha256: digestOf(content),
      bytes: bytesOf(content).length,
      what,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return {
    path: `${folder}/manifest.json`,
    content: `${JSON.stringify({version: 1, files: listed}, null, 2)}\n`,
    what: 'Names, hashes and sizes',
  }
}
