import type {ComponentChildren} from 'preact'
import type {ShelfView} from '../../../desk/library/browsing.js'
import {useStudio, wordsIn} from '../../studio.js'
import {everything, type Looking} from './state.js'
import {words} from './words.js'

interface Shown {
  readonly view: ShelfView
  readonly looking: Looking
  readonly children: ComponentChildren
  look(change: Partial<Looking>): void
}

const registers = ['rider', 'proposal', 'guideline', 'handout'] as const

/** By what clauses are looked for. */
export const Look = ({view, looking, look, children}: Shown) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const isLooking = JSON.stringify(looking) !== JSON.stringify(everything)
  return (
    <search class="card library-look" aria-label={say.look}>
      <label class="field library-asked">
        {say.words}
        <input type="search" value={looking.words} onInput={({currentTarget: {value}}) => look({words: value})} />
        <small>{say.wordsHint}</small>
      </label>
      <label class="field">
        {say.family}
        <select value={looking.family} onChange={({currentTarget: {value}}) => look({family: value})}>
          <option value="">{say.anyFamily}</option>
          {view.families.map(({id, title}) => (
            <option value={id} key={id}>
              {title[language] ?? title.en} ({id})
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {say.register}
        <select value={looking.register} onChange={({currentTarget: {value}}) => look({register: value})}>
          <option value="">{say.anyRegister}</option>
          {registers.map((register) => (
            <option value={register} key={register}>
              {say.registers[register]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {say.answers}
        <select value={looking.answers} onChange={({currentTarget: {value}}) => look({answers: value})}>
          <option value="">{say.anyAnswer}</option>
          {view.letter.map(({id, says}) => (
            <option value={id} key={id} lang="en">
              {id} {says}
            </option>
          ))}
        </select>
      </label>
      <div class="library-last">
        <label class="check">
          <input
            type="checkbox"
            checked={looking.own}
            onChange={({currentTarget: {checked}}) => look({own: checked})}
          />{' '}
          {say.own}
        </label>
        <div class="row">
          {isLooking && (
            <button type="button" onClick={() => look(everything)}>
              {say.all}
            </button>
          )}
          {children}
        </div>
      </div>
    </search>
  )
}
