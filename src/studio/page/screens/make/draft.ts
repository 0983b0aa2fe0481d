import {useEffect, useRef, useState} from 'preact/hooks'
import type {Outcome} from '../../../../base/diagnostic.js'
import type {DraftView} from '../../../desk/make/views.js'
import type {DraftWork} from '../../../desk/make/work.js'
import {useStudio} from '../../studio.js'

/** A draft as the desk sees it. While one is looked at, only the newest of those that follow waits. */
export const useDraft = (work: DraftWork): Outcome<DraftView> | undefined => {
  const {desk, state} = useStudio()
  const [seen, setSeen] = useState<Outcome<DraftView>>()
  const waiting = useRef<DraftWork | undefined>(undefined)
  const isUnderWay = useRef(false)
  useEffect(() => {
    waiting.current = work
    if (isUnderWay.current) return
    isUnderWay.current = true
    void (async () => {
      for (let next = waiting.current; next; next = waiting.current) {
        waiting.current = undefined
        const outcome = await desk.draft(next)
        setSeen((before) =>
          outcome.value ? outcome : {...(before?.value && {value: before.value}), diagnostics: outcome.diagnostics},
        )
      }
      isUnderWay.current = false
    })()
  }, [work, desk, state])
  return seen
}
