import type {DraftWork} from '../../../desk/make/work.js'
import {Findings} from '../../parts/findings.js'
import {Preview} from '../../parts/preview.js'
import {useScreen, wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'
import {Clauses} from './clauses.js'
import {useDraft} from './draft.js'
import {Interview} from './interview.js'
import {readableIn} from './readable.js'
import {Sending} from './sending.js'
import {type MakeWork, nothingYet, type Step} from './state.js'
import {words} from './words.js'

const steps: readonly Step[] = ['questions', 'clauses', 'sending']

/** Questions, clauses and what goes before sending on one side, the document on the other. */
export const Bench = ({draft}: {readonly draft: DraftWork}) => {
  const say = wordsIn(words)
  const {starting} = wordsIn(around)
  const {now, step, turn} = useScreen<MakeWork>('make', nothingYet)
  const seen = useDraft(draft)
  const view = seen?.value
  const broken = seen?.diagnostics ?? []
  const change = (changed: Partial<DraftWork>, about?: string): void =>
    step((before) => (before.draft ? {...before, draft: {...before.draft, ...changed}} : before), about)
  return (
    <>
      <div class="headed">
        <p class="file">
          <strong lang={view?.language}>{view?.title ?? draft.template}</strong> <span class="quiet">{draft.name}</span>
        </p>
        <button type="button" onClick={() => step(() => nothingYet)}>
          {say.another}
        </button>
      </div>
      <nav class="steps" aria-label={say.step}>
        {steps.map((one) => (
          <button
            type="button"
            key={one}
            aria-current={now.step === one ? 'step' : undefined}
            onClick={() => turn((before) => ({...before, step: one}))}
          >
            {say.steps[one]}
          </button>
        ))}
      </nav>
      {view === undefined ? (
        broken.length > 0 ? (
          <Findings found={broken} />
        ) : (
          <p role="status">{starting}</p>
        )
      ) : (
        <div class="halves">
          <div class="working">
            {now.step === 'questions' && <Interview draft={draft} view={view} change={change} broken={broken} />}
            {now.step === 'clauses' && <Clauses draft={draft} view={view} change={change} />}
            {now.step === 'sending' && <Sending draft={draft} view={view} change={change} />}
          </div>
          <section class="shown" aria-label={say.preview}>
            {broken.length > 0 || view.html === undefined ? (
              <div class="notice alarm" role="status">
                <p>{say.cannot}</p>
                <Findings found={readableIn(broken.length > 0 ? broken : view.findings, view)} />
              </div>
            ) : null}
            {view.html !== undefined && <Preview html={view.html} title={say.preview} focusField={now.eye} />}
          </section>
        </div>
      )}
    </>
  )
}

export type Change = (changed: Partial<DraftWork>, about?: string) => void
