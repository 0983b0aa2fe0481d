import type {StretchView} from '../../desk/review/views.js'
import {wordsIn} from '../studio.js'

const words = {
  en: {untracked: 'not tracked', removed: 'taken out', added: 'put in', end: 'end of added words'},
  es: {untracked: 'sin control de cambios', removed: 'quitado', added: 'añadido', end: 'fin de lo añadido'},
}

/** So many words around a change tell where it is. */
const context = 14

/** A paragraph with what was taken out of it and put into it; what nobody tracked is marked as such, and not by colour alone. */
export const Diff = ({stretches, whole}: {readonly stretches: readonly StretchView[]; readonly whole: boolean}) => {
  const say = wordsIn(words)
  return (
    <p class="diff">
      {stretches.map(({kind, text, tracked, automatic, author}, index) => {
        if (kind === 'kept')
          return <span key={index}>{whole ? text : near(text, index > 0, index < stretches.length - 1)}</span>
        if (automatic) return kind === 'removed' ? null : <span key={index}>{text}</span>
        const Tag = kind === 'removed' ? 'del' : 'ins'
        const says = `${say[kind]}${tracked ? (author === undefined ? '' : `, ${author}`) : `, ${say.untracked}`}`
        return (
          <Tag key={index} class={tracked ? '' : 'untracked'} title={says}>
            <span class="heard">[{says}: </span>
            {text.trim() === '' && text.includes('\n') ? '¶' : text}
            <span class="heard">]</span>
          </Tag>
        )
      })}
    </p>
  )
}

const near = (text: string, after: boolean, before: boolean): string => {
  const all = text.split(' ')
  const most = (after ? context : 0) + (before ? context : 0)
  if (all.length <= most + 4) return text
  return [...(after ? all.slice(0, context) : []), '…', ...(before ? all.slice(-context) : [])].join(' ')
}
