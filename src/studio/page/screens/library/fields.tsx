import type {ClauseFile} from '../../../../library/files.js'
import {useStudio, wordsIn} from '../../studio.js'
import {words} from './words.js'

type Fields = NonNullable<ClauseFile['fields']>
type Field = Fields[string]

/** What a clause asks of each deal. */
export const FieldsOf = ({fields}: {readonly fields: Fields}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const written = useWritten()
  return (
    <ul>
      {Object.entries(fields).map(([name, field]) => {
        const {label, ask} = field
        const limits = limitsOf(field, written, say)
        return (
          <li key={name}>
            <span lang={label[language] ? language : 'en'}>{label[language] ?? label.en ?? name}</span>
            {ask && <small lang={ask[language] ? language : 'en'}>{ask[language] ?? ask.en}</small>}
            <small>
              {say.kinds[field.type]}
              {field.unit !== undefined && `, ${say.units[field.unit] ?? field.unit}`}
              {field.default !== undefined && `. ${say.usual}: ${written(field.default)}`}
              {limits !== '' && `. ${say.limits}: ${limits}`}
            </small>
          </li>
        )
      })}
    </ul>
  )
}

/** How an answer is written, whether it is the same at each rung or not. */
const useWritten = (): ((value: unknown) => string) => {
  const say = wordsIn(words)
  const written = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? say.yes : say.no
    if (Array.isArray(value)) return value.map(written).join(', ')
    if (typeof value === 'object' && value !== null)
      return Object.entries(value)
        .map(([rung, one]) => `${(say.rungs as Readonly<Record<string, string>>)[rung] ?? rung} ${written(one)}`)
        .join(', ')
    return String(value)
  }
  return written
}

const limitsOf = ({limits}: Field, written: (value: unknown) => string, say: (typeof words)['en']): string => {
  const bounds = ({min, max}: {readonly min?: unknown; readonly max?: unknown} = {}): string =>
    [min === undefined ? '' : say.least(written(min)), max === undefined ? '' : say.most(written(max))]
      .filter(Boolean)
      .join(', ')
  const perRung = (['opening', 'acceptable', 'floor'] as const).flatMap((rung) =>
    bounds(limits?.[rung]) === '' ? [] : [`${say.rungs[rung]} ${bounds(limits?.[rung])}`],
  )
  return [bounds(limits), ...perRung].filter(Boolean).join('; ')
}
