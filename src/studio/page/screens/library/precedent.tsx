import {useEffect, useRef} from 'preact/hooks'
import {versionOf} from '../../../store/version.js'
import {useGiven} from '../../asked.js'
import {Drop} from '../../parts/drop.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {type LibraryWork, nothingYet, type Taking} from './state.js'
import {TakeOver} from './take-over.js'
import {words} from './words.js'

/** Own clauses from a file: dropped, looked through, taken over. */
export const Precedent = () => {
  const say = wordsIn(words)
  const {works} = useStudio()
  const {now, step, turn} = useScreen<LibraryWork>('library', nothingYet)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const took = (name: string, bytes: Uint8Array): void => {
    const key = versionOf(bytes)
    const taking: Taking = {file: {name, key}, register: 'rider', variant: 'opening', family: '', said: {}}
    void works.keepBytes(key, bytes).then(() => step((before) => ({...before, taking})))
  }
  return (
    <>
      <p>
        <button type="button" onClick={() => turn((before) => ({...before, isTaking: false}))}>
          ‹ {say.back}
        </button>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {say.precedent}
      </h2>
      {now.taking ? <Took taking={now.taking} key={now.taking.file.key} /> : <Start took={took} />}
    </>
  )
}

const Start = ({took}: {took(name: string, bytes: Uint8Array): void}) => {
  const say = wordsIn(words)
  const example = 'company-2.docx'
  const {desk} = useStudio()
  return (
    <div class="library-drop">
      <Drop title={say.drop1} choose={say.choose} accept=".docx,.md,.txt" took={took}>
        <p>{say.dropHint}</p>
        <button
          type="button"
          onClick={() => void desk.exampleReturn(example).then(({value}) => value && took(example, value))}
        >
          {say.tryIt}
        </button>
      </Drop>
    </div>
  )
}

const Took = ({taking}: {readonly taking: Taking}) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const {now, step} = useScreen<LibraryWork>('library', nothingYet)
  const {name} = taking.file
  const read = useGiven(taking.file, now.edition, ({file, bytes}) => desk.openPrecedent(file, bytes))
  const view = read?.outcome.value
  return (
    <>
      <p class="file">
        <strong>{name}</strong>{' '}
        <button type="button" onClick={() => step((before) => ({...before, taking: undefined}))}>
          {say.another}
        </button>
      </p>
      {read ? (
        // What is in no clause is shown below, and is nowhere until clauses are made.
        <Findings found={read.outcome.diagnostics.filter(({rule}) => rule !== 'adopt-left')} />
      ) : (
        <p role="status">{say.reading}</p>
      )}
      {view && <TakeOver taking={taking} view={view} bytes={read.given.bytes} />}
    </>
  )
}
