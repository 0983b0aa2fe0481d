import {partsOf} from './docx.js'
import {withoutFields} from './flat.js'
import {element, type Rewrite, rewritten, withParts} from './parts.js'
import {all, child, type Element, readXml, textIn, valOf} from './xml.js'

/** Look and list of each style, with what it has from those it is based on. */
interface Style {
  readonly list: Element | undefined
  readonly look: readonly Element[]
}

const elementsIn = (parent: Element | undefined): readonly Element[] =>
  parent?.children.filter((one): one is Element => typeof one !== 'string') ?? []

const stylesIn = (root: Element): ReadonlyMap<string, Style> => {
  const styles = new Map(all(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const resolve = (id: string | undefined): Style => {
    const style = id === undefined ? undefined : styles.get(id)
    if (style === undefined) return {list: undefined, look: []}
    const {list, look} = resolve(valOf(style, 'w:basedOn'))
    return {
      list: child(child(style, 'w:pPr'), 'w:numPr') ?? list,
      look: [...look, ...elementsIn(child(style, 'w:rPr'))],
    }
  }
  return new Map([...styles.keys()].map((id) => [id, resolve(id)]))
}

/** At most six words a piece, white space with the word before it. */
const pieces = (text: string): readonly string[] => text.match(/\s*(?:\S+\s*){1,6}|\s+/gu) ?? []

/** Children of `w:rPr` in the order of the schema, of those that styles of ours have. */
const order =
  'rFonts b bCs i iCs caps smallCaps strike vanish color spacing kern position sz szCs highlight u shd vertAlign lang'
const rank = ({name}: Element): number => order.split(' ').indexOf(name.slice(2))

/** Looks one over another: the last has the last word. */
const over = (...looks: readonly (readonly Element[])[]): readonly Element[] => {
  const worn = new Map(looks.flat().map((one) => [one.name, one]))
  worn.delete('w:rStyle')
  return [...worn.values()].sort((a, b) => rank(a) - rank(b))
}

/** A run in as many as its words make. */
const split = (run: Element, look: readonly Element[], styles: ReadonlyMap<string, Style>): readonly Element[] => {
  const own = child(run, 'w:rPr')
  const named = styles.get(valOf(own, 'w:rStyle') ?? '')?.look ?? []
  const properties = element('w:rPr', {}, ...over(look, named, elementsIn(own)))
  const rest = run.children.filter((one): one is Element => typeof one !== 'string' && one.name !== 'w:rPr')
  return rest.flatMap((one) => {
    if (one.name !== 'w:t' && one.name !== 'w:delText') return [element('w:r', {}, properties, one)]
    return pieces(textIn(one)).map((piece) =>
      element('w:r', {}, properties, element(one.name, {'xml:space': 'preserve'}, piece)),
    )
  })
}

/** Children of `w:pPr` that may stand before a list, in the order of the schema. */
const early = ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl']

/** Styles that Google Docs knows by itself stay, all others become what they look like. */
const paragraphs = (styles: ReadonlyMap<string, Style>): Rewrite => {
  let wrapped = 0
  return (one) => {
    if (one.name !== 'w:p') return [one]
    const properties = child(one, 'w:pPr')
    const id = valOf(properties, 'w:pStyle') ?? ''
    const {list, look} = styles.get(id) ?? {list: undefined, look: []}
    const kept = (properties?.children ?? []).filter(
      (inner): inner is Element =>
        typeof inner !== 'string' && (inner.name !== 'w:pStyle' || /^(Title|Heading[1-6])$/.test(id)),
    )
    const listed = list === undefined || child(properties, 'w:numPr') !== undefined ? [] : [list]
    const body = withoutFields({...one, children: one.children.filter((inner) => inner !== properties)})
    const runs = rewritten(body, (inner) => (inner.name === 'w:r' ? split(inner, look, styles) : [inner]))
    const inner = (runs[0]?.children ?? []) as readonly Element[]
    const [first, ...others] = inner.filter(({name}) => name === 'w:r')
    const wrap = (run: Element): Element =>
      element(
        'w:sdt',
        {},
        element('w:sdtPr', {}, element('w:tag', {'w:val': `goog_rdk_${wrapped++}`})),
        element('w:sdtContent', {}, run),
      )
    const children = inner.map((run) => (run === first && others.length % 5 === 4 ? wrap(run) : run))
    const before = kept.filter(({name}) => early.includes(name))
    const behind = kept.filter(({name}) => !early.includes(name))
    return [element('w:p', {}, element('w:pPr', {}, ...before, ...listed, ...behind), ...children)]
  }
}

/**
 * A Word file as Google Docs would hand it back, as far as reports tell: bookmarks under names of its own (`kix.…`), fields as plain
 * text, runs cut anew, some of them in content controls, looks in place of styles, no properties. It was never compared with the
 * program itself.
 */
export const googled = (bytes: Uint8Array): Uint8Array => {
  const parts = partsOf(bytes)
  const styles = stylesIn(readXml(parts.get('word/styles.xml') ?? ''))
  let count = 0
  const renamed: Rewrite = (one) =>
    one.name === 'w:bookmarkStart'
      ? [{...one, attributes: {...one.attributes, 'w:name': `kix.${(99_991 * ++count + 46_656).toString(36)}`}}]
      : [one]
  const rewrite = paragraphs(styles)
  const [body] = rewritten(readXml(parts.get('word/document.xml') ?? ''), (one, above) =>
    rewrite(one, above).flatMap((next) => renamed(next, above)),
  )
  const gone = [...parts.keys()].filter((name) => name.startsWith('docProps/'))
  return withParts(
    bytes,
    new Map<string, Element | undefined>([
      ...gone.map((name) => [name, undefined] as const),
      ...(body ? [['word/document.xml', body] as const] : []),
    ]),
  )
}
