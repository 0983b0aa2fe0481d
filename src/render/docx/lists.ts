import {declaration, w} from '../../ooxml/xml.js'
import type {Look} from '../look.js'
import type {Words} from '../words.js'
import {twips} from './units.js'

/** One level of a list, tied to one paragraph style. Lengths in points. */
export interface Level {
  readonly style: string
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman' | 'upperLetter' | 'bullet'
  /** Text of the number; `%1` is the count of the first level. */
  readonly text: string
  /** Where the text begins. */
  readonly left: number
  /** How far before the text the number begins. */
  readonly hanging: number
  readonly colour?: string
  /** A number that is a line of its own, lighter than the title under it. */
  readonly alone?: boolean
}

/** Lists in the order of their ids in the file, which count from 1. */
const names = ['legal', 'schedule', 'plain', 'bullet', 'noticePlain', 'noticeBullet'] as const
export type ListName = (typeof names)[number]
export type Lists = Readonly<Record<ListName, readonly Level[]>>

export const listId = (name: ListName): number => names.indexOf(name) + 1

/** The first id that is free for the lists of one document. */
export const freeListId = names.length + 1

/** All lists of a look. Sections, clauses and their items are one list, so that items count through a clause and start again in the next. */
export const listsOf = ({space: {indent}, colour, size, setting}: Look, words: Words): Lists => {
  const step = Math.max(size.body * 2.4, indent * 0.8)
  const dot = size.body * 1.5
  const plain = size.body * 2
  const stressed = setting === 'instrument' ? undefined : colour.accent
  const inNotice = noticeInset + size.body * 1.6
  const level = (
    style: string,
    format: Level['format'],
    text: string,
    left: number,
    hanging: number,
    shade?: string,
  ): Level => ({
    style,
    format,
    text,
    left,
    hanging,
    ...(shade !== undefined && {colour: shade}),
  })
  return {
    legal: [
      level('Heading1', 'decimal', '%1.', indent, indent),
      level('Heading2', 'decimal', '%1.%2', indent, indent),
      level('ClauseItem', 'lowerLetter', '(%3)', indent + step, step),
      level('ClauseSubitem', 'lowerRoman', '(%4)', indent + 2 * step, step),
    ],
    schedule: [
      {...level('ScheduleHeading', 'upperLetter', `${words.schedule} %1`, 0, 0, colour.quiet), alone: true},
      level('ScheduleItem', 'decimal', '%2.', step, step),
      level('ScheduleSubitem', 'lowerLetter', '(%3)', 2 * step, step),
    ],
    plain: [
      level('ListNumber', 'decimal', '%1.', plain, plain, stressed),
      level('ListNumber2', 'lowerLetter', '(%2)', 2 * plain, plain, stressed),
    ],
    bullet: [
      level('ListBullet', 'bullet', '•', dot, dot, colour.accent),
      level('ListBullet2', 'bullet', '–', 2 * dot, dot, colour.accent),
    ],
    noticePlain: [level('NoticeNumber', 'decimal', '%1.', inNotice, inNotice - noticeInset, stressed)],
    noticeBullet: [level('NoticeBullet', 'bullet', '•', inNotice, inNotice - noticeInset, colour.accent)],
  }
}

/** How far a notice stands in from the margin, in points. */
export const noticeInset = 12

const level = ({style, format, text, left, hanging, colour, alone}: Level, index: number): string =>
  w('lvl', {ilvl: index}, [
    w('start', {val: 1}),
    w('numFmt', {val: format}),
    w('pStyle', {val: style}),
    alone ? w('suff', {val: 'nothing'}) : '',
    w('lvlText', {val: text}),
    w('lvlJc', {val: 'left'}),
    w('pPr', {}, w('ind', {left: twips(left), hanging: twips(hanging)})),
    colour === undefined
      ? ''
      : w('rPr', {}, [alone ? w('b', {val: 0}) + w('bCs', {val: 0}) : '', w('color', {val: colour})]),
  ])

/** `word/numbering.xml`, without its end. */
export const numberingPart = (lists: Lists): string =>
  `${declaration}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${names
    .map((name) =>
      w('abstractNum', {abstractNumId: listId(name)}, [
        // Word tells lists apart by this number when text moves between documents.
        w('nsid', {val: (0x50560000 + listId(name)).toString(16).toUpperCase()}),
        w('multiLevelType', {val: 'multilevel'}),
        ...lists[name].map(level),
      ]),
    )
    .join('')}${names.map((name) => w('num', {numId: listId(name)}, w('abstractNumId', {val: listId(name)}))).join('')}`

export const numberingEnd = '</w:numbering>'

/** A list of one document: the same as a list of the look, but some levels begin elsewhere. */
export const restartedList = (id: number, name: ListName, starts: ReadonlyMap<number, number>): string =>
  w('num', {numId: id}, [
    w('abstractNumId', {val: listId(name)}),
    ...[...starts].map(([index, start]) => w('lvlOverride', {ilvl: index}, w('startOverride', {val: start}))),
  ])
