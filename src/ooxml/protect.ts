import type {Codec} from '../base/world.js'
import {openPackage} from './open.js'
import {pack} from './pack.js'

const part = 'word/settings.xml'
const protection = '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>'

/** A Word file of ours in which whoever edits it can do so only under tracking. Anybody can take that off again: it is a courtesy, no lock. */
export const tracksOnly = (bytes: Uint8Array, codec: Codec): Uint8Array => {
  const {value: parts} = openPackage(bytes, codec)
  const settings = parts?.get(part)
  if (!parts || !settings) return bytes
  const text = new TextDecoder().decode(settings)
  const tracked = '<w:trackRevisions/>'
  const put = text.includes(tracked)
    ? text.replace(tracked, `${tracked}${protection}`)
    : text.replace('<w:defaultTabStop', `${protection}<w:defaultTabStop`)
  return pack(
    [...parts].map(([name, content]) => ({name, bytes: name === part ? new TextEncoder().encode(put) : content})),
    codec,
  )
}
