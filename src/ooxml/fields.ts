import {BadXml} from './parse.js'

/**
 * Fields whose result Word works out by itself from numbers, pages, headings or the clock. Of all others the result is plain text,
 * also where Word would fetch it from elsewhere, so that nobody can hide words of a contract in a field.
 */
const counting: ReadonlySet<string> = new Set([
  ...['REF', 'PAGEREF', 'NOTEREF', 'STYLEREF'],
  ...['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'NUMWORDS', 'NUMCHARS', 'REVNUM'],
  ...['SEQ', 'LISTNUM', 'AUTONUM', 'AUTONUMLGL', 'AUTONUMOUT'],
  ...['TOC', 'TOA', 'INDEX'],
  ...['DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE'],
])

/** @param instruction such as ` REF _pv_k3f9ab_1 \w \h ` */
export const isCounting = (instruction: string): boolean =>
  counting.has((/^\s*([A-Za-z]+)(?![A-Za-z0-9_])/.exec(instruction)?.[1] ?? '').toUpperCase())

/** A field that was begun. What stands in its instruction is not shown once it is known to end. */
export interface Field {
  readonly outer: Field | undefined
  /** Whether it stands in the instruction of the outer one. */
  readonly within: boolean
  readonly depth: number
  instruction: string
  shows: boolean
  ended: boolean
}

/** Where a run stands: in the result of a field, or in its instruction. */
export interface Stretch {
  readonly field: Field
  readonly shown: boolean
}

/** What fields do to a run, once all are known: a field that never ends is none. */
export const workedOut = ({field, shown}: Stretch): {readonly gone: boolean; readonly counted: boolean} => {
  let counted = false
  let isShown = shown
  for (let at: Field | undefined = field; at; at = at.outer) {
    if (at.ended && !isShown) return {gone: true, counted: false}
    if (at.ended && isCounting(at.instruction)) counted = true
    isShown = !at.within
  }
  return {gone: false, counted}
}

/** Word itself stops at fewer. */
const deepest = 64

const begun = (outer: Field | undefined, instruction: string, isWhole: boolean): Field => {
  const depth = (outer?.depth ?? 0) + 1
  if (depth > deepest)
    throw new BadXml('is more deeply nested than any contract, in its fields; ask for the text alone')
  return {outer, within: outer?.shows === false, depth, instruction, shows: isWhole, ended: isWhole}
}

/** A field that is an element of its own, all of which shows. @throws BadXml */
export const fieldIn = (outer: Field | undefined, instruction: string): Field => begun(outer, instruction, true)

/** The field that is open behind one of the three marks of a field. @throws BadXml */
export const passed = (field: Field | undefined, mark: string | undefined): Field | undefined => {
  if (mark === 'begin') return begun(field, '', false)
  if (mark === 'separate' && field) field.shows = true
  if (mark !== 'end' || !field) return field
  field.ended = true
  return field.outer
}
