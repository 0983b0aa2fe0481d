import {w} from '../../../ooxml/xml.js'
import type {Face} from '../../look.js'
import {type Level, type ListName, type Lists, listId} from '../lists.js'
import {eighths, halves, twips} from '../units.js'

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

/** Space around and between lines. */
export const spacing = ({before, after, line, exact}: Stance): string =>
  before === undefined && after === undefined && line === undefined
    ? ''
    : w('spacing', {
        before: before === undefined ? undefined : twips(before),
        after: after === undefined ? undefined : twips(after),
        line: line === undefined ? undefined : twips(line),
        lineRule: line === undefined ? undefined : exact ? 'exact' : 'atLeast',
      })

/** What stands in `w:pPr`, in the order that the schema wants. */
export const paragraphProperties = (stance: Stance): string[] => [
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

/** What stands in `w:rPr`, in the order that the schema wants. */
export const letterProperties = ({face, size, ...letters}: Letters): string[] => [
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

/** The stance that a level of a list gives its style. */
export const inList = (lists: Lists, name: ListName, level: number): Stance => {
  const {left, hanging}: Level = lists[name][level] ?? {style: '', format: 'bullet', text: '', left: 0, hanging: 0}
  return {list: {name, level}, indent: {left, hanging}}
}
