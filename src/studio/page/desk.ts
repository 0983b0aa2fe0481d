import type {Diagnostic} from '../../base/diagnostic.js'
import type {Desk} from '../desk/desk.js'
import type {Answer, Ask, Begin} from '../wire.js'

/** The desk as a page asks it: each question is answered by the worker in time, and several may be under way. */
export type Asking = {
  readonly [Name in keyof Desk]: (...given: Parameters<Desk[Name]>) => ReturnType<Desk[Name]>
}

/** How long something may take before a page says that it is under way, in milliseconds. */
const patience = 400

/** What a page hears of its desk besides answers. */
export interface Hearing {
  /** What has been under way for long, and nothing once all is answered. */
  busy(busy: keyof Desk | undefined): void
  /** Files that another hand changed. */
  changed(paths: readonly string[]): void
}

export const askingAt = (
  worker: Worker,
  begin: Begin,
  supply: (path: string) => Promise<Uint8Array | undefined>,
  hearing: Hearing,
): Asking => {
  let last = 0
  const waiting = new Map<number, {readonly ask: keyof Desk; readonly done: (answer: unknown) => void}>()
  const long = new Set<number>()
  const tell = (): void => {
    const id = [...long].at(-1)
    hearing.busy(id === undefined ? undefined : waiting.get(id)?.ask)
  }
  worker.onmessage = ({
    data,
  }: MessageEvent<Answer | {readonly supply: string} | {readonly changed: readonly string[]}>) => {
    if ('changed' in data) {
      hearing.changed(data.changed)
      return
    }
    if ('supply' in data) {
      void supply(data.supply).then((bytes) => worker.postMessage({supplied: data.supply, bytes}))
      return
    }
    waiting.get(data.id)?.done('fault' in data ? {diagnostics: [fault(data.fault)]} : data.answer)
    waiting.delete(data.id)
    if (long.delete(data.id)) tell()
  }
  worker.postMessage(begin)
  const ask = (name: keyof Desk, given: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve) => {
      last += 1
      const id = last
      waiting.set(id, {ask: name, done: resolve})
      setTimeout(() => {
        if (!waiting.has(id)) return
        long.add(id)
        tell()
      }, patience)
      worker.postMessage({id, ask: name, given} satisfies Ask)
    })
  return new Proxy({} as Asking, {
    get:
      (_, name) =>
      (...given: readonly unknown[]) =>
        ask(name as keyof Desk, given),
  })
}

/** What happened is our fault, and is said so. */
const fault = (message: string): Diagnostic => ({
  rule: 'fault',
  severity: 'error',
  message: `Proviso itself failed (${message.split('\n')[0]}). This is a fault of the program and not yours; your work is kept, and you can go on`,
  place: {file: ''},
})
