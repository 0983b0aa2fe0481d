import type {Element} from './parse.js'

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
