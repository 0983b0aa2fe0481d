import type {Question} from './question.js'

/** What a text may ask of the edition that it stands in, rather than of the deal. */
export const editionQuestions: Readonly<Record<'edition.date' | 'edition.draft' | 'edition.maker', Question>> = {
  'edition.date': {type: 'date', label: {en: 'Date', es: 'Fecha'}},
  'edition.draft': {type: 'integer', label: {en: 'Draft number', es: 'Número de borrador'}},
  'edition.maker': {type: 'text', label: {en: 'Maker of the draft', es: 'Autor del borrador'}},
}

/** What the text around an item of a proposal may ask of that item. */
export const itemQuestions = {
  'item.number': {type: 'text', label: {en: 'Item'}},
  'item.section': {type: 'text', optional: true, label: {en: 'Section of the agreement'}},
  'item.has_section': {type: 'yes/no', label: {en: 'The section is known'}},
  'item.amends': {type: 'yes/no', label: {en: 'It amends a section'}},
  'item.verified': {type: 'yes/no', label: {en: 'The current words were verified'}},
  'item.verified_by': {type: 'text', optional: true, label: {en: 'Verified by'}},
  'item.verified_on': {type: 'date', optional: true, label: {en: 'Verified on'}},
  'item.mandatory': {type: 'yes/no', label: {en: 'Mandatory subject'}},
  'item.permissive': {type: 'yes/no', label: {en: 'Permissive subject'}},
  'item.costs': {type: 'yes/no', label: {en: 'Somebody pays'}},
  'item.pays': {type: 'text', optional: true, label: {en: 'Who pays'}},
  'item.has_effective': {type: 'yes/no', label: {en: 'It has an effective date of its own'}},
  'item.effective': {type: 'text', optional: true, label: {en: 'Effective date'}},
} as const satisfies Readonly<Record<string, Question>>
export type ItemQuestion = keyof typeof itemQuestions

export const isEditionName = (name: string): name is keyof typeof editionQuestions =>
  Object.hasOwn(editionQuestions, name)
