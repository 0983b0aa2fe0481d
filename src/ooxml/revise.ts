import {type Line, newParagraph, type Pen, usualLook} from './new-paragraph.js'
import {childOf, type Element, parseXml} from './parse.js'
import type {RevisedWord} from './revised.js'
import {rewritten, type TextChange, type View} from './rewrite.js'
import {settle} from './settle.js'
import {elementsIn, endTagStart, placesAfter, type Splice, spliced, startTagEnd} from './splice.js'
import {escaped} from './xml.js'

/** Who writes, and when: `2026-11-26T00:00:00Z`. */
export interface Hand {
  readonly author: string
  readonly date: string
}
/** Some paragraphs, which are one text, and what changes in it. */
export interface Rewriting {
  readonly paragraphs: readonly number[]
  readonly view: View
  /** How they are believed to read; those that read otherwise are left alone. */
  readonly text: string
  readonly changes: readonly TextChange[]
}
/** A new paragraph, which looks like another one; `uncounted`: but is in no list. */
export interface InsertedLine {
  readonly line: Line
  readonly like?: number
  readonly bookmark?: string
  readonly uncounted?: boolean
}
/** New paragraphs behind another one, or before it where `before` is said; they are inserted as they stand. */
export interface Insertion {
  readonly at: number
  readonly before?: boolean
  readonly lines: readonly InsertedLine[]
}
/** A new row behind that of a paragraph, cell by cell. */
export interface RowInsertion {
  readonly at: number
  readonly cells: readonly Line[]
}
export interface Remark {
  readonly paragraph: number
  readonly text: string
}
/** All that is to be done to a Word file. Paragraphs are told by their index in the file as it was read. */
export interface Revision {
  /** What becomes of the changes of others that are pending in a paragraph. */
  readonly settled: ReadonlyMap<number, 'accept' | 'reject'>
  readonly rewritten: readonly Rewriting[]
  readonly inserted: readonly Insertion[]
  readonly rows: readonly RowInsertion[]
  /** Paragraphs whose rows of a table are taken out. */
  readonly struckRows: readonly number[]
  readonly remarks: readonly Remark[]
}
/** Nothing is touched. */
export const unrevised: Revision = {
  settled: new Map(),
  rewritten: [],
  inserted: [],
  rows: [],
  struckRows: [],
  remarks: [],
}
export interface Revised {
  /** The text of the main part. */
  readonly xml: string
  /** Remarks with the ids that stand in the text. */
  readonly comments: readonly {readonly id: string; readonly text: string}[]
  /** What could not be done, since paragraphs do not read as was believed or are not there. */
  readonly failed: readonly (Rewriting | Insertion | RowInsertion)[]
}

/** Whether a file calls elements of Word as everybody does, so that new ones can be written between them. */
export const isWritable = ({xml}: Pick<RevisedWord, 'xml'>): boolean => {
  const start = xml.search(/<(?!\?|!)/)
  const root = xml.slice(start, startTagEnd(xml, {from: start}))
  return root.startsWith('<w:document') && !/\sxmlns:w\s*=/.test(xml.slice(start + root.length))
}

/** The text of a Word file with our hand in it: what others changed is settled first, then ours is written as tracked changes. */
export const revise = (word: RevisedWord, revision: Revision, hand: Hand): Revised => {
  const pen = penFor(word, hand)
  const indexes = new Map(word.paragraphs.map(({from}, index) => [from, index]))
  const judge = judgeOf(revision, indexes, hand)
  const first = revision.settled.size === 0 ? [] : settle(word.xml, parseXml(word.xml), judge)
  const xml = spliced(word.xml, first)
  const placeOf = placesAfter(first)
  const root = parseXml(xml)
  const byPlace = paragraphsIn(root)
  const now = (index: number): Spot | undefined => {
    const from = word.paragraphs[index]?.from
    const place = from === undefined ? undefined : placeOf(from)
    return place === undefined ? undefined : byPlace.get(place)
  }
  const failed: (Rewriting | Insertion | RowInsertion)[] = []
  const splices: Splice[] = []

  const ended = new Set<number>()
  const nearest = (index: number, step: 1 | -1): number | undefined => {
    for (let at = index; at >= 0 && at < word.paragraphs.length; at += step) if (now(at)) return at
    return undefined
  }
  const texts = new Map<number, string>()
  const looks = new Map<Element, string>()
  const lookOf = (like: Element): string => {
    const look = looks.get(like) ?? usualLook(xml, like)
    looks.set(like, look)
    return look
  }
  for (const one of revision.inserted) {
    const at = one.before ? nearest(one.at, 1) : (nearest(one.at, -1) ?? nearest(one.at, 1))
    const spot = at === undefined ? undefined : now(at)
    if (at === undefined || !spot) {
      failed.push(one)
      continue
    }
    const likeOf = (like: number | undefined): Element | undefined =>
      like === undefined ? undefined : now(like)?.element
    const isOut = spot.table !== undefined && one.lines.every(({like}) => like === undefined || !now(like)?.table)
    const goesBefore = one.before === true || at > one.at
    const place = isOut && spot.table ? behind(spot.table) : goesBefore ? spot.element.from : spot.element.to
    const followed = goesBefore || isOut || spot.followed
    if (!followed) ended.add(at)
    const text = one.lines
      .map(({line, like, bookmark, uncounted}, index) =>
        newParagraph(xml, likeOf(like) ?? spot.element, line, {
          pen,
          look: lookOf(likeOf(like) ?? spot.element),
          tracksEnd: followed || index < one.lines.length - 1,
          ...(bookmark !== undefined && {bookmark}),
          ...(uncounted && {uncounted}),
        }),
      )
      .join('')
    texts.set(place, (texts.get(place) ?? '') + text)
  }
  for (const [place, text] of texts) splices.push({from: place, to: place, text})

  const comments: {id: string; text: string}[] = []
  const commented = new Map<number, string>()
  for (const {paragraph, text} of revision.remarks) {
    const at = nearest(paragraph, 1) ?? nearest(paragraph, -1)
    if (at === undefined || commented.has(at)) continue
    const id = pen.comment()
    commented.set(at, id)
    comments.push({id, text})
  }

  const done = new Set<number>()
  const write = (one: Rewriting | undefined, all: readonly number[]): void => {
    const there = all.filter((index) => now(index))
    const elements = there.flatMap((index) => now(index)?.element ?? [])
    const wanted = {
      view: one?.view ?? ('after' as const),
      changes: one?.changes ?? [],
      ...(one && {text: one.text}),
      ended: new Set(there.flatMap((index, own) => (ended.has(index) ? [own] : []))),
      commented: new Map(
        there.flatMap((index, own) => (commented.has(index) ? [[own, commented.get(index) ?? '']] : [])),
      ),
    }
    const made =
      there.length === 0 || there.some((index) => done.has(index)) ? undefined : rewritten(xml, elements, wanted, pen)
    if (!made) {
      if (one) failed.push(one)
      return
    }
    for (const index of there) done.add(index)
    elements.forEach((element, own) => {
      const text = made[own] ?? ''
      if (text !== xml.slice(element.from, element.to)) splices.push({from: element.from, to: element.to, text})
    })
  }
  for (const one of revision.rewritten) write(one, one.paragraphs)
  for (const index of [...ended, ...commented.keys()]) if (!done.has(index)) write(undefined, [index])

  const struck = new Set(revision.struckRows.flatMap((index) => now(index)?.row ?? []))
  for (const row of struck) splices.push(withRowChange(xml, row, `<w:del ${pen.sign()}/>`))
  for (const one of revision.rows) {
    const row = now(nearest(one.at, -1) ?? one.at)?.row
    if (row) splices.push({from: row.to, to: row.to, text: newRow(xml, row, one.cells, pen)})
    else failed.push(one)
  }
  return {xml: spliced(xml, splices), comments, failed}
}

/** The text of a part with every tracked change accepted. */
export const accepted = (xml: string): string => {
  const root = parseXml(xml)
  return spliced(
    xml,
    settle(xml, {name: '', attributes: {}, children: [root], from: 0, to: xml.length}, () => 'accept'),
  )
}

interface Spot {
  readonly element: Element
  /** Whether another paragraph follows it in its cell or text. */
  readonly followed: boolean
  readonly row?: Element
  /** The outermost table around it, with what Word wants behind it. */
  readonly table?: {readonly element: Element; readonly next: Element | undefined}
}

const behind = ({element, next}: NonNullable<Spot['table']>): number => {
  const isEmpty = next?.name === 'w:p' && elementsIn(next).every(({name}) => name === 'w:pPr')
  return isEmpty && next ? next.to : element.to
}

const paragraphsIn = (root: Element): ReadonlyMap<number, Spot> => {
  const found = new Map<number, Spot>()
  const walk = (element: Element, row: Element | undefined, table: Spot['table']): void => {
    const children = elementsIn(element)
    for (const [index, child] of children.entries()) {
      if (child.name === 'w:p') {
        const next = children.slice(index + 1).find(({name}) => !/^w:(?:bookmark|comment|move|perm|proof)/.test(name))
        found.set(child.from, {
          element: child,
          followed: next?.name === 'w:p',
          ...(row && {row}),
          ...(table && {table}),
        })
      }
      const inner = child.name === 'w:tbl' ? (table ?? {element: child, next: children[index + 1]}) : table
      walk(child, child.name === 'w:tr' ? child : row, inner)
    }
  }
  walk(root, undefined, undefined)
  return found
}

const judgeOf = (
  {settled}: Revision,
  indexes: ReadonlyMap<number, number>,
  {author}: Hand,
): Parameters<typeof settle>[2] => {
  const verdictOf = (paragraph: Element | undefined) => settled.get(indexes.get(paragraph?.from ?? -1) ?? -1)
  return ({element, paragraph, row}) => {
    if (element.attributes['w:author'] === author) return undefined
    if (!row) return verdictOf(paragraph)
    const said = new Set(paragraphsOf(row).map(verdictOf))
    return said.size === 1 ? [...said][0] : undefined
  }
}

const paragraphsOf = (element: Element): readonly Element[] =>
  elementsIn(element).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsOf(child)))

/** Numbers of changes, bookmarks and comments are in one row in a part. */
const penFor = ({xml, comments}: RevisedWord, {author, date}: Hand): Pen & {comment(): string} => {
  const taken = new Set([...xml.matchAll(/\sw:id\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id)))
  const told = new Set(comments.map(({id}) => id))
  let last = 0
  const next = (): number => {
    do last += 1
    while (taken.has(last))
    return last
  }
  let lastTold = -1
  return {
    author,
    sign: () => `w:id="${next()}" w:author="${escaped(author)}" w:date="${escaped(date)}"`,
    anew: (open) => open.replace(/(\sw:id\s*=\s*)(?:"[^"]*"|'[^']*')/, (_, start: string) => `${start}"${next()}"`),
    comment: () => {
      do lastTold += 1
      while (told.has(String(lastTold)))
      return String(lastTold)
    },
  }
}

/** One more change of a row, where the schema wants it. */
const withRowChange = (xml: string, row: Element, change: string): Splice => {
  const properties = childOf(row, 'w:trPr')
  if (!properties) {
    const place = childOf(row, 'w:tblPrEx')?.to ?? startTagEnd(xml, row)
    return {from: place, to: place, text: `<w:trPr>${change}</w:trPr>`}
  }
  if (startTagEnd(xml, properties) === properties.to)
    return {from: properties.from, to: properties.to, text: `<w:trPr>${change}</w:trPr>`}
  const place = childOf(properties, 'w:trPrChange')?.from ?? endTagStart(xml, properties)
  return {from: place, to: place, text: change}
}

const rowOnly: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:trPrChange', 'w:tblHeader'])

/** A row like another one, with other words in its cells. */
const newRow = (xml: string, row: Element, cells: readonly Line[], pen: Pen): string => {
  const slice = ({from, to}: Element): string => xml.slice(from, to)
  const properties = elementsIn(childOf(row, 'w:trPr') ?? {children: []}).filter(({name}) => !rowOnly.has(name))
  const inside = elementsIn(row)
    .filter(({name}) => name === 'w:tc')
    .map((cell, index) => {
      const own = childOf(cell, 'w:tcPr')
      const like = childOf(cell, 'w:p')
      const text = newParagraph(xml, like, cells[index] ?? [], {
        pen,
        tracksEnd: true,
        look: like ? usualLook(xml, like) : '',
      })
      return `<w:tc>${own ? slice(own) : ''}${text}</w:tc>`
    })
  return `<w:tr><w:trPr>${properties.map(slice).join('')}<w:ins ${pen.sign()}/></w:trPr>${inside.join('')}</w:tr>`
}
