import {declaration, w} from '../../../ooxml/xml.js'
import type {Look} from '../../look.js'
import {type Letters, letterProperties, paragraphProperties, type Stance, spacing} from './properties.js'
import {signatureTable, tableStyle} from './table-styles.js'

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
