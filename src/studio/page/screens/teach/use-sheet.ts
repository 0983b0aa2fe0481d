import {useEffect, useState} from 'preact/hooks'
import type {Diagnostic, Outcome} from '../../../../base/diagnostic.js'
import type {Issue, Sheet} from '../../../../workshop/teaching/issue.js'
import type {SheetsView, SheetView} from '../../../desk/teach.js'
import {useAsked} from '../../asked.js'
import {useStudio} from '../../studio.js'

/** A sheet as it was when it could last be made, and what is found in the one that is wanted now. */
export interface Shown {
  readonly view: SheetView | undefined
  readonly findings: readonly Diagnostic[]
  /** Whether what is shown is what is wanted. */
  readonly isMade: boolean
}

/** The sheet as the desk makes it. What was shown stays until the next one is there. */
export const useSheet = (issue: Issue, sheet: Sheet): Shown => {
  const {desk, state} = useStudio()
  const key = JSON.stringify([issue, sheet, state])
  const [shown, setShown] = useState<Shown>({view: undefined, findings: [], isMade: false})
  useEffect(() => {
    let isWanted = true
    const [one, other] = JSON.parse(key) as [Issue, Sheet]
    void desk.sheet(one, other).then(({value, diagnostics}) => {
      if (!isWanted) return
      setShown(({view}) => ({
        view: value ?? view,
        findings: value?.findings ?? diagnostics,
        isMade: value !== undefined,
      }))
    })
    return () => {
      isWanted = false
    }
  }, [key, desk])
  return shown
}

/** What there is to hand out. @param saved another one tells that something was saved since */
export const useSheets = (saved: number): Outcome<SheetsView> | undefined => {
  const {desk} = useStudio()
  return useAsked(`${saved}`, () => desk.sheets())?.outcome
}
