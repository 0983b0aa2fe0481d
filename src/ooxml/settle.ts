import {type Judge, type Verdict, withMoves} from './moves.js'
import {childOf, type Element} from './parse.js'
import {elementsIn, endTagStart, type Splice, spliced, startTagEnd} from './splice.js'
import {added, removed} from './word-words.js'

const formerLooks: ReadonlySet<string> = new Set(
  ['tblPrChange', 'tblGridChange', 'tblPrExChange', 'trPrChange', 'tcPrChange', 'sectPrChange'].map(
    (one) => `w:${one}`,
  ),
)
/** What stands between words and carries none. */
const marks: ReadonlySet<string> = new Set(
  [
    ...['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'permStart', 'permEnd', 'proofErr'],
    ...['moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd'],
  ].map((one) => `w:${one}`),
)

/** A paragraph with what is to become of it. */
interface Settled {
  readonly element: Element
  readonly head: string
  readonly headTo: number
  readonly inside: readonly Splice[]
  /** Whether its end is not there any more: it runs on into the next one. */
  readonly ends: boolean
  /** Whether anything is left in it. */
  readonly left: boolean
}

/**
 * What is to be spliced so that tracked changes are accepted or rejected, as a person does it in a word processor: words and
 * ends of paragraphs, rows, looks, moves with both of their ends.
 *
 * @param root of the part, or any element of it
 */
export const settle = (xml: string, root: Element, judge: Judge): readonly Splice[] => {
  const splices: Splice[] = []
  const {verdictOf, isDone} = withMoves(root, judge)
  const cut = ({from, to}: Pick<Element, 'from' | 'to'>): Splice => ({from, to, text: ''})
  const openTag = (element: Element): Splice => ({from: element.from, to: startTagEnd(xml, element), text: ''})
  const closeTag = (element: Element): Splice => ({from: endTagStart(xml, element), to: element.to, text: ''})

  /** Marks within what goes. A bookmark that begins and ends there goes too. */
  const marksIn = (element: Element): string => {
    const found: Element[] = []
    const look = (one: Element): void => {
      for (const child of elementsIn(one))
        if (child.name !== 'w:proofErr' && (marks.has(child.name) || isReference(child))) found.push(child)
        else if (child.name !== 'w:txbxContent') look(child)
    }
    look(element)
    const both = new Set(
      ['w:bookmarkStart', 'w:bookmarkEnd'].flatMap((name, index) => {
        const other = index === 0 ? 'w:bookmarkEnd' : 'w:bookmarkStart'
        const ids = new Set(found.filter((one) => one.name === other).map(({attributes}) => attributes['w:id']))
        return found.filter((one) => one.name === name && ids.has(one.attributes['w:id']))
      }),
    )
    return found
      .filter((one) => !both.has(one) && !isDone(one))
      .map(({from, to}) => xml.slice(from, to))
      .join('')
  }

  const blocks = (container: Element): void => {
    let chain: Settled[] = []
    const children = elementsIn(container)
    for (const [index, child] of children.entries()) {
      if (child.name === 'w:p') {
        const one = paragraph(child)
        chain.push(one)
        if (!one.ends) {
          close(chain, true)
          chain = []
        }
      } else if (isDone(child)) splices.push(cut(child))
      else if (!marks.has(child.name)) {
        close(chain, false, container, children[index - chain.length - 1])
        chain = []
        others(child)
      }
    }
    close(chain, false, container, children.at(-chain.length - 1), true)
  }

  /** Paragraphs that are one now. Without a last one that ends, they stand if anything is left of them. */
  const close = (
    chain: readonly Settled[],
    ends: boolean,
    container?: Element,
    before?: Element,
    isLast = false,
  ): void => {
    const last = chain.at(-1)
    if (!last) return
    const must = ends || (isLast && (container?.name !== 'w:body' || before?.name === 'w:tbl'))
    const full = chain.filter((one, index) => one.left || (index === chain.length - 1 && must))
    const stays = new Set(full)
    for (const one of chain) if (!stays.has(one)) splices.push(cut(one.element))
    const isTag = last.headTo === last.element.to
    for (const [index, one] of full.entries()) {
      const own = xml.slice(one.element.from, one.headTo)
      const opening = isTag && full.length > 1 ? last.head.replace(/\/>$/, '>') : last.head
      const head = index === 0 ? opening : isTag && one === last ? '</w:p>' : ''
      if (head !== own) splices.push({from: one.element.from, to: one.headTo, text: head})
      splices.push(...one.inside)
      if (index < full.length - 1) splices.push(closeTag(one.element))
    }
  }

  const paragraph = (element: Element): Settled => {
    const inside: Splice[] = []
    const {text: head, to: headTo, ends} = headOf(element)
    let left = false
    const inline = (container: Element): void => {
      for (const child of elementsIn(container)) {
        const {name} = child
        if (name === 'w:pPr') continue
        if (name === 'w:r') {
          const own = runs(child)
          inside.push(...own)
          left ||= elementsIn(child).some((one) => one.name !== 'w:rPr')
        } else if (added.has(name) || removed.has(name)) changed(child)
        else if (isDone(child)) inside.push(cut(child))
        else if (!marks.has(name)) {
          if (elementsIn(child).length === 0 || name.startsWith('m:')) left = true
          inline(child)
        }
      }
    }
    const changed = (child: Element): void => {
      const verdict = verdictOf({element: child, paragraph: element})
      const stays = verdict === undefined || (verdict === 'accept') === added.has(child.name)
      if (!stays) {
        const kept = marksIn(child)
        inside.push({from: child.from, to: child.to, text: kept})
        left ||= kept !== ''
        return
      }
      if (verdict !== undefined) {
        inside.push(openTag(child))
        if (startTagEnd(xml, child) !== child.to) inside.push(closeTag(child))
        if (removed.has(child.name)) inside.push(...asText(xml, child))
      }
      inline(child)
    }
    const runs = (run: Element): readonly Splice[] => [
      ...looks(childOf(run, 'w:rPr'), 'w:rPrChange', element),
      ...boxes(run),
    ]
    inline(element)
    left ||= marksIn(element) !== ''
    const parts = childOf(childOf(element, 'w:pPr'), 'w:sectPr') !== undefined
    return {element, head, headTo, inside, ends: ends && !parts, left: left || parts}
  }

  /** Text boxes are texts of their own. */
  const boxes = (element: Element): readonly Splice[] => {
    const before = splices.length
    const look = (one: Element): void => {
      for (const child of elementsIn(one))
        if (child.name === 'w:txbxContent') blocks(child)
        else look(child)
    }
    look(element)
    return splices.splice(before)
  }

  /** Looks that were changed: those before the change stand within it. */
  const looks = (properties: Element | undefined, name: string, paragraph: Element | undefined): readonly Splice[] => {
    const change = childOf(properties, name)
    const verdict = change && verdictOf({element: change, ...(paragraph && {paragraph})})
    if (!properties || !change || verdict === undefined) return []
    if (verdict === 'accept') return [cut(change)]
    const kept = new Set(['w:rPr', 'w:sectPr', ...(name === 'w:rPrChange' ? [...added, ...removed] : [])])
    const old = elementsIn(elementsIn(change)[0] ?? {children: []})
    const text = old.map(({from, to}) => xml.slice(from, to)).join('')
    const others = elementsIn(properties).filter((one) => !kept.has(one.name))
    const stays = elementsIn(properties).filter((one) => kept.has(one.name))
    const at = name === 'w:rPrChange' ? change.from : (stays[0]?.from ?? change.from)
    return at === change.from
      ? others.map((one) => ({...cut(one), text: one === change ? text : ''}))
      : [...others.map(cut), {from: at, to: at, text}]
  }

  /** The start of a paragraph up to its words, settled; and whether its end is there. */
  const headOf = (element: Element): {readonly text: string; readonly to: number; readonly ends: boolean} => {
    const properties = childOf(element, 'w:pPr')
    const to = properties?.to ?? startTagEnd(xml, element)
    if (!properties) return {text: xml.slice(element.from, to), to, ends: false}
    const mark = childOf(properties, 'w:rPr')
    const list = childOf(properties, 'w:numPr')
    let ends = false
    const own: Splice[] = []
    for (const change of elementsIn(mark ?? {children: []}))
      if (added.has(change.name) || removed.has(change.name)) {
        const verdict = verdictOf({element: change, paragraph: element})
        if (verdict === undefined) continue
        own.push(cut(change))
        ends ||= (verdict === 'accept') === removed.has(change.name)
      }
    const counted = childOf(list, 'w:ins')
    const verdict = counted && verdictOf({element: counted, paragraph: element})
    const former = looks(properties, 'w:pPrChange', element)
    if (list && counted && verdict !== undefined && former.length < 2)
      own.push(cut(verdict === 'accept' ? counted : list))
    own.push(...looks(mark, 'w:rPrChange', element), ...former)
    const shifted = own.map((one) => ({...one, from: one.from - element.from, to: one.to - element.from}))
    return {text: spliced(xml.slice(element.from, to), shifted), to, ends}
  }

  const table = (element: Element): void => {
    const rows = elementsIn(element).filter(({name}) => name === 'w:tr')
    const gone = new Set(
      rows.filter((row) => {
        const properties = childOf(row, 'w:trPr')
        const verdict = (one: Element | undefined): Verdict => one && verdictOf({element: one, row})
        return verdict(childOf(properties, 'w:ins')) === 'reject' || verdict(childOf(properties, 'w:del')) === 'accept'
      }),
    )
    if (rows.length > 0 && gone.size === rows.length) {
      splices.push(cut(element))
      return
    }
    for (const child of elementsIn(element)) {
      if (gone.has(child)) splices.push(cut(child))
      else if (child.name === 'w:tr') row(child)
      else others(child)
    }
  }

  const row = (element: Element): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'w:trPr')
        for (const change of elementsIn(child)) {
          if (change.name !== 'w:ins' && change.name !== 'w:del') formerLook(change)
          else if (verdictOf({element: change, row: element}) !== undefined) splices.push(cut(change))
        }
      else others(child)
    }
  }

  /** Looks of tables and sections, which no clause owns: only a verdict on everything reaches them. */
  const formerLook = (element: Element): void => {
    const isCell = element.name === 'w:cellIns' || element.name === 'w:cellDel'
    if ((formerLooks.has(element.name) || isCell) && verdictOf({element}) === 'accept') splices.push(cut(element))
  }

  const others = (element: Element): void => {
    if (element.name === 'w:tbl') table(element)
    else if (isDone(element)) splices.push(cut(element))
    else if (formerLooks.has(element.name) || element.name === 'w:cellIns' || element.name === 'w:cellDel')
      formerLook(element)
    else blocks(element)
  }

  blocks(root)
  return splices
}

/** A run that holds nothing but the mark of a comment. */
const isReference = (element: Element): boolean => {
  if (element.name !== 'w:r') return false
  const inside = elementsIn(element).filter(({name}) => name !== 'w:rPr')
  return inside.length === 1 && inside[0]?.name === 'w:commentReference'
}

/** Words that were taken out, as words again. */
const asText = (xml: string, element: Element): readonly Splice[] =>
  elementsIn(element).flatMap((child) => {
    const other = child.name === 'w:delText' ? 't' : child.name === 'w:delInstrText' ? 'instrText' : undefined
    if (other === undefined) return child.name === 'w:del' || child.name === 'w:moveFrom' ? [] : asText(xml, child)
    const name = /^<(?:[^\s/>:]+:)?([^\s/>]+)/.exec(xml.slice(child.from, child.to))
    const length = name?.[1]?.length ?? 0
    const start = child.from + (name?.[0].length ?? 0) - length
    const splices = [{from: start, to: start + length, text: other}]
    const end = endTagStart(xml, child)
    const from = end + (start - child.from) + 1
    return end === child.to ? splices : [...splices, {from, to: from + length, text: other}]
  })
