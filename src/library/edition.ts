import type {Question} from './question.js'

/** What a text may ask of the edition that it stands in, rather than of the deal. */
export const editionQuestions: Readonly<Record<'edition.date' | 'edition.draft' | 'edition.maker', Question>> = {
  'edition.date': {type: 'date', label: {en: 'Date', es: 'Fecha'}},
  'edition.draft': {type: 'integer', label: {en: 'Draft number', es: 'Número de borrador'}},
  'edition.maker': {type: 'text', label: {en: 'Maker of the draft', es: 'Autor del borrador'}},
}
