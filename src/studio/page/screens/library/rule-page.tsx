import {useAsked} from '../../asked.js'
import {useStudio, wordsIn} from '../../studio.js'
import {words} from './words.js'

/** Why a rule is there, with examples of right and wrong. It is in English. */
export const RulePage = ({rule}: {readonly rule: string}) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const asked = useAsked(rule, () => desk.rulePage(rule))
  if (!asked) return <p role="status">{say.opening}</p>
  const page = asked.outcome.value
  if (page === undefined) return <p>{say.noPage}</p>
  return (
    <div class="library-rule" lang="en">
      {piecesOf(page).map(({kind, text}, index) =>
        kind === 'code' ? (
          <pre key={index}>{text}</pre>
        ) : (
          <p key={index}>
            {text
              .split('**')
              .map((part, at) => (at % 2 === 1 ? <strong key={at}>{part}</strong> : <span key={at}>{part}</span>))}
          </p>
        ),
      )}
    </div>
  )
}

/** Paragraphs and fences of a page, without its heading and without the marks by which it is tested. */
const piecesOf = (page: string): readonly {readonly kind: 'words' | 'code'; readonly text: string}[] =>
  page
    .replace(/^# .*\n/, '')
    .split(/^```.*$/m)
    .flatMap((part, index): readonly {readonly kind: 'words' | 'code'; readonly text: string}[] =>
      index % 2 === 1
        ? [{kind: 'code', text: part.replace(/ ?#!/g, '').trim()}]
        : part
            .split(/\n{2,}/)
            .filter((text) => text.trim() !== '')
            .map((text) => ({kind: 'words', text: text.replaceAll('`', '').trim()})),
    )
