import type {Diagnostic} from '../../../base/diagnostic.js'
import {wordsIn} from '../studio.js'

const words = {
  en: {error: 'Stop', warning: 'Look', info: 'Note', line: 'line'},
  es: {error: 'Alto', warning: 'Mire', info: 'Nota', line: 'línea'},
}

/** What the stages found, as they say it: what, where, why and the cure. */
export const Findings = ({found}: {readonly found: readonly Diagnostic[]}) => {
  const say = wordsIn(words)
  if (found.length === 0) return null
  return (
    <ul class="findings">
      {found.map(({severity, message, place, rule}) => (
        <li class={severity} key={`${rule} ${place.file} ${place.line} ${message}`}>
          <strong>{say[severity]}</strong>
          <span>
            {message}
            {/[.!?…”]$/.test(message) ? '' : '.'}
            {place.line !== undefined && (
              <span class="quiet">
                {' '}
                {place.file.replace(/^shipped\//, '')}, {say.line} {place.line}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
