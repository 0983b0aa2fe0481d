import {render} from 'preact'
import {browserMemory} from '../store/browser.js'
import type {Begin} from '../wire.js'
import {App} from './app.js'
import {askingAt, type Hearing} from './desk.js'
import {beside, enclosed} from './enclosed.js'
import {setFaces} from './faces.js'
import {workIn} from './work.js'

/** Begins the studio: as a page of the server, or as a file of its own. */
const begin = async (): Promise<void> => {
  const place = document.getElementById('studio')
  if (!place) return
  const isServed = location.protocol === 'http:'
  const base = new URL('.', location.href).href
  const [worker, library, works] = await Promise.all([
    isServed
      ? new Worker(`${base}desk.js`)
      : enclosed('desk').then((desk) => new Worker(URL.createObjectURL(new Blob([desk ?? ''])))),
    isServed ? bytesAt(`${base}library.json.gz`) : enclosed('library'),
    workIn(await browserMemory(isServed ? `proviso ${location.port}` : 'proviso')),
  ])
  const kept: Begin['kept'] = isServed ? {in: 'server', at: base} : {in: 'browser', name: 'proviso'}
  const today = dayOf(new Date())
  const heard: {hear?: Hearing} = {}
  const supply = async (path: string): Promise<Uint8Array | undefined> =>
    isServed
      ? bytesAt(`${base}supply/${path}`).catch(() => undefined)
      : ((await enclosed(path)) ?? (await beside(path)))
  const desk = askingAt(worker, {begin: true, library: library ?? new Uint8Array(), kept, today}, supply, {
    busy: (busy) => heard.hear?.busy(busy),
    changed: (paths) => heard.hear?.changed(paths),
  })
  void setFaces(supply)
  render(
    <App
      works={works}
      desk={desk}
      kept={kept.in}
      today={today}
      onHearing={(hear) => {
        heard.hear = hear
      }}
    />,
    place,
  )
}

const bytesAt = async (address: string): Promise<Uint8Array> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(await answer.text())
  return new Uint8Array(await answer.arrayBuffer())
}

const dayOf = (date: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

void begin()
