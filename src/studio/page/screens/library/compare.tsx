import type {Change} from '../../../../words/changes.js'
import type {ClauseView} from '../../../desk/library/browsing.js'
import {useAsked} from '../../asked.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {Blocks} from './blocks.js'
import {ChooseText} from './choose.js'
import {firstOf, type LibraryWork, languageOf, nothingYet} from './state.js'
import {words} from './words.js'

/** Two texts of a clause beside each other: rungs, registers, languages. */
export const Compare = ({view}: {readonly view: ClauseView}) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const {now, turn} = useScreen<LibraryWork>('library', nothingYet)
  const has = view.texts.map(({key}) => key)
  const one = firstOf(has, now.text)
  const other = firstOf(has, now.other)
  const canMark = languageOf(one) === languageOf(other)
  const isMarked = now.marked && canMark
  const asked = useAsked(isMarked ? `${view.id} ${now.edition} ${one} ${other}` : undefined, () =>
    desk.compareTexts(view.id, one, other),
  )
  if (has.length === 0) return <p>{say.noText}</p>
  const changes = asked?.isCurrent ? asked.outcome.value : undefined
  const differing = changes?.filter(({kind}, at) => kind !== 'kept' && (at === 0 || changes[at - 1]?.kind === 'kept'))
  return (
    <>
      <div class="library-both">
        <ChooseText label={say.one} value={one} has={has} chose={(text) => turn((before) => ({...before, text}))} />
        <ChooseText
          label={say.other}
          value={other}
          has={has}
          chose={(text) => turn((before) => ({...before, other: text}))}
        />
      </div>
      <div class="library-both-head">
        <label class="check">
          <input
            type="checkbox"
            checked={now.marked}
            disabled={!canMark}
            onChange={({currentTarget: {checked}}) => turn((before) => ({...before, marked: checked}))}
          />{' '}
          {say.marked}
        </label>
        {differing && (
          <p role="status">
            {say.differ(differing.length)} {differing.length > 0 && <span class="quiet">{say.crossed}</span>}
          </p>
        )}
      </div>
      <div class="library-both">
        {[one, other].map((key, index) => {
          const text = view.texts.find((each) => each.key === key)
          return (
            <section class="card library-text" key={index} aria-labelledby={`side-${index}`}>
              <h3 id={`side-${index}`}>{say.texts[key as keyof typeof say.texts]}</h3>
              <div lang={languageOf(key)}>
                {changes ? (
                  <Side changes={changes} without={index === 0 ? 'added' : 'removed'} />
                ) : (
                  text && <Blocks blocks={text.blocks} />
                )}
              </div>
            </section>
          )
        })}
      </div>
    </>
  )
}

const Side = ({changes, without}: {readonly changes: readonly Change[]; readonly without: 'added' | 'removed'}) => (
  <p class="diff">
    {changes
      .filter(({kind}) => kind !== without)
      .map(({kind, text}, index) => {
        if (kind === 'kept') return <span key={index}>{text}</span>
        const Tag = kind === 'removed' ? 'del' : 'ins'
        return <Tag key={index}>{text}</Tag>
      })}
  </p>
)
