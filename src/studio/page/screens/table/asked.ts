import {useEffect, useRef, useState} from 'preact/hooks'
import type {Outcome} from '../../../../base/diagnostic.js'

/**
 * What the desk answers; nothing while it does.
 *
 * @param key tells one question from another: only the answer to the last one is given
 * @param about questions about the same thing: the answer to one stands until the next is there
 */
export const useAsked = <T>(
  key: string | undefined,
  ask: () => Promise<Outcome<T>>,
  about?: string,
): Outcome<T> | undefined => {
  const [answer, setAnswer] = useState<{
    readonly key: string
    readonly about: string | undefined
    readonly outcome: Outcome<T>
  }>()
  const asking = useRef({ask, about})
  asking.current = {ask, about}
  useEffect(() => {
    if (key === undefined) return
    let isWanted = true
    const asked = asking.current
    void asked.ask().then((outcome) => isWanted && setAnswer({key, about: asked.about, outcome}))
    return () => {
      isWanted = false
    }
  }, [key])
  if (answer === undefined || key === undefined) return undefined
  return answer.key === key || (about !== undefined && answer.about === about) ? answer.outcome : undefined
}
