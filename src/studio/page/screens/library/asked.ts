import {useEffect, useState} from 'preact/hooks'
import type {Outcome} from '../../../../base/diagnostic.js'

/** An answer of the desk, and whether it is one to what is asked now. */
export interface Answered<T> {
  readonly outcome: Outcome<T>
  readonly isCurrent: boolean
}

/**
 * Asks the desk whenever the key changes; meanwhile the last answer stays.
 *
 * @param key of everything that is asked; nothing asks nothing
 * @param pause how long is waited for more to be typed, in milliseconds
 */
export const useAsked = <T>(
  key: string | undefined,
  ask: () => Promise<Outcome<T>>,
  pause = 0,
): Answered<T> | undefined => {
  const [last, setLast] = useState<{readonly key: string; readonly outcome: Outcome<T>}>()
  useEffect(() => {
    if (key === undefined) return
    let isWanted = true
    const timer = setTimeout(() => void ask().then((outcome) => isWanted && setLast({key, outcome})), pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [key])
  return key === undefined ? undefined : last && {outcome: last.outcome, isCurrent: last.key === key}
}
