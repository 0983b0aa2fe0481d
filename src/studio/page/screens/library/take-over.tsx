import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {Register} from '../../../../library/passage.js'
import type {PrecedentView, Taken} from '../../../desk/library/adopting.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {type LibraryWork, nothingYet, type Said, type Taking} from './state.js'
import {words} from './words.js'

interface Shown {
  readonly taking: Taking
  readonly view: PrecedentView
  readonly bytes: Uint8Array
}

const registers = ['rider', 'proposal', 'guideline', 'handout'] as const

/** Which clauses of a file are taken over, and as what. */
export const TakeOver = ({taking, view, bytes}: Shown) => {
  const say = wordsIn(words)
  const {desk, language, say: aloud} = useStudio()
  const {step, turn} = useScreen<LibraryWork>('library', nothingYet)
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const [made, setMade] = useState<Taken>()
  const family = view.families.find(({id}) => id === taking.family) ?? view.families.at(-1)
  const put = (change: Partial<Taking>, about?: string): void =>
    step((before) => (before.taking ? {...before, taking: {...before.taking, ...change}} : before), about)
  const chosen = chosenOf(taking, view, family)
  const register = (value: Register): void =>
    put({register: value, variant: value === 'rider' || value === 'proposal' ? 'opening' : 'en'})
  const take = async (): Promise<void> => {
    const {value, diagnostics} = await desk.takeFromPrecedent({
      file: taking.file.name,
      bytes,
      register: taking.register,
      variant: taking.variant,
      chosen,
    })
    setFound(diagnostics.filter(({severity}) => value === undefined || severity !== 'warning'))
    if (!value) return
    setMade(value)
    aloud(say.adopted(value.clauses.length))
    turn((before) => ({...before, edition: before.edition + 1}))
  }
  if (made) return <Made made={made} text={`${taking.register}.${taking.variant}`} found={found} />
  const instrument = taking.register === 'rider' || taking.register === 'proposal'
  return (
    <>
      <div class="card library-look">
        <label class="field">
          {say.kind}
          <select value={taking.register} onChange={({currentTarget: {value}}) => register(value as Register)}>
            {registers.map((one) => (
              <option value={one} key={one}>
                {say.registers[one]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {instrument ? say.rung : say.language}
          <select value={taking.variant} onChange={({currentTarget: {value}}) => put({variant: value})}>
            {Object.entries(instrument ? say.rungs : say.languages).map(([key, name]) => (
              <option value={key} key={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {say.inFamily}
          <select value={family?.id} onChange={({currentTarget: {value}}) => put({family: value})}>
            {view.families.map(({id, title}) => (
              <option value={id} key={id}>
                {title[language] ?? title.en} ({id})
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="headed">
        <h3>
          {say.clausesFound(view.clauses.length)}. {say.pickThem}
        </h3>
        <p class="row">
          <button type="button" onClick={() => put({said: leaving(taking, view, false)})}>
            {say.selectAll}
          </button>
          <button type="button" onClick={() => put({said: leaving(taking, view, true)})}>
            {say.selectNone}
          </button>
        </p>
      </div>
      <ol class="library-list">
        {view.clauses.map((clause, index) => (
          <Candidate
            key={index}
            clause={clause}
            said={taking.said[index] ?? {}}
            id={chosen.find((one) => one.index === index)?.id}
            put={(change, about) =>
              put({said: {...taking.said, [index]: {...taking.said[index], ...change}}}, about && `${about} ${index}`)
            }
          />
        ))}
      </ol>
      <Rest title={say.before} lines={view.before} />
      <Rest title={say.beside} lines={view.beside} />
      <div role="alert">
        <Findings found={found} />
      </div>
      <button type="button" class="first" disabled={chosen.length === 0} onClick={() => void take()}>
        {say.adopt(chosen.length)}
      </button>
    </>
  )
}

/** Ids run on from the first that is free; a number that was typed is taken as it is. */
const chosenOf = ({said}: Taking, {clauses}: PrecedentView, family: PrecedentView['families'][number] | undefined) => {
  let next = family?.next ?? 20
  return clauses.flatMap((_, index) => {
    const {isLeft = true, id, title, purpose, asks = ''} = said[index] ?? {}
    if (isLeft) return []
    const own = id?.trim().toUpperCase()
    const free = `${family?.id ?? 'GEN'}-${String(next).padStart(2, '0')}`
    if (!own) next += 1
    const taken = own || free
    return [
      {
        index,
        id: taken,
        family: taken.split('-')[0] ?? '',
        title,
        purpose,
        asks: asks.toUpperCase().match(/[A-Z0-9]+/g) ?? [],
      },
    ]
  })
}

const leaving = ({said}: Taking, {clauses}: PrecedentView, isLeft: boolean): Taking['said'] =>
  Object.fromEntries(clauses.map(({text}, index) => [index, {...said[index], isLeft: isLeft || text === ''}]))

interface One {
  readonly clause: PrecedentView['clauses'][number]
  readonly said: Said
  /** As what it is taken; nothing where it is left. */
  readonly id: string | undefined
  put(change: Said, about?: string): void
}

const Candidate = ({clause, said, id, put}: One) => {
  const say = wordsIn(words)
  const isLeft = id === undefined
  return (
    <li class="card">
      <label class="check library-take">
        <input type="checkbox" checked={!isLeft} onChange={({currentTarget: {checked}}) => put({isLeft: !checked})} />{' '}
        <span>
          <strong lang="en">{clause.title ?? short(clause.text)}</strong>
          {clause.label !== undefined && <span class="quiet"> {say.number(clause.label)}</span>}
        </span>
      </label>
      {clause.text === '' ? <p class="quiet">{say.bare}</p> : <Words text={clause.text} />}
      {!isLeft && (
        <div class="library-as">
          <label class="field">
            {say.id}
            <input type="text" value={said.id ?? id} onInput={({currentTarget: {value}}) => put({id: value}, 'id')} />
            <small>{say.idHint}</small>
          </label>
          <label class="field">
            {say.called}
            <input
              type="text"
              value={said.title ?? clause.title ?? ''}
              onInput={({currentTarget: {value}}) => put({title: value}, 'title')}
            />
            <small>{say.calledHint}</small>
          </label>
          <label class="field">
            {say.purposeOf}
            <input
              type="text"
              value={said.purpose ?? ''}
              onInput={({currentTarget: {value}}) => put({purpose: value}, 'purpose')}
            />
            <small>{say.purposeHint}</small>
          </label>
          <label class="field">
            {say.asks}
            <input
              type="text"
              value={said.asks ?? ''}
              onInput={({currentTarget: {value}}) => put({asks: value}, 'asks')}
            />
            <small>{say.asksHint}</small>
          </label>
        </div>
      )}
    </li>
  )
}

/** A long text shows its beginning until somebody wants it. */
const Words = ({text}: {readonly text: string}) => {
  const whole = (
    <p class="library-words" lang="en">
      {text}
    </p>
  )
  if (text.length <= 400) return whole
  return (
    <details>
      <summary class="library-words" lang="en">
        {text.slice(0, 240).replace(/\S*$/, '')}…
      </summary>
      {whole}
    </details>
  )
}

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text)

const Rest = ({title, lines}: {readonly title: string; readonly lines: readonly string[]}) => {
  const say = wordsIn(words)
  if (lines.length === 0) return null
  return (
    <details class="card">
      <summary>{title}</summary>
      <p class="quiet">{say.restWhy}</p>
      {lines.map((line, index) => (
        <p key={index} lang="en">
          {line}
        </p>
      ))}
    </details>
  )
}

interface Done {
  readonly made: Taken
  /** Which text they have. */
  readonly text: string
  readonly found: readonly Diagnostic[]
}

const Made = ({made, text, found}: Done) => {
  const say = wordsIn(words)
  const {turn} = useScreen<LibraryWork>('library', nothingYet)
  return (
    <>
      <p class="notice good">{say.adopted(made.clauses.length)}</p>
      <ul class="library-list">
        {made.clauses.map(({id, title, path}) => (
          <li key={id} class="card row">
            <strong>{id}</strong> <span lang="en">{title}</span> <span class="quiet">{path}</span>
            <button
              type="button"
              onClick={() =>
                turn((before) => ({
                  ...before,
                  isTaking: false,
                  taking: undefined,
                  open: id,
                  way: 'write',
                  as: 'prose',
                  text,
                }))
              }
            >
              {say.openIt} <span class="heard">{id}</span>
            </button>
          </li>
        ))}
      </ul>
      <Findings found={found} />
    </>
  )
}
