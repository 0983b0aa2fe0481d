import {titleOf} from '../../library/clause.js'
import {inLanguage} from '../../library/question.js'
import {type Lookup, titled} from './sheet.js'

export const clauseSheet: Lookup = (library, asked) => {
  const clause = library.clause.get(asked.toUpperCase())
  if (!clause) return undefined
  const {file} = clause
  const letter = {...library.letter.value.asks, ...library.letter.value.concerns}
  const quoted = (id: string) => `${id} ${letter[id]?.says ?? ''} “${letter[id]?.quote ?? ''}”`
  const ids = (list: readonly string[] = []) => list.map((id) => titled(library, id)).join(', ')
  return {
    kind: 'clause',
    title: `${clause.id}  ${titleOf(clause, 'en')}`,
    says: file.purpose,
    lines: [
      ['Family', inLanguage(library.families.value[file.family]?.title, 'en') ?? file.family],
      ['Status', `${file.status}, version ${file.version}`],
      ['Asks', file.asks.map(quoted).join('\n')],
      ['Concerns', (file.concerns ?? []).map(quoted).join('\n')],
      ['Stands when', file.when ?? ''],
      ['Requires', ids(file.requires)],
      ['Excludes', ids(file.conflicts)],
      [
        'Defines',
        Object.entries(file.defines ?? {})
          .map(([key, {forms}]) => forms[0] ?? key)
          .join(', '),
      ],
      ['Answers', Object.keys(file.fields ?? {}).join(', ')],
      ['Hazards', (file.hazards ?? []).map((id) => `${id} ${library.hazards.value[id]?.hazard ?? ''}`).join('\n')],
      ...Object.entries(file.text).map(([register, texts]) => [register, Object.keys(texts).join(', ')] as const),
      ['Texts', clause.passages.length === 0 ? 'none yet: it stands in no document' : ''],
      ['File', clause.source.file],
    ],
    value: file,
    clause,
  }
}
