import {Big} from 'big.js'
import {cellAt} from '../../../ooxml/address.js'
import type {Row, Sheet} from '../../../ooxml/workbook.js'
import type {Costed} from '../cost.js'
import type {Title} from '../costing.js'
import type {Figure} from '../items.js'
import {before, sheets, titleFigures} from '../layout.js'
import {
  day,
  filled,
  formats,
  headed,
  ink,
  none,
  number,
  opening,
  openingRows,
  row,
  section,
  text,
  worked,
} from '../look.js'

/** Titles with their income and headcount, and below them the scenes with generated crowds. */
export const titlesSheet = ({costing}: Costed): Sheet => {
  const {titles, scenes, currency} = costing
  const isMoney = (name: Figure): boolean => name === 'gross' || name === 'outputGross'
  const format = (name: Figure): string => (isMoney(name) ? formats.money(currency) : formats.count)
  const figure = (title: Title, name: Figure): Big => title[name as Exclude<Figure, 'figures' | 'seconds'>]
  const total = titleFigures.map((name, index) => {
    const column = before.titles + index
    if (name === 'versions') return none(ink.total)
    return worked(
      `SUM(${cellAt(column, openingRows)}:${cellAt(column, openingRows + titles.length - 1)})`,
      titles.reduce((sum, title) => sum.plus(figure(title, name)), new Big(0)),
      format(name),
      ink.total,
    )
  })
  const crowds: readonly Row[] =
    scenes.length === 0
      ? []
      : [
          row(),
          section('Scenes with generated crowds', 4),
          headed(['Title', 'Scene', 'Figures', 'Seconds'], 2),
          ...scenes.map(({title, scene, figures, seconds}) =>
            row(text(title, ink.quiet), text(scene), number(figures, formats.count), number(seconds, formats.count)),
          ),
        ]
  return {
    name: sheets.titles,
    columns: [9, 36, 21, 23, 12, 11, 13, 13, 10, 13, 38, 13, 15],
    frozen: openingRows,
    rows: [
      ...opening(
        'Titles and headcount',
        'Income and people by title. Crowds are listed scene by scene below.',
        [
          ...['Id', 'Title', 'Training income', 'Income from AI output', 'In-house hours', 'Versions', 'Principals'],
          ...['Background actors', 'Minors', 'Days vouchered', 'Source', 'As of', 'Evidence'],
        ],
        2,
        2 + titleFigures.length,
      ),
      ...titles.map((title) =>
        row(
          text(title.id, ink.quiet),
          text(title.title),
          ...titleFigures.map((name) => number(figure(title, name), format(name))),
          text(title.source, ink.quiet),
          day(title.asOf),
          text(title.evidence, ink.quiet),
        ),
      ),
      filled(ink.total, columnsOf, text('', ink.total), text('All titles', ink.total), ...total),
      ...crowds,
    ],
  }
}

const columnsOf = 13
