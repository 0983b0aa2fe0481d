import {gunzipSync, strFromU8} from 'fflate'
import {WorldError} from '../base/world.js'
import {type Desk, openDesk} from './desk/desk.js'
import {browserStore} from './store/browser.js'
import {folderStore} from './store/folder.js'
import {servedStore} from './store/served.js'
import type {Store} from './store/store.js'
import type {Answer, Ask, Begin} from './wire.js'

/** The desk behind a page: what is asked comes as a message, what is answered goes as one. */

const place = self as unknown as {
  onmessage: ((event: MessageEvent<Begin | Ask | Supplied>) => void) | null
  postMessage(message: Answer | Wanted | Changed): void
}

/** A typeface or an engine that the page has, or that stands beside it. */
export interface Wanted {
  readonly supply: string
}
/** Files that another hand changed. */
export interface Changed {
  readonly changed: readonly string[]
}
interface Supplied {
  readonly supplied: string
  readonly bytes: Uint8Array | undefined
}

let desk: Promise<Desk> | undefined
const awaited = new Map<string, ((bytes: Uint8Array | undefined) => void)[]>()
const supplies = new Map<string, Promise<Uint8Array>>()

place.onmessage = ({data}) => {
  if ('begin' in data) desk = begun(data)
  else if ('supplied' in data) {
    for (const take of awaited.get(data.supplied) ?? []) take(data.bytes)
    awaited.delete(data.supplied)
  } else void answer(data)
}

const begun = async ({library, kept, today}: Begin): Promise<Desk> => {
  const pack = new Map(Object.entries(JSON.parse(strFromU8(gunzipSync(library))) as Record<string, string>))
  const changed = (paths: readonly string[]): void => place.postMessage({changed: paths})
  return openDesk({store: await storeOf(kept), pack, supply, changed}, today)
}

const storeOf = async (kept: Begin['kept']): Promise<Store> => {
  if (kept.in === 'server') return servedStore(kept.at)
  return kept.in === 'folder' ? folderStore(kept.handle) : browserStore(kept.name)
}

const supply = (path: string): Promise<Uint8Array> => {
  const known = supplies.get(path)
  if (known) return known
  const coming = new Promise<Uint8Array | undefined>((resolve) => {
    awaited.set(path, [...(awaited.get(path) ?? []), resolve])
    place.postMessage({supply: path})
  }).then((bytes) => {
    if (bytes) return bytes
    supplies.delete(path)
    throw new WorldError(`${path} is not beside this page`, path, true)
  })
  supplies.set(path, coming)
  return coming
}

const answer = async ({id, ask, given}: Ask): Promise<void> => {
  try {
    const open = await desk
    const asked = open?.[ask] as ((...given: readonly unknown[]) => Promise<unknown>) | undefined
    if (!asked) throw new Error(`nothing answers “${ask}”`)
    place.postMessage({id, answer: await asked(...given)})
  } catch (error) {
    if (error instanceof WorldError)
      place.postMessage({
        id,
        answer: {
          diagnostics: [{rule: 'file-access', severity: 'error', message: error.message, place: {file: error.path}}],
        },
      })
    else place.postMessage({id, fault: error instanceof Error ? error.message : String(error)})
  }
}
