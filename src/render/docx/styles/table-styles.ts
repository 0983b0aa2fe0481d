import {w} from '../../../ooxml/xml.js'
import type {Look} from '../../look.js'
import {eighths, twips} from '../units.js'

const cellMargins = (vertical: number, sides: number): string =>
  w('tblCellMar', {}, [
    w('top', {w: twips(vertical), type: 'dxa'}),
    w('left', {w: twips(sides), type: 'dxa'}),
    w('bottom', {w: twips(vertical), type: 'dxa'}),
    w('right', {w: twips(sides), type: 'dxa'}),
  ])

/** Hairlines between rows, a tinted header under a stronger line. */
export const tableStyle = ({colour}: Look): string => {
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

/** Bare: each line to sign over is a rule of its paragraph. */
export const signatureTable = w('style', {type: 'table', customStyle: 1, styleId: 'SignatureTable'}, [
  w('name', {val: 'Signature Table'}),
  w('basedOn', {val: 'TableNormal'}),
  w('uiPriority', {val: 99}),
  w('tblPr', {}, cellMargins(0, 0)),
])
