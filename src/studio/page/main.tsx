import {render} from 'preact'
import {browserMemory} from '../store/browser.js'
import type {Begin} from '../wire.js'
import {App} from './app.js'
import {askingAt, type Hearing} from './desk.js'
import {beside, enclosed} from './enclosed.js'
import {setFaces} from './faces.js'
import {grantedFolder, type Keeping, keepingIn} from './keeping.js'
import {type Memory, workIn} from './work.js'

type Kept = Begin['kept']

/** Begins the studio: as a page of the server, or as a file of its own. */
const begin = async (): Promise<void> => {
  const place = document.getElementById('studio')
  if (!place) return
  const workspace = document.querySelector<HTMLMetaElement>('meta[name="proviso-workspace"]')?.content
  const base = workspace === undefined ? undefined : new URL('.', location.href).href
  const name = workspace === undefined ? 'proviso' : `proviso ${workspace}`
  const memory = await browserMemory(name)
  const [script, library, works, folder] = await Promise.all([
    base === undefined ? enclosed('desk') : undefined,
    base === undefined ? enclosed('library') : bytesAt(`${base}library.json.gz`),
    workIn(memory),
    base === undefined ? grantedFolder(memory) : undefined,
  ])
  const address = base === undefined ? URL.createObjectURL(new Blob([script ?? ''])) : `${base}desk.js`
  const supply = async (path: string): Promise<Uint8Array | undefined> =>
    base === undefined
      ? ((await enclosed(path)) ?? (await beside(path)))
      : bytesAt(`${base}supply/${path}`).catch(() => undefined)
  const today = dayOf(new Date())
  let worker: Worker | undefined

  /** A desk of its own for each place in which work is kept. */
  const show = (kept: Kept): void => {
    worker?.terminate()
    worker = new Worker(address)
    const heard: {hear?: Hearing} = {}
    const opening: Begin = {begin: true, library: library ?? new Uint8Array(), kept, today}
    const desk = askingAt(worker, opening, supply, {
      busy: (busy) => heard.hear?.busy(busy),
      changed: (paths) => heard.hear?.changed(paths),
    })
    render(
      <App
        key={JSON.stringify([kept.in, 'handle' in kept ? kept.handle.name : ''])}
        works={works}
        desk={desk}
        kept={kept.in}
        keeping={keepingOf(kept, memory, name, show)}
        forget={() => void memory.forget().then(() => location.reload())}
        today={today}
        onHearing={(hear) => {
          heard.hear = hear
        }}
      />,
      place,
    )
  }
  void setFaces(supply)
  show(
    base !== undefined
      ? {in: 'server', at: base}
      : folder?.isOpen
        ? {in: 'folder', handle: folder.handle}
        : {in: 'browser', name},
  )
}

/** What a person may do about where work is kept; nothing where the browser grants no folders. */
const keepingOf = (kept: Kept, memory: Memory, name: string, show: (kept: Kept) => void): Keeping | undefined =>
  kept.in === 'browser' ? keepingIn(memory, name, (handle) => show({in: 'folder', handle})) : undefined

const bytesAt = async (address: string): Promise<Uint8Array> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(await answer.text())
  return new Uint8Array(await answer.arrayBuffer())
}

const dayOf = (date: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Nothing can be shown of it, so this stands in both languages. */
const failed = (error: unknown): void => {
  const place = document.getElementById('studio')
  const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
  if (place)
    place.textContent = `The studio could not begin (${why}). Open it in a window that is not private, in Chrome or Edge of today. · El estudio no pudo empezar (${why}). Ábralo en una ventana que no sea privada, en un Chrome o Edge actual.`
}

begin().catch(failed)
