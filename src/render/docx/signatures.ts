import type {Render} from '../../document/handlers.js'
import type {NodeOf, SignatureLine} from '../../document/nodes.js'
import {w} from '../../ooxml/xml.js'
import {type Context, paragraph, tableEnd, within} from './context.js'
import {changedRow} from './revisions.js'
import {run} from './runs.js'
import {twips} from './units.js'

const pairs = (lines: readonly SignatureLine[]): readonly (readonly (SignatureLine | undefined)[])[] =>
  Array.from({length: Math.ceil(lines.length / 2)}, (_, row) => [lines[2 * row], lines[2 * row + 1]])

/** Between two lines in a row. */
const gap = w('tcMar', {}, w('right', {w: twips(18), type: 'dxa'}))
const atBottom = w('vAlign', {val: 'bottom'})

/** Who signs, then lines to sign over, two in a row, each with its label beneath. Stays on one page. */
export const signatureBlock = (
  node: NodeOf<'signatureBlock'>,
  place: Context,
  render: Render<string, Context>,
): string => {
  const context = within(node, place)
  const width = twips(context.width - context.indent)
  const columns = [Math.round(width * 0.58), width - Math.round(width * 0.58)]
  const cell = (line: SignatureLine | undefined, index: number): string => {
    const size = w('tcW', {w: columns[index] ?? 0, type: 'dxa'})
    if (line === undefined) return w('tc', {}, [w('tcPr', {}, size), paragraph('SignatureLabel', '', context)])
    const value = line.value === undefined ? '' : render(line.value, context)
    return w('tc', {}, [
      w('tcPr', {}, [size, index === 0 ? gap : '', atBottom]),
      paragraph('SignatureLine', value, context),
      paragraph('SignatureLabel', run(line.label), context),
    ])
  }
  const head =
    paragraph('SignatureParty', run(node.role), context) +
    paragraph('SignatureName', render(node.name, {...context, bold: true}), context)
  const rows = pairs(node.lines).map((pair) =>
    w('tr', {}, [w('trPr', {}, w('cantSplit') + changedRow(context.change, context.sheet)), ...pair.map(cell)]),
  )
  if (rows.length === 0) return head + tableEnd(context)
  const properties = w('tblPr', {}, [
    w('tblStyle', {val: 'SignatureTable'}),
    w('tblW', {w: width, type: 'dxa'}),
    context.indent === 0 ? '' : w('tblInd', {w: twips(context.indent), type: 'dxa'}),
    w('tblLayout', {type: 'fixed'}),
    w('tblLook', {val: '0000'}),
    w('tblCaption', {val: context.sheet.words.signature(node.role)}),
  ])
  const grid = columns.map((one) => w('gridCol', {w: one}))
  return head + w('tbl', {}, [properties, w('tblGrid', {}, grid), ...rows]) + tableEnd(context)
}
