import {useEffect, useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {KindView} from '../../../desk/make.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'
import {type MakeWork, nothingYet} from './state.js'
import {words} from './words.js'

/** Which document is made, and with which deal it is begun. */
export const Start = () => {
  const say = wordsIn(words)
  const {desk, state} = useStudio()
  const {step} = useScreen<MakeWork>('make', nothingYet)
  const [kinds, setKinds] = useState<readonly KindView[]>()
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const [template, setTemplate] = useState('rider')
  const [from, setFrom] = useState('')
  useEffect(() => {
    void desk.kinds().then(({value, diagnostics}) => {
      setKinds(value ?? [])
      setFound(diagnostics)
    })
  }, [desk, state])
  const starting = wordsIn(around).starting
  if (!kinds) return <p role="status">{starting}</p>
  const chosen = kinds.find((one) => one.template === template)
  const registers = [...new Set(kinds.map(({register}) => register))]
  const begin = async (): Promise<void> => {
    const {value, diagnostics} = await desk.begin(template, from === '' ? undefined : from)
    setFound(diagnostics)
    if (value) step(() => ({...nothingYet, draft: value}))
  }
  return (
    <form
      class="start"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <h2>{say.what}</h2>
      {registers.map((register) => (
        <fieldset key={register}>
          <legend>{say.registers[register] ?? register}</legend>
          <div class="kinds">
            {kinds
              .filter((one) => one.register === register)
              .map((one) => (
                <label key={one.template}>
                  <input
                    type="radio"
                    name="template"
                    checked={one.template === template}
                    onChange={() => {
                      setTemplate(one.template)
                      setFrom('')
                    }}
                  />
                  <span lang={one.language}>
                    {one.title}
                    {say.hints[one.template] !== undefined && <small>{say.hints[one.template]}</small>}
                  </span>
                </label>
              ))}
          </div>
        </fieldset>
      ))}
      <label class="field">
        {say.beginWith}
        <select value={from} onChange={({currentTarget: {value}}) => setFrom(value)}>
          <option value="">{say.blank}</option>
          {chosen?.deals.map(({path, name}) => (
            <option key={path} value={path}>
              {path.startsWith('shipped/') ? say.invented(name) : name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="first">
        {say.begin}
      </button>
      <Findings found={found} />
    </form>
  )
}
