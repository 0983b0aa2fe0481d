import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RevisedWord} from '../../src/ooxml/revised.js'
import {del, end, field, gone, ins, p, revised, row, t, tbl, tc, tr} from '../support/returned.js'
import {root} from '../support/shipped.js'

const by = 'w:id="1" w:author="Ann" w:date="2026-11-24T10:00:00Z"'
const moved = (end: 'From' | 'To', content: string): string =>
  `<w:move${end}RangeStart ${by} w:name="m"/><w:move${end} ${by}>${content}</w:move${end}><w:move${end}RangeEnd w:id="1"/>`

/** Bodies with changes of every kind, each with a plain paragraph behind it. */
const bodies: Readonly<Record<string, string>> = {
  words: p(t('one ') + ins(t('two ')) + del(gone('three ')) + t('four')),
  'one within the other': p(t('one ') + ins(t('two ') + del(gone('three '))) + t('four')),
  'a new paragraph': p(t('one')) + p(ins(t('two')), end('ins')) + p(t('three')),
  'a paragraph taken out': p(t('one')) + p(del(gone('two')), end('del')) + p(t('three')),
  'two paragraphs taken out': p(del(gone('one')), end('del')) + p(del(gone('two')), end('del')) + p(t('three')),
  'a paragraph split': p(t('one '), end('ins')) + p(t('two')),
  'paragraphs merged': p(t('one '), end('del')) + p(t('two ')) + p(t('three')),
  'three paragraphs merged': p(t('one '), end('del')) + p(t('two '), end('del')) + p(t('three')),
  'an end put in and taken out': p(t('one '), end('ins', 'del')) + p(t('two')),
  'an empty one behind': `${p(t('one '), end('del'))}<w:p/>`,
  'a mark that begins in what goes': `${p(`<w:bookmarkStart w:id="9" w:name="b"/>${ins(t('one'))}`, end('ins'))}${p(`${t('two')}<w:bookmarkEnd w:id="9"/>`)}`,
  rows: tbl(
    tr(tc(p(t('one')))) + tr(tc(p(ins(t('two')), end('ins'))), row('ins')) + tr(tc(p(del(gone('three')))), row('del')),
  ),
  'a whole table': tbl(tr(tc(p(ins(t('two')))), row('ins'))),
  'the end of a cell': tbl(tr(tc(p(t('one')) + p(ins(t('two')), end('ins'))))),
  'a move': `${p(moved('From', t('one ')) + t('two '))}${p(`${t('three ')}${moved('To', t('one '))}`)}`,
  'a field': p(
    t('see ') + field('REF _pv_a_1 \\w \\h', t('3.1')) + ins(field('REF _pv_b_1 \\w \\h', t('3.2'))) + t('.'),
  ),
  looks: p(
    `<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>one</w:t></w:r>`,
    `<w:pStyle w:val="B"/><w:rPr><w:ins ${by}/></w:rPr><w:pPrChange ${by}><w:pPr><w:pStyle w:val="A"/></w:pPr></w:pPrChange>`,
  ),
  'indented by a program': `<w:p>\n  <w:r>\n    <w:t>one</w:t>\n  </w:r>\n  ${ins(t('two'))}\n</w:p>`,
  'a content control': p(
    `<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>${t('one')}</w:sdtContent></w:sdt>${ins(t(' two'))}`,
  ),
  'a link': p(`<w:hyperlink w:anchor="x">${t('one')}${ins(t(' two'))}</w:hyperlink>`),
}

const folder = join(root, 'test/data/returned')

/** Word files with tracked changes, by name. */
export const samples = (): readonly (readonly [name: string, word: RevisedWord])[] => [
  ...Object.entries(bodies).map(([name, body]) => [name, revised(`${body}${p(t('last'))}`)] as const),
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => [name, revised(readFileSync(join(folder, name)))] as const),
]
