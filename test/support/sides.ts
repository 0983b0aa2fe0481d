import {all, child, type Element, textIn} from './xml.js'

const gone: Readonly<Record<'accept' | 'reject', readonly string[]>> = {
  accept: ['w:del', 'w:moveFrom'],
  reject: ['w:ins', 'w:moveTo'],
}

/** What the text of a Word file (`word/document.xml`) says with all tracked changes accepted, or rejected: for tests where no other program is installed. */
export const saidBy = (document: Element, side: 'accept' | 'reject'): string => {
  const out = gone[side]
  const marked = (properties: Element | undefined): boolean => out.some((name) => child(properties, name) !== undefined)
  const text = (one: Element): string =>
    one.children
      .map((inner) => {
        if (typeof inner === 'string' || inner.name === 'w:pPr' || out.includes(inner.name)) return ''
        if (inner.name === 'w:t' || inner.name === 'w:delText') return textIn(inner)
        if (inner.name === 'w:tr' && marked(child(inner, 'w:trPr'))) return ''
        if (inner.name === 'w:p') return text(inner) + (marked(child(child(inner, 'w:pPr'), 'w:rPr')) ? '' : '\n')
        return inner.name === 'w:tab' || inner.name === 'w:br' ? ' ' : text(inner)
      })
      .join('')
  return all(document, 'w:body').map(text).join('')
}
