import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {TableName} from '../../../desk/table/views.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {atFirst, type TableWork} from './state.js'
import {words} from './words.js'

interface Choosing {
  readonly names: readonly TableName[]
  readonly file: string
  renew(): void
}

/** Which negotiation. Of an example one takes a copy, and works in that. */
export const Choose = ({names, file, renew}: Choosing) => {
  const say = wordsIn(words)
  const {turn} = useScreen<TableWork>('table', atFirst)
  const here = names.find((one) => one.file === file)
  const choose = (chosen: string): void =>
    turn(({until: _, ...before}) => ({...before, file: chosen, open: [], status: '', text: ''}))
  return (
    <div class="choose">
      <label class="field">
        {say.negotiation}
        <select value={file} onChange={({currentTarget: {value}}) => choose(value)}>
          {names.map((one) => (
            <option key={one.file} value={one.file}>
              {one.name}
              {one.parties ? `: ${one.parties.union} / ${one.parties.company}` : ` (${say.unreadable})`}
              {one.isOwn ? '' : ` (${say.example})`}
            </option>
          ))}
        </select>
      </label>
      {here && !here.isOwn && (
        <div class="notice">
          <p>{say.isExample}</p>
          <Take file={file} renew={renew} />
        </div>
      )}
    </div>
  )
}

/** Copies an example into the workspace. */
export const Take = ({file, renew}: {readonly file: string; renew(): void}) => {
  const say = wordsIn(words)
  const {desk, say: aloud} = useStudio()
  const {turn} = useScreen<TableWork>('table', atFirst)
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const take = async (): Promise<void> => {
    const {value, diagnostics} = await desk.takeTable(file)
    setFound(diagnostics)
    if (!value) return
    turn(({offers, tellings, ...before}) => {
      const [offer, telling] = [offers[file], tellings[file]]
      return {
        ...before,
        file: value.file,
        offers: {...offers, ...(offer && {[value.file]: offer})},
        tellings: {...tellings, ...(telling && {[value.file]: telling})},
      }
    })
    aloud(say.taken)
    renew()
  }
  return (
    <>
      <button type="button" onClick={() => void take()}>
        {say.take}
      </button>
      <div role="alert">
        <Findings found={found} />
      </div>
    </>
  )
}
