import {useEffect} from 'preact/hooks'
import {versionOf} from '../../../store/version.js'
import {useGiven} from '../../asked.js'
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
  const {desk, works, language, say: tell} = useStudio()
  const {now, step} = useScreen<ScanWork>('scan', nothingYet)
  const read = useGiven(now.file, language, (given) => desk.scan(given, language))
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
              {read.outcome.value && <Found view={read.outcome.value} draft={read.given} />}
            </>
          )}
        </>
      )}
    </div>
  )
}
