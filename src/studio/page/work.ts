import {useEffect, useState} from 'preact/hooks'

/** What a person did on one screen, with the way there and back. All of it is plain data. */
interface Course {
  readonly past: readonly unknown[]
  readonly now: unknown
  readonly future: readonly unknown[]
  /** What the last step was about, so that letters typed into one field are one step. */
  readonly about?: string | undefined
}
/** Where courses are kept between two visits. */
export interface Memory {
  recall(key: string): Promise<unknown>
  keep(key: string, value: unknown): Promise<void>
}

/** So many steps lead back. */
const most = 100
/** Letters that follow so soon belong to one step, in milliseconds. */
const together = 1200
/** The way back and forth is kept a little later than what stands now, in milliseconds. */
const pause = 200

/** The work on all screens: kept as it goes on, so that neither a crash nor a reload loses any. */
export const workIn = async (memory: Memory) => {
  const courses = new Map<string, Course>()
  const heard = new Set<() => void>()
  const saving = new Map<string, ReturnType<typeof setTimeout>>()
  let lastStep = 0
  let unsaved = 0
  let isRefused = false
  const recalled = async (name: string): Promise<Course | undefined> => {
    const now = await memory.recall(`now ${name}`)
    const ways = (await memory.recall(`ways ${name}`)) as Pick<Course, 'past' | 'future'> | undefined
    return now === undefined ? undefined : {past: [], future: [], ...ways, now}
  }
  const names = async (): Promise<readonly string[]> =>
    ((await memory.recall('screens')) as readonly string[] | undefined) ?? []
  for (const name of await names()) {
    const course = await recalled(name)
    if (course) courses.set(name, course)
  }
  const tell = (): void => {
    for (const hear of heard) hear()
  }
  /** Takes over what another tab did meanwhile, so that neither writes over the other. Each keeps the screen that it shows. */
  const renew = async (): Promise<void> => {
    for (const name of await names()) {
      const before = courses.get(name)
      const course = await recalled(name)
      const isOwn = !course || JSON.stringify(course.now) === JSON.stringify(before?.now)
      if (name === 'shell' || isOwn || !isSaved() || courses.get(name) !== before) continue
      courses.set(name, course)
      tell()
    }
  }
  addEventListener('focus', () => void renew())
  const saveWays = async (name: string): Promise<void> => {
    clearTimeout(saving.get(name))
    saving.delete(name)
    const {past = [], future = []} = courses.get(name) ?? {}
    await keeping(memory.keep(`ways ${name}`, {past, future}))
  }
  const keeping = async (kept: Promise<unknown>): Promise<void> => {
    unsaved += 1
    isRefused = await kept.then(
      () => false,
      () => true,
    )
    unsaved -= 1
    if (isSaved()) tell()
  }
  /** The way back belongs to the work: before it is kept nothing is said to be saved. */
  const isSaved = (): boolean => unsaved === 0 && saving.size === 0
  const put = (name: string, course: Course): void => {
    courses.set(name, course)
    void keeping(Promise.all([memory.keep(`now ${name}`, course.now), memory.keep('screens', [...courses.keys()])]))
    clearTimeout(saving.get(name))
    saving.set(
      name,
      setTimeout(() => void saveWays(name), pause),
    )
    tell()
  }
  const now = <T>(name: string, initial: T): T => {
    const there = courses.get(name)?.now
    return there === undefined ? initial : ({...initial, ...(there as T)} as T)
  }
  addEventListener('pagehide', () => {
    for (const name of saving.keys()) void saveWays(name)
  })
  return {
    now,
    /** @param about steps about the same thing that follow each other soon are one; nothing for a step of its own */
    step: <T>(name: string, initial: T, change: (before: T) => T, about?: string): void => {
      const before = now(name, initial)
      const course = courses.get(name)
      const isSame = about !== undefined && course?.about === about && Date.now() - lastStep < together
      lastStep = Date.now()
      const past = isSame ? (course?.past ?? []) : [...(course?.past ?? []), before].slice(-most)
      put(name, {past, now: change(before), future: [], about})
    },
    /** A change that is no step: where the eye is, what stands open. */
    turn: <T>(name: string, initial: T, change: (before: T) => T): void => {
      const course = courses.get(name) ?? {past: [], now: initial, future: []}
      put(name, {...course, now: change(now(name, initial))})
    },
    back: (name: string): void => {
      const course = courses.get(name)
      if (!course || course.past.length === 0) return
      put(name, {past: course.past.slice(0, -1), now: course.past.at(-1), future: [course.now, ...course.future]})
    },
    forth: (name: string): void => {
      const course = courses.get(name)
      if (!course || course.future.length === 0) return
      put(name, {past: [...course.past, course.now], now: course.future[0], future: course.future.slice(1)})
    },
    ways: (name: string) => ({
      back: (courses.get(name)?.past.length ?? 0) > 0,
      forth: (courses.get(name)?.future.length ?? 0) > 0,
    }),
    isSaved,
    /** Whether the browser would not keep what was done last: its room is full, or it keeps nothing at all. */
    isRefused: (): boolean => isRefused,
    hear: (hear: () => void): (() => void) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    /** Bytes that were dropped, by a key of their own. */
    keepBytes: (key: string, bytes: Uint8Array): Promise<void> => memory.keep(`bytes ${key}`, bytes),
    bytes: async (key: string): Promise<Uint8Array | undefined> =>
      (await memory.recall(`bytes ${key}`)) as Uint8Array | undefined,
  }
}
export type Works = Awaited<ReturnType<typeof workIn>>

/** Draws anew whenever work changed. */
export const useWork = (works: Works): void => {
  const [, draw] = useState(0)
  useEffect(() => works.hear(() => draw((count) => count + 1)), [works])
}
