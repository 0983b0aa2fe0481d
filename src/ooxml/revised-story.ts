import {type Field, fieldIn, passed, type Stretch, workedOut} from './fields.js'
import {BadXml, childOf, type Element, valOf, wordsIn} from './parse.js'
import type {RevisedParagraph, RevisedRun, Tracked} from './revised.js'
import {allOf, endOf, isReformatted, rowOf, withChange} from './revised-changes.js'
import type {Face, Looks} from './word-looks.js'
import {chosen, instructions, lineIn, signs, silent, symbol, words} from './word-words.js'

/** Where something is, in characters of the part: the range of a comment, and where its mark stands. */
export interface Anchor {
  start?: number
  end?: number
  mark?: number
}
export interface Story {
  readonly paragraphs: readonly RevisedParagraph[]
  /** By the ids of comments. */
  readonly anchors: ReadonlyMap<string, Anchor>
}

type Container = Pick<Element, 'name' | 'children'>

/** What is known of a paragraph before it is read. */
interface Stand {
  readonly cell?: RevisedParagraph['cell']
  readonly row: Tracked | undefined
  readonly tracked: readonly Tracked[]
}
interface Growing extends RevisedParagraph {
  readonly bookmarks: string[]
  runs: readonly RevisedRun[]
  reformatted: boolean
}
/** A text box, to be read when the paragraph that holds it has been. */
interface Box {
  readonly element: Element
  readonly tracked: readonly Tracked[]
}

const untouched: readonly Tracked[] = []

/** More columns than Word allows, and more paragraphs than any contract has. */
const limits = {columns: 63, paragraphs: 200_000}

/** Paragraphs of a text, a header, notes or a comment. @throws BadXml */
export const readStory = (container: Container, looks: Looks): Story => {
  const paragraphs: Growing[] = []
  const anchors = new Map<string, Anchor>()
  const stretches = new Map<RevisedRun, Stretch>()
  const broken = new Set<Growing>()
  let bookmarks: string[] = []
  let tables = 0
  let field: Field | undefined
  /** The paragraph that is being read. */
  let current: Growing | undefined
  let runs: RevisedRun[] = []
  let boxes: Box[] = []

  const anchor = (element: Element, end: keyof Anchor): void => {
    const id = element.attributes['w:id'] ?? ''
    const known = anchors.get(id)
    if (known) known[end] ??= element.from
    else anchors.set(id, {[end]: element.from})
  }
  /** What stands between words and paragraphs alike. */
  const isMark = (element: Element): boolean => {
    if (element.name === 'w:bookmarkStart') bookmarks.push(element.attributes['w:name'] ?? '')
    else if (element.name === 'w:commentRangeStart') anchor(element, 'start')
    else if (element.name === 'w:commentRangeEnd') anchor(element, 'end')
    else return false
    return true
  }

  const blocks = (container: Container, stand: Stand): void => {
    for (const child of chosen(container)) {
      if (typeof child === 'string') continue
      if (child.name === 'w:p') paragraph(child, stand)
      else if (child.name === 'w:tbl') table(child, stand)
      else if (!isMark(child) && !silent.has(child.name))
        blocks(child, {...stand, tracked: withChange(stand.tracked, child)})
    }
  }

  const table = (element: Element, stand: Stand): void => {
    const isInner = stand.cell !== undefined
    const index = isInner ? 0 : tables++
    let rows = 0
    const cells = (container: Element, inner: Stand, row: number, first: number): number => {
      let column = first
      for (const child of chosen(container)) {
        if (typeof child === 'string') continue
        if (child.name === 'w:tc') {
          const properties = childOf(child, 'w:tcPr')
          const cell = inner.cell ?? {table: index, row, column}
          blocks(child, {...inner, cell, row: rowOf(inner.row, properties, 'w:cellIns', 'w:cellDel')})
          column += columnsOf(valOf(properties, 'w:gridSpan'), 1)
        } else if (!isMark(child) && !silent.has(child.name)) column = cells(child, inner, row, column)
      }
      return column
    }
    const walk = (container: Element): void => {
      for (const child of chosen(container)) {
        if (typeof child === 'string') continue
        if (child.name === 'w:tr') {
          const properties = childOf(child, 'w:trPr')
          const inner = {...stand, row: rowOf(stand.row, properties, 'w:ins', 'w:del')}
          cells(child, inner, rows++, columnsOf(valOf(properties, 'w:gridBefore'), 0))
        } else if (!isMark(child) && !silent.has(child.name)) walk(child)
      }
    }
    walk(element)
  }

  const paragraph = (element: Element, stand: Stand): void => {
    const properties = childOf(element, 'w:pPr')
    const mark = childOf(properties, 'w:rPr')
    const style = looks.style(properties)
    const end = endOf(mark) ?? allOf(stand.tracked)
    const made: Growing = {
      bookmarks,
      ...(style === undefined ? {} : {style}),
      ...looks.stand(properties),
      ...(stand.cell && {cell: stand.cell}),
      runs: [],
      ...(end && {end}),
      ...(stand.row && {row: stand.row}),
      reformatted: isReformatted(properties, mark),
      from: element.from,
      to: element.to,
    }
    paragraphs.push(made)
    if (paragraphs.length > limits.paragraphs)
      throw new BadXml('is larger than any contract, which has no 200,000 paragraphs; ask for the text alone')
    current = made
    runs = []
    boxes = []
    inlines(element, stand.tracked)
    made.runs = runs
    bookmarks = []
    const around = field
    for (const {element: box, tracked} of boxes) {
      field = undefined
      blocks(box, {...stand, tracked})
    }
    field = around
  }

  const inlines = (element: Element, tracked: readonly Tracked[]): void => {
    for (const child of chosen(element)) {
      if (typeof child === 'string') continue
      const {name} = child
      if (name === 'w:r' || name === 'm:r') run(child, tracked)
      else if (name === 'w:txbxContent') boxes.push({element: child, tracked})
      else if (name === 'w:fldSimple') {
        const outer = field
        field = fieldIn(outer, child.attributes['w:instr'] ?? '')
        inlines(child, tracked)
        field = outer
      } else if (!isMark(child) && !silent.has(name)) inlines(child, withChange(tracked, child))
    }
  }

  const run = (element: Element, tracked: readonly Tracked[]): void => {
    const properties = childOf(element, 'w:rPr')
    if (properties && current && childOf(properties, 'w:rPrChange')) current.reformatted = true
    const face = looks.face(properties)
    const text = content(element, element, tracked, face, '')
    if (text !== '') say(text, element, tracked, face)
  }

  /** Reads what is in a run. Where a field begins or ends in it, or another run, it is said in pieces; gives what is left to say. */
  const content = (
    element: Element,
    whole: Element,
    tracked: readonly Tracked[],
    face: Face,
    before: string,
  ): string => {
    let text = before
    for (const child of chosen(element)) {
      if (typeof child === 'string') continue
      const {name} = child
      if (words.has(name)) text += lineIn(child)
      else if (instructions.has(name)) {
        if (field && !field.shows) field.instruction += wordsIn(child)
      } else if (name === 'w:fldChar' || name === 'w:r') {
        if (text !== '') say(text, whole, tracked, face)
        text = ''
        if (name === 'w:r') run(child, tracked)
        else field = passed(field, child.attributes['w:fldCharType'])
      } else if (name === 'w:sym') text += symbol(child)
      else if (name === 'w:commentReference') anchor(child, 'mark')
      else if (name === 'w:txbxContent') boxes.push({element: child, tracked})
      else if (signs.has(name)) text += signs.get(name)
      else if (!isMark(child) && !silent.has(name)) text = content(child, whole, tracked, face, text)
    }
    return text
  }

  const say = (text: string, {from, to}: Element, tracked: readonly Tracked[], face: Face): void => {
    const {hidden, bold, italic, underlined, struck} = face
    const one = {text, tracked, counted: false, hidden, bold, italic, underlined, struck, from, to}
    runs.push(one)
    if (!field || !current) return
    stretches.set(one, {field, shown: field.shows})
    broken.add(current)
  }

  blocks(container, {row: undefined, tracked: untouched})
  for (const one of broken)
    one.runs = one.runs.flatMap((run) => {
      const stretch = stretches.get(run)
      if (!stretch) return [run]
      const {gone, counted} = workedOut(stretch)
      return gone ? [] : [counted ? {...run, counted} : run]
    })
  return {paragraphs, anchors}
}

const columnsOf = (said: string | undefined, usual: number): number =>
  said !== undefined && /^\d{1,4}$/.test(said) ? Math.min(limits.columns, Number(said)) : usual
