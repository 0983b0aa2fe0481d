import type {SentView} from '../../../desk/review/views.js'
import {wordsIn} from '../../studio.js'
import {Which} from './which.js'
import {words} from './words.js'

interface Shown {
  readonly sent: SentView
  readonly title: string
  readonly known: readonly string[]
}

/** What a file was read against, and how it was known; a guess is called one, and can be put right. */
export const Sent = ({sent, title, known}: Shown) => {
  const say = wordsIn(words)
  const {how, share, name} = sent
  const isGuess = how === 'words'
  return (
    <>
      <p class="quiet">
        <strong>{title}</strong>. {say.against(sent)}, {say.how[how]}
        {share === undefined ? '' : ` (${Math.round(share * 100)} %)`}. {say.internal}
      </p>
      <div class={isGuess ? 'notice alarm' : 'doubt'}>
        {isGuess && <p>{say.guess}</p>}
        <details open={isGuess}>
          <summary>{say.wrong}</summary>
          <Which key={name} names={known} now={name} />
        </details>
      </div>
    </>
  )
}
