import {
  AlignmentType,
  type ICharacterStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import type {Shell} from '../src/render/docx/docx.js'

/** The look of the rider as options of the `docx` package: read once, spelled out by it in each file. */
export interface Dress {
  readonly paragraphStyles: readonly IParagraphStyleOptions[]
  readonly characterStyles: readonly ICharacterStyleOptions[]
  readonly numbering: INumberingOptions
}

const formats = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperLetter: LevelFormat.UPPER_LETTER,
  bullet: LevelFormat.BULLET,
} as const

/** Styles of one kind out of `word/styles.xml`: names, and the letters and spaces that matter for the work. */
const stylesIn = (xml: string, kind: 'paragraph' | 'character') =>
  [...xml.matchAll(/<w:style ([^>]*)>(.*?)<\/w:style>/gs)].flatMap(([, head = '', inner = '']) => {
    const id = /w:styleId="([^"]*)"/.exec(head)?.[1]
    if (id === undefined || !head.includes(`"${kind}"`) || head.includes('w:default="1"')) return []
    const value = (name: string, attribute = 'val') =>
      new RegExp(`<w:${name} [^>]*w:${attribute}="([^"]*)"`).exec(inner)?.[1]
    const twips = (attribute: string) => Number(value('spacing', attribute) ?? 0)
    const [basedOn, next, font, color] = [value('basedOn'), value('next'), value('rFonts', 'ascii'), value('color')]
    return [
      {
        id,
        name: value('name') ?? id,
        ...(basedOn !== undefined && {basedOn}),
        ...(next !== undefined && {next}),
        quickFormat: true,
        paragraph: {
          keepNext: inner.includes('<w:keepNext/>'),
          spacing: {
            before: twips('before'),
            after: twips('after'),
            line: twips('line'),
            lineRule: LineRuleType.AT_LEAST,
          },
          indent: {left: Number(value('ind', 'left') ?? 0), hanging: Number(value('ind', 'hanging') ?? 0)},
        },
        run: {
          bold: inner.includes('<w:b/>'),
          italics: inner.includes('<w:i/>'),
          size: Number(value('sz') ?? 22),
          ...(font !== undefined && {font}),
          ...(color !== undefined && {color}),
        },
      },
    ]
  })

export const dressOf = (styles: string, {lists}: Pick<Shell, 'lists'>): Dress => ({
  paragraphStyles: stylesIn(styles, 'paragraph'),
  characterStyles: stylesIn(styles, 'character').map(({id, name, run}) => ({id, name, run})),
  numbering: {
    config: Object.entries(lists).map(([reference, levels]) => ({
      reference,
      levels: levels.map(({format, text, left, hanging}, level) => ({
        level,
        format: formats[format],
        text,
        alignment: AlignmentType.LEFT,
        style: {paragraph: {indent: {left: left * 20, hanging: hanging * 20}}},
      })),
    })),
  },
})
