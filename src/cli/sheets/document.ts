import {inLanguage} from '../../library/question.js'
import type {Lookup} from './sheet.js'

export const documentSheet: Lookup = (library, asked) => {
  const document = library.document.get(asked.toLowerCase())
  if (!document) return undefined
  const {file, schedules} = document
  const family = (id: string) => inLanguage(library.families.value[id]?.title, file.language) ?? id
  return {
    kind: 'document',
    title: `${document.id}  ${inLanguage(file.title, file.language) ?? ''}`,
    says: '',
    lines: [
      ['Register', file.register],
      ['Language', file.language],
      ['Sections', (file.sections ?? []).map(family).join(', ')],
      ['Schedules', schedules.map(({id, title}) => `${id} ${title}`).join('\n')],
      ['Also alone', (file.alone ?? []).join(', ')],
      [
        'Signed by',
        Object.values(file.signatories ?? {})
          .map(({role}) => role)
          .join('; '),
      ],
      [
        'Terms',
        Object.values(file.defines ?? {})
          .map(({forms}) => forms[0] ?? '')
          .join(', '),
      ],
      ['File', document.source.file],
    ],
    value: file,
  }
}
