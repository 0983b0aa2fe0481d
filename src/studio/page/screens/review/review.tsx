import type {ReturnView} from '../../../desk/review/views.js'
import {versionOf} from '../../../store/version.js'
import {useGiven} from '../../asked.js'
import {Drop} from '../../parts/drop.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'
import {Ours} from './ours.js'
import {Paper} from './paper.js'
import {nothingYet, type ReviewWork} from './state.js'
import {Unknown} from './unknown.js'
import {words} from './words.js'

/** What did they change? A file that came back, read, answered and sent off again. */
export const Review = () => {
  const say = wordsIn(words)
  const {desk, works} = useStudio()
  const {now, step} = useScreen<ReviewWork>('review', nothingYet)
  const read = useGiven(now.file, now.sent, (given) => desk.review({...given, sent: now.sent}))
  const took = (name: string, bytes: Uint8Array): void => {
    const key = versionOf(bytes)
    void works.keepBytes(key, bytes).then(() =>
      step(({answer: {author}}) => ({
        ...nothingYet,
        file: {name, key},
        answer: {rest: 'leave', ...(author !== undefined && {author})},
      })),
    )
  }
  return (
    <>
      <h1>{wordsIn(around).review}</h1>
      {now.file === undefined ? (
        <Start took={took} />
      ) : (
        <>
          <p class="file">
            <strong>{now.file.name}</strong>{' '}
            <button
              type="button"
              onClick={() =>
                step(({answer: {author}}) => ({
                  ...nothingYet,
                  answer: {rest: 'leave', ...(author !== undefined && {author})},
                }))
              }
            >
              {say.another}
            </button>
          </p>
          {read === undefined ? (
            <p role="status">{say.reading}</p>
          ) : (
            <>
              <Findings found={read.outcome.diagnostics} />
              {read.outcome.value && <Came view={read.outcome.value} bytes={read.given.bytes} file={now.file.name} />}
            </>
          )}
        </>
      )}
    </>
  )
}

const Came = ({view, bytes, file}: {readonly view: ReturnView; readonly bytes: Uint8Array; readonly file: string}) => {
  if (view.kind === 'ours') return <Ours view={view} bytes={bytes} file={file} />
  return view.kind === 'paper' ? <Paper view={view} /> : <Unknown view={view} />
}

const Start = ({took}: {took(name: string, bytes: Uint8Array): void}) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const example = 'company-2.docx'
  return (
    <Drop title={say.drop} choose={say.choose} accept=".docx,.pdf,.txt,.md,.html,.htm" took={took}>
      <p>{say.dropping}</p>
      <p>{say.shows}</p>
      <button
        type="button"
        onClick={() => void desk.exampleReturn(example).then(({value}) => value && took(example, value))}
      >
        {say.example}
      </button>
    </Drop>
  )
}
