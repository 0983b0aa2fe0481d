import type {Document} from '../document/document.js'
import {pack, squeeze} from '../ooxml/pack.js'
import {bytesOf, declaration, w} from '../ooxml/xml.js'
import {documentParts, type Shell} from '../render/docx/docx.js'
import {run} from '../render/docx/runs.js'
import {parts} from '../render/docx/shell.js'
import {twips} from '../render/docx/units.js'
import type {Look, Pages} from '../render/look.js'
import {apart, type Run, type Token} from '../text/runs.js'
import {idOf, type Row} from './rows.js'
import {columns, contextOf, countOf, duty, instructions, place, title} from './said.js'

/** The look of a sheet in which somebody works for hours: pages across, narrow margins, small headings. */
export const lookOfSheet = ({setting: _, ...look}: Look): Look => ({
  ...look,
  size: {body: 10, small: 7, title: 17, heading1: 12, heading2: 12, table: 10.5},
  space: {...look.space, paragraph: 4, heading: 12},
  margin: {top: 46, bottom: 42, side: 40},
})
export const pagesAcross = (pages: Pages): Pages => ({letter: across(pages.letter), a4: across(pages.a4)})
const across = ({width, height}: {readonly width: number; readonly height: number}) => ({width: height, height: width})

/** The rows of a sheet, and what it says of itself. */
export interface Sheet {
  readonly rows: readonly Row[]
  /** ISO date, and in words. */
  readonly date: string
  readonly dated: string
}

/** A sheet for a translator as a Word file: one table an owner, one row a passage. Same rows, same bytes. */
export const renderSheet = ({rows, date, dated}: Sheet, shell: Shell): Uint8Array => {
  const about: Document = {
    title,
    language: 'en',
    look: '',
    page: 'letter',
    label: title,
    mark: '',
    date,
    dated,
    draft: '',
    stamp: '',
    children: [],
  }
  const {codec} = shell
  const made = new Map([...documentParts(about, shell), [parts.document, bodyOf(rows, shell)]])
  const own = [...made].map(([name, text]) => squeeze({name, bytes: bytesOf(text)}, codec))
  const foot = own.find(({name}) => name === parts.footer)
  return pack(
    [...shell.parts, shell.numberingAsIs, ...own, ...(foot ? [{...foot, name: parts.firstFooter}] : [])],
    codec,
  )
}

const bodyOf = (rows: readonly Row[], shell: Shell): readonly string[] => {
  const owners = new Map<string, Row[]>()
  for (const row of rows) owners.set(row.pair.owner, [...(owners.get(row.pair.owner) ?? []), row])
  return [
    `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`,
    paragraph('Title', run(title)),
    ...instructions.map(([language, words]) => paragraph('BodyText', run(words, look({language})))),
    paragraph('BodyText', run(countOf(rows.length), look({}))),
    ...[...owners.values()].flatMap((own) => [
      paragraph('Heading2Unnumbered', run(own[0]?.pair.heading ?? '')),
      tableOf(own, shell),
      paragraph('TableEnd', ''),
    ]),
    `${shell.section.replace('w:orient="portrait"', 'w:orient="landscape"')}</w:body></w:document>`,
  ]
}

const paragraph = (style: string, content: string, mark = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark}</w:pPr>${content}</w:p>`

/** Parts of the line that the columns take. */
const shares = [0.11, 0.345, 0.345, 0.2] as const

const tableOf = (rows: readonly Row[], shell: Shell): string => {
  const widths = shares.map((share) => Math.round(twips(shell.width) * share))
  const whole = widths.reduce((sum, one) => sum + one, 0)
  return w('tbl', {}, [
    w('tblPr', {}, [
      w('tblStyle', {val: 'ProvisoTable'}),
      w('tblW', {w: whole, type: 'dxa'}),
      w('tblLayout', {type: 'fixed'}),
      w('tblLook', {val: '0420', firstRow: 1, lastRow: 0, firstColumn: 0, lastColumn: 0, noHBand: 0, noVBand: 1}),
    ]),
    w(
      'tblGrid',
      {},
      widths.map((width) => w('gridCol', {w: width})),
    ),
    w('tr', {}, [
      w('trPr', {}, [w('cantSplit'), w('tblHeader')]),
      ...columns.map((words, index) => cell(widths[index] ?? 0, paragraph('TableHeading', run(words, look({}))))),
    ]),
    ...rows.flatMap((row) => [
      ...contextRow(row.before, whole, shell),
      rowOf(row, widths, shell),
      ...contextRow(row.after, whole, shell),
    ]),
  ])
}

const cell = (width: number, content: string, {fill, span}: {fill?: string | undefined; span?: number} = {}): string =>
  w('tc', {}, [
    w('tcPr', {}, [
      w('tcW', {w: width, type: 'dxa'}),
      span === undefined ? '' : w('gridSpan', {val: span}),
      fill === undefined ? '' : w('shd', {val: 'clear', color: 'auto', fill}),
    ]),
    content,
  ])

/** Calls on lines of their own, so that a translator sees what stands only in some cases. */
const contextRow = (calls: readonly string[], width: number, {look: {colour}}: Shell): readonly string[] => {
  const words = contextOf(calls)
  if (words === '') return []
  const content = paragraph('TableText', run(words, look({small: true, colour: colour.quiet, proof: false})), keepNext)
  return [w('tr', {}, [w('trPr', {}, w('cantSplit')), cell(width, content, {fill: colour.tint, span: columns.length})])]
}
const keepNext = `<w:keepNext/>${w('spacing', {line: 190, lineRule: 'exact'})}`
const tight = w('spacing', {line: 180, lineRule: 'exact'})

const rowOf = (row: Row, widths: readonly number[], shell: Shell): string => {
  const {colour} = shell.look
  const quiet = look({small: true, colour: colour.quiet, proof: false})
  const loud = look({small: true, colour: colour.accent, bold: true, proof: false})
  const id = [run(duty(row), loud), run(place(row), quiet), run(idOf(row), quiet)]
    .filter((line) => line !== '')
    .map((line) => paragraph('TableText', line, tight))
  const fill = row.state === 'present' ? undefined : row.state === 'older' ? colour.tint : colour.blank
  const contents = [
    {content: id.join('')},
    {content: paragraph('TableText', runsOf(row.english, row.tokens, 'en', shell))},
    {
      content: paragraph(
        'TableText',
        runsOf(row.spanish ?? [], row.known, 'es', shell),
        w('rPr', {}, w('lang', {val: 'es-US'})),
      ),
      fill,
    },
    {content: paragraph('TableText', '')},
  ]
  return w('tr', {}, [
    w('trPr', {}, w('cantSplit')),
    ...contents.map(({content, fill: shade}, index) => cell(widths[index] ?? 0, content, {fill: shade})),
  ])
}

/** Tokens are quiet, and no spelling checker looks at them. */
const runsOf = (
  runs: readonly Run[],
  known: readonly Token[],
  language: 'en' | 'es',
  {look: {colour}}: Shell,
): string =>
  runs
    .map(({text, bold, italic}) =>
      apart(text, known)
        .map((piece, index) =>
          run(
            piece,
            index % 2 === 1 ? look({bold, italic, colour: colour.quiet, proof: false}) : look({bold, italic, language}),
          ),
        )
        .join(''),
    )
    .join('')

interface Letters {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly small?: boolean
  readonly colour?: string
  readonly language?: 'en' | 'es'
  readonly proof?: false
}
/** In the order that the schema wants. */
const look = ({bold, italic, small, colour, language, proof}: Letters): string =>
  w('rPr', {}, [
    bold ? w('b') : '',
    italic ? w('i') : '',
    proof === false ? w('noProof') : '',
    colour === undefined ? '' : w('color', {val: colour}),
    small ? w('sz', {val: 14}) : '',
    language === undefined ? '' : w('lang', {val: language === 'es' ? 'es-US' : 'en-US'}),
  ])
