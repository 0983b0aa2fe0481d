import type {SentView} from '../../../desk/review.js'
import {wordsIn} from '../../studio.js'
import {words} from './words.js'

/** What a file was read against, and how it was known. */
export const Sent = ({sent, title}: {readonly sent: SentView; readonly title: string}) => {
  const say = wordsIn(words)
  const {how, share} = sent
  return (
    <p class="quiet">
      <strong>{title}</strong>. {say.against(sent)}, {say.how[how]}
      {share === undefined ? '' : ` (${Math.round(share * 100)} %)`}. {say.internal}
    </p>
  )
}
