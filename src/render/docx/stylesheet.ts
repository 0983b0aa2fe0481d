import {declaration, w} from '../../ooxml/xml.js'
import type {Face, Look} from '../look.js'
import {type Level, type ListName, type Lists, listId} from './lists.js'
import {eighths, halves, twips} from './units.js'

/** A rule in points and a colour. `gap` is the space between rule and text, in points. */
export interface Rule {
  readonly width: number
  readonly colour: string
  readonly gap: number
}

/** How a paragraph stands. Lengths in points. */
export interface Stance {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly newPage?: boolean
  readonly list?: {readonly name: ListName; readonly level: number}
  readonly top?: Rule
  readonly left?: Rule
  readonly bottom?: Rule
  readonly right?: Rule
  readonly fill?: string
  readonly tabs?: readonly {readonly at: number; readonly align: 'left' | 'center' | 'right'}[]
  readonly before?: number
  readonly after?: number
  /** Least height of a line. */
  readonly line?: number
  readonly exact?: boolean
  readonly indent?: {readonly left: number; readonly right?: number; readonly hanging?: number}
  /** No space between neighbours of the same style. */
  readonly close?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Level in the outline, from 0. */
  readonly outline?: number
}

/** How letters look. Sizes in points. */
export interface Letters {
  readonly face?: Face
  readonly bold?: boolean
  readonly italic?: boolean
  readonly capitals?: boolean
  readonly colour?: string
  /** Extra space between letters, in points. */
  readonly tracking?: number
  readonly size?: number
  readonly underline?: boolean
  readonly fill?: string
  readonly language?: string
}

export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  /** Style of the paragraph that Enter begins. */
  readonly next?: string
  /** One of Word's own styles. */
  readonly own?: boolean
  /** Out of the gallery. */
  readonly hidden?: boolean
  readonly stance?: Stance
  readonly letters?: Letters
}

const rule = (side: string, {width, colour, gap}: Rule): string =>
  w(side, {val: 'single', sz: eighths(width), space: Math.round(gap), color: colour})

const rules = ({top, left, bottom, right}: Stance): string =>
  top || left || bottom || right
    ? w('pBdr', {}, [
        top ? rule('top', top) : '',
        left ? rule('left', left) : '',
        bottom ? rule('bottom', bottom) : '',
        right ? rule('right', right) : '',
      ])
    : ''

const fillWith = (colour: string | undefined): string =>
  colour === undefined ? '' : w('shd', {val: 'clear', color: 'auto', fill: colour})

const flag = (name: string, on: boolean | undefined): string => (on === undefined ? '' : w(name, on ? {} : {val: 0}))

const spacing = ({before, after, line, exact}: Stance): string =>
  before === undefined && after === undefined && line === undefined
    ? ''
    : w('spacing', {
        before: before === undefined ? undefined : twips(before),
        after: after === undefined ? undefined : twips(after),
        line: line === undefined ? undefined : twips(line),
        lineRule: line === undefined ? undefined : exact ? 'exact' : 'atLeast',
      })

/** Properties in the order that the schema wants. */
const paragraphProperties = (stance: Stance): string[] => [
  flag('keepNext', stance.keepNext),
  flag('keepLines', stance.keepLines),
  flag('pageBreakBefore', stance.newPage),
  stance.list
    ? w('numPr', {}, [
        stance.list.level > 0 ? w('ilvl', {val: stance.list.level}) : '',
        w('numId', {val: listId(stance.list.name)}),
      ])
    : '',
  rules(stance),
  fillWith(stance.fill),
  stance.tabs
    ? w(
        'tabs',
        {},
        stance.tabs.map(({at, align}) => w('tab', {val: align, pos: twips(at)})),
      )
    : '',
  spacing(stance),
  stance.indent
    ? w('ind', {
        left: twips(stance.indent.left),
        right: stance.indent.right === undefined ? undefined : twips(stance.indent.right),
        ...(stance.indent.hanging === undefined ? {firstLine: 0} : {hanging: twips(stance.indent.hanging)}),
      })
    : '',
  flag('contextualSpacing', stance.close),
  stance.align ? w('jc', {val: stance.align}) : '',
  stance.outline === undefined ? '' : w('outlineLvl', {val: stance.outline}),
]

const letterProperties = ({face, size, ...letters}: Letters): string[] => [
  face ? w('rFonts', {ascii: face.name, hAnsi: face.name, eastAsia: face.name, cs: face.name}) : '',
  flag('b', letters.bold),
  flag('bCs', letters.bold),
  flag('i', letters.italic),
  flag('iCs', letters.italic),
  flag('caps', letters.capitals),
  letters.colour ? w('color', {val: letters.colour}) : '',
  letters.tracking === undefined ? '' : w('spacing', {val: twips(letters.tracking)}),
  size === undefined ? '' : w('sz', {val: halves(size)}) + w('szCs', {val: halves(size)}),
  letters.underline ? w('u', {val: 'single'}) : '',
  fillWith(letters.fill),
  letters.language ? w('lang', {val: letters.language, eastAsia: letters.language}) : '',
]

const filled = (name: string, children: readonly string[]): string =>
  children.some((child) => child !== '') ? w(name, {}, children) : ''

const paragraphStyle = ({id, name, basedOn, next, own, hidden, stance, letters}: ParagraphStyle): string =>
  w(
    'style',
    {type: 'paragraph', default: id === 'Normal' ? 1 : undefined, customStyle: own ? undefined : 1, styleId: id},
    [
      w('name', {val: name}),
      basedOn ? w('basedOn', {val: basedOn}) : '',
      next ? w('next', {val: next}) : '',
      w('uiPriority', {val: hidden ? 99 : 1}),
      hidden ? '' : w('qFormat'),
      filled('pPr', stance ? paragraphProperties(stance) : []),
      filled('rPr', letters ? letterProperties(letters) : []),
    ],
  )

export interface CharacterStyle {
  readonly id: string
  readonly name: string
  readonly own?: boolean
  readonly letters: Letters
}

const characterStyle = ({id, name, own, letters}: CharacterStyle): string =>
  w('style', {type: 'character', customStyle: own ? undefined : 1, styleId: id}, [
    w('name', {val: name}),
    w('basedOn', {val: 'DefaultParagraphFont'}),
    w('uiPriority', {val: 2}),
    w('qFormat'),
    w('rPr', {}, letterProperties(letters)),
  ])

const builtIn = [
  w('style', {type: 'character', default: 1, styleId: 'DefaultParagraphFont'}, [
    w('name', {val: 'Default Paragraph Font'}),
    w('uiPriority', {val: 1}),
    w('semiHidden'),
    w('unhideWhenUsed'),
  ]),
  w('style', {type: 'table', default: 1, styleId: 'TableNormal'}, [
    w('name', {val: 'Normal Table'}),
    w('uiPriority', {val: 99}),
    w('semiHidden'),
    w('unhideWhenUsed'),
    w('tblPr', {}, [
      w('tblInd', {w: 0, type: 'dxa'}),
      w('tblCellMar', {}, [
        w('top', {w: 0, type: 'dxa'}),
        w('left', {w: 108, type: 'dxa'}),
        w('bottom', {w: 0, type: 'dxa'}),
        w('right', {w: 108, type: 'dxa'}),
      ]),
    ]),
  ]),
  w('style', {type: 'numbering', default: 1, styleId: 'NoList'}, [
    w('name', {val: 'No List'}),
    w('uiPriority', {val: 99}),
    w('semiHidden'),
    w('unhideWhenUsed'),
  ]),
].join('')

/** Keeps the styles that Word brings along out of the gallery. */
const latent = w('latentStyles', {
  defLockedState: 0,
  defUIPriority: 99,
  defSemiHidden: 1,
  defUnhideWhenUsed: 1,
  defQFormat: 0,
  count: 376,
})

const cellMargins = (vertical: number, sides: number): string =>
  w('tblCellMar', {}, [
    w('top', {w: twips(vertical), type: 'dxa'}),
    w('left', {w: twips(sides), type: 'dxa'}),
    w('bottom', {w: twips(vertical), type: 'dxa'}),
    w('right', {w: twips(sides), type: 'dxa'}),
  ])

/** Hairlines between rows, a tinted header under a stronger line. */
const tableStyle = ({colour}: Look): string => {
  const line = (side: string, width: number, shade: string): string =>
    w(side, {val: 'single', sz: eighths(width), space: 0, color: shade})
  return w('style', {type: 'table', customStyle: 1, styleId: 'ProvisoTable'}, [
    w('name', {val: 'Proviso Table'}),
    w('basedOn', {val: 'TableNormal'}),
    w('uiPriority', {val: 1}),
    w('qFormat'),
    w('tblPr', {}, [
      w('tblBorders', {}, [
        line('top', 0.75, colour.accent),
        line('bottom', 0.75, colour.accent),
        line('insideH', 0.5, colour.rule),
        line('insideV', 0.5, colour.rule),
      ]),
      cellMargins(3, 5.5),
    ]),
    w('tblStylePr', {type: 'firstRow'}, [
      w('tcPr', {}, [
        w('tcBorders', {}, line('bottom', 0.75, colour.accent)),
        w('shd', {val: 'clear', color: 'auto', fill: colour.tint}),
      ]),
    ]),
  ])
}

const signatureTable = w('style', {type: 'table', customStyle: 1, styleId: 'SignatureTable'}, [
  w('name', {val: 'Signature Table'}),
  w('basedOn', {val: 'TableNormal'}),
  w('uiPriority', {val: 99}),
  w('tblPr', {}, cellMargins(0, 0)),
])

/** `word/styles.xml`. */
export const stylesPart = (
  look: Look,
  language: string,
  paragraphs: readonly ParagraphStyle[],
  characters: readonly CharacterStyle[],
): string =>
  declaration +
  w('styles', {'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'}, [
    w('docDefaults', {}, [
      w(
        'rPrDefault',
        {},
        w('rPr', {}, letterProperties({face: look.body, colour: look.colour.ink, size: look.size.body, language})),
      ),
      w('pPrDefault', {}, w('pPr', {}, [w('widowControl'), spacing({before: 0, after: 0})])),
    ]),
    latent,
    builtIn,
    ...paragraphs.map(paragraphStyle),
    ...characters.map(characterStyle),
    tableStyle(look),
    signatureTable,
  ])

/** The stance that a level of a list gives its style. */
export const inList = (lists: Lists, name: ListName, level: number): Stance => {
  const {left, hanging}: Level = lists[name][level] ?? {style: '', format: 'bullet', text: '', left: 0, hanging: 0}
  return {list: {name, level}, indent: {left, hanging}}
}
