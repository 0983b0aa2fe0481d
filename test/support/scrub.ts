import {partsOf} from './docx.js'
import {element, type Rewrite, rewritten, withParts} from './parts.js'
import {type Element, readXml} from './xml.js'

const told = /^(w:date|w:initials|w:rsid\w*|w14:\w+|w15:\w+)$/

/** An element without what tells of people and days. */
const anonymous: Rewrite = (one) => {
  if (one.name === 'w:bookmarkStart' || one.name === 'w:bookmarkEnd' || one.name === 'w:rsids') return []
  const attributes = Object.entries(one.attributes).flatMap(([name, value]) =>
    told.test(name) ? [] : [[name, name === 'w:author' ? 'Author' : value] as const],
  )
  return [{...one, attributes: Object.fromEntries(attributes)}]
}

/** Word’s mark that nobody’s name and no day is kept when the file is saved again; it stands early among the settings. */
const settled = (root: Element): Element => ({
  ...root,
  children: [element('w:removePersonalInformation'), element('w:removeDateAndTime'), ...root.children],
})

/**
 * A Word file after Word’s Document Inspector, and with all bookmarks gone: no properties, no dates, every author “Author”.
 */
export const scrub = (bytes: Uint8Array): Uint8Array => {
  const changes = new Map<string, Element | undefined>()
  for (const [name, xml] of partsOf(bytes))
    if (/^(docProps\/|customXml\/|word\/people)/.test(name)) changes.set(name, undefined)
    else if (/^word\/[^/]*\.xml$/.test(name)) {
      const [root] = rewritten(readXml(xml), anonymous)
      if (root) changes.set(name, name === 'word/settings.xml' ? settled(root) : root)
    }
  return withParts(bytes, changes)
}
