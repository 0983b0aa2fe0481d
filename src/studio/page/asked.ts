import {useEffect, useRef, useState} from 'preact/hooks'
import type {Outcome} from '../../base/diagnostic.js'
import {useStudio} from './studio.js'

/** An answer of the desk, and whether it is one to what is asked now. */
export interface Answered<T> {
  readonly outcome: Outcome<T>
  readonly isCurrent: boolean
}
interface Patience {
  /** What is asked about: the last answer stays until the next is there, unless it is about something else. */
  readonly about?: string | undefined
  /** How long is waited for more to be typed, in milliseconds. */
  readonly pause?: number
}

/**
 * Asks the desk whenever the key changes, and again when another hand changed files.
 *
 * @param key of everything that is asked; nothing asks nothing
 */
export const useAsked = <T>(
  key: string | undefined,
  ask: () => Promise<Outcome<T>>,
  {about, pause = 0}: Patience = {},
): Answered<T> | undefined => {
  const {state} = useStudio()
  const [last, setLast] = useState<{
    readonly key: string
    readonly about: string | undefined
    readonly outcome: Outcome<T>
  }>()
  const whole = key === undefined ? undefined : `${state} ${key}`
  const asking = useRef({ask, about})
  asking.current = {ask, about}
  useEffect(() => {
    if (whole === undefined) return
    let isWanted = true
    const asked = asking.current
    const timer = setTimeout(
      () => void asked.ask().then((outcome) => isWanted && setLast({key: whole, about: asked.about, outcome})),
      pause,
    )
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [whole])
  if (whole === undefined || !last || last.about !== about) return undefined
  return {outcome: last.outcome, isCurrent: last.key === whole}
}

/** A file that a person gave, and its bytes. */
export interface Given {
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * A file that a person gave, as the desk reads it; nothing while it is read for the first time.
 *
 * @param how what else decides how it is read
 */
export const useGiven = <T>(
  file: {readonly name: string; readonly key: string} | undefined,
  how: unknown,
  read: (given: Given) => Promise<Outcome<T>>,
): {readonly given: Given; readonly outcome: Outcome<T>} | undefined => {
  const {works} = useStudio()
  return useAsked(
    file && JSON.stringify([file, how]),
    async () => {
      const given = {file: file?.name ?? '', bytes: (await works.bytes(file?.key ?? '')) ?? new Uint8Array()}
      return {value: {given, outcome: await read(given)}, diagnostics: []}
    },
    {about: file?.key},
  )?.outcome.value
}
