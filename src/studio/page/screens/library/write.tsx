import type {ClauseView} from '../../../desk/library/browsing.js'
import type {DraftView} from '../../../desk/library/drafting.js'
import {useAsked} from '../../asked.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {ChooseText} from './choose.js'
import {Editor, type Noted} from './editor.js'
import {NoteOn} from './note.js'
import {Save} from './save.js'
import {type Begun, firstOf, type LibraryWork, languageOf, nothingYet, withDraft} from './state.js'
import {words} from './words.js'

/** Letters that follow so soon are checked together, in milliseconds. */
const pause = 60

/** A clause written anew: as prose, or as the file that it is kept in, with what the rules find beside it. */
export const Write = ({view}: {readonly view: ClauseView}) => {
  const say = wordsIn(words)
  const {desk, say: aloud} = useStudio()
  const {now, step, turn} = useScreen<LibraryWork>('library', nothingYet)
  const {id, own} = view
  const draft: Begun = now.drafts[id] ?? {id, over: own.version, texts: {}}
  const has = view.texts.map(({key}) => key)
  const key = now.choseFor === id ? now.text : firstOf(has, now.text)
  const asked = useAsked(JSON.stringify([now.edition, draft]), () => desk.checkDraft(draft), {pause})
  const checked = asked?.outcome.value
  const isCurrent = asked?.isCurrent === true
  const put = (change: Partial<Begun>, about?: string): void =>
    step((before) => withDraft(before, {...(before.drafts[id] ?? draft), ...change}), about)
  const mend = async (found: readonly Noted[]): Promise<void> => {
    const fixes = found.flatMap(({finding: {fix}, canMend}) => (fix && canMend ? [fix] : []))
    const {value} = await desk.mendDraft(draft, fixes)
    if (!value) return
    put(value)
    aloud(say.mended)
  }
  const isProse = now.as === 'prose'
  const {here, elsewhere} = parted(checked, isProse ? key : undefined)
  const mendable = here.filter(({canMend}) => canMend)
  const isReadable = checked === undefined || Object.keys(checked.texts).length > 0 || has.length === 0
  const prose = draft.texts[key] ?? checked?.texts[key] ?? view.texts.find((one) => one.key === key)?.text ?? ''
  return (
    <>
      <div class="library-both">
        <fieldset class="field">
          <legend>{say.as}</legend>
          <div class="row">
            {(['prose', 'yaml'] as const).map((as) => (
              <button
                type="button"
                key={as}
                aria-pressed={now.as === as}
                onClick={() => turn((before) => ({...before, as}))}
              >
                {say.ases[as]}
              </button>
            ))}
          </div>
        </fieldset>
        {isProse && (
          <ChooseText
            label={say.writes}
            value={key}
            has={has}
            any
            chose={(text) => turn((before) => ({...before, text, choseFor: id}))}
          />
        )}
      </div>
      {isProse && !isReadable ? (
        <p class="notice alarm">{say.unreadable}</p>
      ) : (
        <Editor
          key={`${now.as} ${key}`}
          label={isProse ? `${say.prose}: ${say.texts[key as keyof typeof say.texts]}` : `${say.yaml}: ${own.path}`}
          hint={isProse ? say.calls : say.yamlHint}
          value={isProse ? withoutEnd(prose, draft.texts[key]) : (draft.yaml ?? checked?.yaml ?? '')}
          language={isProse ? languageOf(key) : 'en'}
          isFile={!isProse}
          isCurrent={isCurrent}
          notes={here}
          wrote={(text) =>
            isProse
              ? put({texts: {...draft.texts, [key]: text}}, `text ${id} ${key}`)
              : put({yaml: text, texts: {}}, `yaml ${id}`)
          }
          mend={(found) => void mend([found])}
        >
          <p role="status">{isCurrent ? say.found(here.length) : say.checking}</p>
          {mendable.length > 1 && (
            <button type="button" onClick={() => void mend(mendable)}>
              {say.mendAll(mendable.length)}
            </button>
          )}
        </Editor>
      )}
      {elsewhere.length > 0 && (
        <section aria-labelledby="elsewhere">
          <h3 id="elsewhere">{say.elsewhere}</h3>
          <ul class="library-list">
            {elsewhere.map((found, index) => (
              <li key={index}>
                <NoteOn found={found} mend={() => void mend([found])} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {checked && <Save view={view} draft={draft} checked={checked} isCurrent={isCurrent} />}
    </>
  )
}

/** What is found in the text that is written, and what is found beside it. @param key of a text; nothing for the file */
const parted = (
  checked: DraftView | undefined,
  key: string | undefined,
): {readonly here: readonly Noted[]; readonly elsewhere: readonly Noted[]} => {
  const all = (checked?.found ?? []).map((found): Noted => {
    if (key !== undefined) return {...found, ...(found.text?.key === key && {at: found.text})}
    const {line, column = 1, endLine = line, endColumn = column} = found.finding.place
    if (found.line === undefined || line === undefined || endLine === undefined) return found
    const starts = lineStarts(checked?.yaml ?? '')
    const offset = (row: number, at: number): number => (starts[row - 1] ?? 0) + at - 1
    return {...found, at: {from: offset(line, column), to: offset(endLine, endColumn)}}
  })
  return {here: all.filter(({at}) => at !== undefined), elsewhere: all.filter(({at}) => at === undefined)}
}

const lineStarts = (text: string): readonly number[] => [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]

/** A block ends in a line break that nobody wrote; what somebody writes stays as it is written. */
const withoutEnd = (text: string, typed: string | undefined): string => typed ?? text.replace(/\n$/, '')
