import type {Look} from '../../look.js'
import type {Lists} from '../lists.js'
import {treatmentOf} from '../treatment.js'
import {signatures, tables} from './forms.js'
import {headings} from './headings.js'
import {margins} from './margins.js'
import {type CharacterStyle, type ParagraphStyle, stylesPart} from './sheet.js'
import {notices, texts} from './texts.js'

/** Lines are `width` points wide. */
const paragraphStyles = (look: Look, lists: Lists, width: number): readonly ParagraphStyle[] => {
  const treatment = treatmentOf(look)
  return [
    {id: 'Normal', name: 'Normal', own: true, stance: {line: look.size.body * look.leading}},
    ...headings(look, lists, treatment),
    ...texts(look, lists),
    ...notices(look, lists, treatment),
    ...tables(look),
    ...signatures(look),
    ...margins(look, width),
  ]
}

const characterStyles = ({colour}: Look): readonly CharacterStyle[] => [
  {id: 'Strong', name: 'Strong', own: true, letters: {bold: true}},
  {id: 'Emphasis', name: 'Emphasis', own: true, letters: {italic: true}},
  {id: 'StrongEmphasis', name: 'Strong Emphasis', letters: {bold: true, italic: true}},
  {id: 'DefinedTerm', name: 'Defined Term', letters: {bold: true}},
  {id: 'Blank', name: 'Blank', letters: {fill: colour.blank}},
  {id: 'Hyperlink', name: 'Hyperlink', own: true, letters: {colour: colour.accent, underline: true}},
]

/** `word/styles.xml` of a look whose lines are `width` points wide. `language` is a tag such as `en-US`. */
export const stylesOf = (look: Look, lists: Lists, width: number, language: string): string =>
  stylesPart(look, language, paragraphStyles(look, lists, width), characterStyles(look))
