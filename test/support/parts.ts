import {partsOf} from './docx.js'
import {packed} from './packed.js'
import {type Element, printXml, readXml} from './xml.js'

/** A new element. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Element | string)[]
): Element => ({name, attributes, children: [...children]})

/** What becomes of an element whose children are done already: any number of elements in its place. */
export type Rewrite = (element: Element, ancestors: readonly string[]) => readonly Element[]

/** The tree with each element rewritten, from within to without; `ancestors` are the names of those that hold it, the outermost first. */
export const rewritten = (root: Element, rewrite: Rewrite, ancestors: readonly string[] = []): readonly Element[] => {
  const inside = [...ancestors, root.name]
  const children = root.children.flatMap((one): readonly (Element | string)[] =>
    typeof one === 'string' ? [one] : rewritten(one, rewrite, inside),
  )
  return rewrite({...root, children}, ancestors)
}

/** A Word file with parts put in, changed (`undefined`: taken out) and no longer mentioned where they are gone. */
export const withParts = (bytes: Uint8Array, changes: ReadonlyMap<string, Element | undefined>): Uint8Array => {
  const parts = new Map(partsOf(bytes))
  for (const [name, root] of changes)
    if (root === undefined) parts.delete(name)
    else parts.set(name, printXml(root))
  const gone = [...changes].flatMap(([name, root]) => (root === undefined ? [`/${name}`] : []))
  const mentions = ({attributes: {PartName, Target = ''}}: Element): boolean =>
    gone.includes(PartName ?? '') || gone.includes(`/${Target}`) || gone.includes(`/word/${Target}`)
  for (const [name, xml] of parts)
    if (name === '[Content_Types].xml' || name.endsWith('.rels')) {
      const [root] = rewritten(readXml(xml), (one) => (mentions(one) ? [] : [one]))
      if (root) parts.set(name, printXml(root))
    }
  return packed(parts)
}
