import {type Element, wordsIn} from './parse.js'

/** Elements that say how something looks or what it once was. All others are looked into for words. */
export const silent: ReadonlySet<string> = new Set(
  [
    'pPr',
    'rPr',
    'sdtPr',
    'sdtEndPr',
    'tblPr',
    'tblGrid',
    'tblPrEx',
    'trPr',
    'tcPr',
    'sectPr',
    'instrText',
    'delText',
    'delInstrText',
  ].map((name) => `w:${name}`),
)
export const removed: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])
export const added: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo'])

/** What is to be read of an element: the first choice of alternatives, since the others say the same again. */
export const chosen = ({name, children}: Pick<Element, 'name' | 'children'>): Element['children'] => {
  if (name !== 'mc:AlternateContent') return children
  const first = children.find((child) => typeof child !== 'string')
  return first === undefined ? [] : [first]
}

/** A character of a font with its own signs. What has no meaning outside that font is left as it is, and is told of later. */
export const symbol = ({attributes}: Element): string => {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  return Number.isNaN(code) || code > 0xffff ? '' : String.fromCharCode(code)
}

/** Elements that stand for a character. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
])
/** Elements that hold words. */
export const words: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t'])
/** Elements that hold the instruction of a field. */
export const instructions: ReadonlySet<string> = new Set(['w:instrText', 'w:delInstrText'])
/** The words of an element. A line break in the XML is no more to Word than a space. */
export const lineIn = (element: Element): string => {
  const text = wordsIn(element)
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\n\r]/g, ' ') : text
}
