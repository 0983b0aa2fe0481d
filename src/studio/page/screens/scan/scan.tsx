import {useEffect, useState} from 'preact/hooks'
import type {Outcome} from '../../../../base/diagnostic.js'
import type {DraftFile, ScanView} from '../../../desk/scan.js'
import {versionOf} from '../../../store/version.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'
import {Found} from './found.js'
import {Start} from './start.js'
import {nothingYet, type ScanWork} from './state.js'
import {words} from './words.js'

/** Check a contract: a draft of somebody else, with what patterns flag in it. */
export const Scan = () => {
  const say = wordsIn(words)
  const {works, say: tell} = useStudio()
  const {now, step} = useScreen<ScanWork>('scan', nothingYet)
  const read = useScan(now)
  const summary = read?.outcome.value?.summary
  useEffect(() => {
    if (summary !== undefined) tell(summary)
  }, [summary])
  const took = (name: string, bytes: Uint8Array): void => {
    const key = versionOf(bytes)
    void works.keepBytes(key, bytes).then(() => step(({text}) => ({text, file: {name, key}})))
  }
  return (
    <div class="scan">
      <h1>{wordsIn(around).scan}</h1>
      {now.file === undefined ? (
        <Start took={took} />
      ) : (
        <>
          <p class="file">
            <strong>{now.file.name}</strong>{' '}
            <button type="button" onClick={() => step(({text}) => ({text}))}>
              {say.another}
            </button>
          </p>
          {read === undefined ? (
            <p role="status">{say.reading}</p>
          ) : (
            <>
              {!read.outcome.value && (
                <p class="notice alarm" role="alert">
                  {say.unread}
                </p>
              )}
              <div lang="en">
                <Findings found={read.outcome.diagnostics.filter(({rule}) => rule !== 'scan-foreign')} />
              </div>
              {read.outcome.value && <Found view={read.outcome.value} draft={read.draft} />}
            </>
          )}
        </>
      )}
    </div>
  )
}

interface Read {
  readonly draft: DraftFile
  readonly outcome: Outcome<ScanView>
}

/** The draft as the desk reads it; nothing while it does. */
const useScan = ({file}: ScanWork): Read | undefined => {
  const {desk, works, language} = useStudio()
  const key = file && JSON.stringify([file, language])
  const [read, setRead] = useState<Read & {readonly key: string}>()
  useEffect(() => {
    if (file === undefined || key === undefined) return
    let isWanted = true
    void works
      .bytes(file.key)
      .then(async (bytes = new Uint8Array()) => {
        const draft = {file: file.name, bytes}
        return {key, draft, outcome: await desk.scan(draft, language)}
      })
      .then((one) => isWanted && setRead(one))
    return () => {
      isWanted = false
    }
  }, [key, desk, works])
  return read?.key === key ? read : undefined
}
