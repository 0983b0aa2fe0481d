import {
  Bookmark,
  Document as DocxDocument,
  ExternalHyperlink,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {Document} from '../src/document/document.js'
import type {Block, Inline, List} from '../src/document/nodes.js'
import type {Shell} from '../src/render/docx/docx.js'
import type {Dress} from './docx-styles.js'

interface Place {
  readonly style: string
  readonly item?: {readonly style: string; readonly reference: string; readonly level: number}
}

const headings = {
  section: {style: 'Heading1', reference: 'legal', level: 0},
  clause: {style: 'Heading2', reference: 'legal', level: 1},
  schedule: {style: 'ScheduleHeading', reference: 'schedule', level: 0},
} as const

/**
 * The same rider by the `docx` package, as one writes it with that package: a paragraph object for each paragraph with
 * its style, number and bookmark, and a new document each time.
 */
export const withDocx = (document: Document, shell: Shell, dress: Dress): Promise<Uint8Array> => {
  let bookmarks = 0
  const paragraph = (style: string, content: readonly ParagraphChild[], numbering?: Place['item']): Paragraph => {
    bookmarks += 1
    const children = [new Bookmark({id: `_pv_${bookmarks}`, children: content})]
    if (!numbering) return new Paragraph({style, children})
    const {reference, level} = numbering
    return new Paragraph({style, children, numbering: {reference, level}})
  }
  const inlines = (nodes: readonly Inline[], style?: string): ParagraphChild[] =>
    nodes.flatMap((node) => inline(node, style))
  const run = (text: string, style?: string): TextRun => new TextRun(style === undefined ? {text} : {text, style})
  const inline = (node: Inline, style?: string): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [run(node.value, style)]
      case 'change':
        return inlines(node.children, style)
      case 'emphasis':
        return inlines(node.children, 'Emphasis')
      case 'strong':
        return inlines(node.children, 'Strong')
      case 'link':
        return [new ExternalHyperlink({link: node.url, children: inlines(node.children, 'Hyperlink')})]
      case 'break':
        return [new TextRun({break: 1})]
      case 'definedTerm':
        return [run('“', style), run(node.value, 'DefinedTerm'), run('”', style)]
      case 'crossReference':
        return [
          ...(node.before === '' ? [] : [run(node.before, style)]),
          new SimpleField(`REF _pv_${node.clause} \\w \\h`, node.label),
          ...(node.after === '' ? [] : [run(node.after, style)]),
        ]
      case 'field':
        return [node.value === undefined ? run(`[${node.blank}]`, 'Blank') : run(node.value, style)]
    }
  }
  const itemOf = ({scheme, depth}: List): NonNullable<Place['item']> => {
    const reference = scheme === 'clause' ? 'legal' : scheme
    const level = depth + (scheme === 'clause' ? 2 : scheme === 'schedule' ? 1 : 0)
    return {style: shell.lists[reference][level]?.style ?? 'BodyText', reference, level}
  }
  const blocks = (nodes: readonly Block[], place: Place): (Paragraph | Table)[] =>
    nodes.flatMap((node) => block(node, place))
  const block = (node: Block, place: Place): (Paragraph | Table)[] => {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(place.style, inlines(node.children))]
      case 'heading':
        return [paragraph(node.depth === 1 ? 'Title' : 'Heading1Unnumbered', inlines(node.children))]
      case 'list': {
        const item = itemOf(node)
        return node.children.flatMap(({children: [first, ...rest]}) => [
          paragraph(item.style, first?.type === 'paragraph' ? inlines(first.children) : [], item),
          ...blocks(rest, {style: `${item.style}Continued`}),
        ])
      }
      case 'figure':
        return blocks(node.children, place)
      case 'table': {
        const rows = node.children.map(
          (row, index) =>
            new TableRow({
              cantSplit: true,
              tableHeader: index === 0,
              children: row.children.map(
                ({children}) =>
                  new TableCell({children: [paragraph(index === 0 ? 'TableHeading' : 'TableText', inlines(children))]}),
              ),
            }),
        )
        return [table(rows), paragraph('TableEnd', [])]
      }
      case 'blockquote':
        return blocks(node.children, {style: 'Notice'})
      case 'clause': {
        if (node.number === undefined) return blocks(node.children, place)
        const heading = headings[node.kind]
        const before = node.kind === 'schedule' ? [new TextRun({break: 1})] : []
        const style = node.kind === 'schedule' ? place.style : 'ClauseText'
        return [paragraph(heading.style, [...before, run(node.title)], heading), ...blocks(node.children, {style})]
      }
      case 'signatureBlock': {
        const pairs = Array.from({length: Math.ceil(node.lines.length / 2)}, (_, row) =>
          [node.lines[2 * row], node.lines[2 * row + 1]].flatMap((line) => (line ? [line] : [])),
        )
        const rows = pairs.map(
          (pair) =>
            new TableRow({
              cantSplit: true,
              children: pair.map(
                ({label, value}) =>
                  new TableCell({
                    children: [
                      paragraph('SignatureLine', value ? inline(value) : []),
                      paragraph('SignatureLabel', [run(label)]),
                    ],
                  }),
              ),
            }),
        )
        return [
          paragraph('SignatureParty', [run(node.role)]),
          paragraph('SignatureName', inline(node.name)),
          table(rows),
          paragraph('TableEnd', []),
        ]
      }
    }
  }
  const table = (rows: readonly TableRow[]): Table =>
    new Table({style: 'ProvisoTable', width: {size: 100, type: WidthType.PERCENTAGE}, rows})

  const {title, stamp, label, draft, dated} = document
  const margin = (style: string, text: string) =>
    new Paragraph({style, children: [run(text), new TextRun({children: [new Tab(), 'Page ', PageNumber.CURRENT]})]})
  const made = new DocxDocument({
    title,
    creator: '',
    styles: {paragraphStyles: dress.paragraphStyles, characterStyles: dress.characterStyles},
    numbering: dress.numbering,
    sections: [
      {
        properties: {titlePage: true, page: {size: {width: 12240, height: 15840}}},
        headers: {
          default: new Header({children: [new Paragraph({style: 'Header', children: [run(`${title}\t${stamp}`)]})]}),
          first: new Header({children: [new Paragraph({style: 'HeaderFirst', children: [run(stamp)]})]}),
        },
        footers: {
          default: new Footer({children: [margin('Footer', `${label} · ${draft} · ${dated}`)]}),
          first: new Footer({children: [margin('Footer', `${label} · ${draft} · ${dated}`)]}),
        },
        children: blocks(document.children, {style: 'BodyText'}),
      },
    ],
  })
  return Packer.toBuffer(made)
}
