import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {ClauseView} from '../../../desk/library/browsing.js'
import type {DraftView, Kept} from '../../../desk/library/drafting.js'
import {Diff} from '../../parts/diff.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {type Begun, type LibraryWork, leftAs, leftHere, nothingYet, withDraft, withoutDraft} from './state.js'
import {Touched} from './touched.js'
import {Whole} from './whole.js'
import {words} from './words.js'

interface Shown {
  readonly view: ClauseView
  readonly draft: Begun
  readonly checked: DraftView
  readonly isCurrent: boolean
}

/** What a draft touches, and whether it is kept. */
export const Save = ({view, draft, checked, isCurrent}: Shown) => {
  const say = wordsIn(words)
  const {desk, say: aloud} = useStudio()
  const {step} = useScreen<LibraryWork>('library', nothingYet)
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const [clash, setClash] = useState<Kept & {readonly kind: 'conflict'}>()
  const [kept, setKept] = useState<string>()
  const {id, own} = view
  const isBroken = checked.found.some(({finding}) => finding.severity === 'error' && isForm(finding.rule))
  const isSame = checked.changed.length === 0 && !isBroken
  const close = (): void => {
    setKept(undefined)
    setFound([])
    setClash(undefined)
    step((before) => ({...withoutDraft(before, id), edition: before.edition + 1}))
  }
  const save = async (over: string | undefined): Promise<void> => {
    const first = await desk.keepDraft(draft, over)
    const stands = first.value?.kind === 'conflict' ? first.value : undefined
    const isOurs = stands !== undefined && leftHere.has(leftAs(own.path, stands.version))
    const {value, diagnostics} = isOurs ? await desk.keepDraft(draft, stands.version) : first
    setFound(diagnostics.filter(({severity}) => severity !== 'info'))
    setClash(value?.kind === 'conflict' ? value : undefined)
    if (value?.kind !== 'kept') return
    leftHere.add(leftAs(value.path, value.version))
    aloud(say.saved(value.path))
    close()
    setKept(value.path)
  }
  return (
    <section class="card library-save" aria-labelledby="next">
      <h3 id="next">{say.next}</h3>
      {isSame ? (
        <p class={kept === undefined ? '' : 'notice good'}>{kept === undefined ? say.same : say.saved(kept)}</p>
      ) : (
        <>
          {!isBroken && <Touched draft={draft} />}
          {!isBroken && <Whole draft={draft} />}
          {clash && (
            <div class="notice alarm" role="alert">
              <h4>{say.conflict}</h4>
              <p>{say.conflictWhy}</p>
              <Diff stretches={clash.changes.map((one) => ({...one, tracked: true, automatic: false}))} whole={false} />
              <p class="row">
                <button
                  type="button"
                  onClick={() => {
                    step((before) => withDraft(before, {...draft, over: clash.version}))
                    void save(clash.version)
                  }}
                >
                  {say.mine}
                </button>
                <button type="button" onClick={close}>
                  {say.theirs}
                </button>
              </p>
            </div>
          )}
          <div role="alert">
            <Findings found={found} />
          </div>
          <p class="row">
            <button type="button" class="first" disabled={isBroken || !isCurrent} onClick={() => void save(draft.over)}>
              {say.save}
            </button>
            <button type="button" onClick={close}>
              {say.discard}
            </button>
          </p>
          <p class="quiet">{isBroken ? say.broken : say.saveWhy(own.path)}</p>
        </>
      )}
    </section>
  )
}

/** What is found while a file is read, before any rule is asked. */
const isForm = (rule: string): boolean => forms.includes(rule)
const forms = [
  'yaml-syntax',
  'duplicate-key',
  'odd-character',
  'file-form',
  'file-name',
  'text-form',
  'override-target',
]
