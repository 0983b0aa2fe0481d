import {openPackage} from '../../src/ooxml/open.js'
import {pack} from '../../src/ooxml/pack.js'
import {codec} from './codec.js'
import {all, child, type Element, readXml, textIn, valOf} from './xml.js'

/** What is no text: typefaces. */
const isText = (name: string): boolean => !name.endsWith('.odttf')

/** Parts of a Word file as text. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const {value, diagnostics} = openPackage(bytes, codec)
  if (!value) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  return new Map(
    [...value].map(([name, content]) => [name, new TextDecoder('utf-8', {fatal: isText(name)}).decode(content)]),
  )
}

export const partOf = (bytes: Uint8Array, name: string): Element => {
  const text = partsOf(bytes).get(name)
  if (text === undefined) throw new Error(`no part ${name}`)
  return readXml(text)
}

export interface WordParagraph {
  readonly style: string
  readonly bookmark: string | undefined
  readonly text: string
  readonly element: Element
}

/** What a run shows: instructions of fields are not shown. */
const shown = (element: Element): string =>
  element.children
    .map((one) => {
      if (typeof one === 'string') return ''
      if (one.name === 'w:t') return textIn(one)
      if (one.name === 'w:br') return '\n'
      if (one.name === 'w:tab') return '\t'
      return one.name === 'w:pPr' ? '' : shown(one)
    })
    .join('')

/** Paragraphs of the text with what they show, numbers left out. */
export const paragraphsOf = (bytes: Uint8Array): readonly WordParagraph[] =>
  all(partOf(bytes, 'word/document.xml'), 'w:p').map((element) => ({
    style: valOf(child(element, 'w:pPr'), 'w:pStyle') ?? '',
    bookmark: child(element, 'w:bookmarkStart')?.attributes['w:name'],
    text: shown(element),
    element,
  }))

/** Paragraphs that hold something: not those that only end a table. */
export const contentOf = (bytes: Uint8Array): readonly WordParagraph[] =>
  paragraphsOf(bytes).filter(({style}) => style !== 'TableEnd')

/** Names of all bookmarks that begin in `word/document.xml`, in order, those that begin twice twice. */
export const bookmarksIn = (document: Element): readonly string[] =>
  all(document, 'w:bookmarkStart').map(({attributes}) => attributes['w:name'] ?? '')

const duplicates = (values: readonly string[]): string[] => [
  ...new Set(values.filter((one, index) => values.indexOf(one) !== index)),
]

const relationshipProblems = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts].flatMap(([name, text]) => {
    if (!name.endsWith('.rels')) return []
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const entries = all(readXml(text), 'Relationship').map(({attributes}) => attributes)
    return [
      ...duplicates(entries.map(({Id = ''}) => Id)).map((id) => `${name}: two relationships ${id}`),
      ...entries
        .filter(({TargetMode, Target = ''}) => TargetMode !== 'External' && !parts.has(`${folder}${Target}`))
        .map(({Target}) => `${name}: no part ${Target}`),
    ]
  })

const contentTypeProblems = (parts: ReadonlyMap<string, string>): string[] => {
  const types = readXml(parts.get('[Content_Types].xml') ?? '<none/>')
  const overrides = all(types, 'Override').map(({attributes}) => attributes.PartName?.slice(1) ?? '')
  const endings = all(types, 'Default').map(({attributes}) => attributes.Extension ?? '')
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `content types: no part ${name}`),
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
      .filter((name) => !endings.includes(name.split('.').at(-1) ?? ''))
      .map((name) => `content types: ${name} has none`),
  ]
}

const styleProblems = (part: string, root: Element, styles: ReadonlySet<string>): string[] =>
  all(root, 'w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link')
    .map(({attributes}) => attributes['w:val'] ?? '')
    .filter((id) => !styles.has(id))
    .map((id) => `${part}: no style ${id}`)

const numberProblems = (part: string, root: Element, numbering: Element): string[] => {
  const abstracts = new Map(
    all(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], all(one, 'w:lvl').length]),
  )
  const lists = new Map(
    all(numbering, 'w:num').map((one) => [one.attributes['w:numId'], valOf(one, 'w:abstractNumId')]),
  )
  return all(root, 'w:numPr').flatMap((one) => {
    const id = valOf(one, 'w:numId')
    if (id === '0') return []
    if (!lists.has(id)) return [`${part}: no list ${id}`]
    const levels = abstracts.get(lists.get(id))
    if (levels === undefined) return [`${part}: list ${id} has no definition`]
    return Number(valOf(one, 'w:ilvl') ?? 0) < levels
      ? []
      : [`${part}: list ${id} has no level ${valOf(one, 'w:ilvl')}`]
  })
}

const bookmarkProblems = (root: Element): string[] => {
  const starts = all(root, 'w:bookmarkStart').map(({attributes}) => attributes)
  const names = starts.map((one) => one['w:name'] ?? '')
  const begun = starts.map((one) => one['w:id'] ?? '')
  const changes = all(root, 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo').map(({attributes}) => attributes['w:id'] ?? '')
  const ended = all(root, 'w:bookmarkEnd').map(({attributes}) => attributes['w:id'] ?? '')
  const targets = all(root, 'w:instrText')
    .map((one) => /^ REF (\S+) /.exec(textIn(one))?.[1])
    .filter((one) => one !== undefined)
  return [
    ...duplicates(names).map((name) => `two bookmarks ${name}`),
    ...duplicates(begun).map((id) => `two bookmarks with the id ${id}`),
    ...duplicates(changes).map((id) => `two changes with the id ${id}`),
    ...changes.filter((id) => begun.includes(id)).map((id) => `a change and a bookmark with the id ${id}`),
    ...names.filter((name) => !/^[A-Za-z0-9_]{1,40}$/.test(name)).map((name) => `bookmark name ${name}`),
    ...begun.filter((id) => !ended.includes(id)).map((id) => `bookmark ${id} does not end`),
    ...ended.filter((id) => !begun.includes(id)).map((id) => `bookmark ${id} does not begin`),
    ...targets.filter((name) => !names.includes(name)).map((name) => `no bookmark ${name} to refer to`),
  ]
}

/** A move has one end that goes and one that comes, each a stretch of its own around changes of its kind. */
const moveProblems = (root: Element): string[] => {
  const ends = (['From', 'To'] as const).map((end) => {
    const starts = all(root, `w:move${end}RangeStart`).map(({attributes}) => attributes)
    const closed = all(root, `w:move${end}RangeEnd`).map(({attributes}) => attributes['w:id'])
    const open = starts
      .filter((one, index) => one['w:id'] !== closed[index])
      .map((one) => `move ${one['w:id']} is open`)
    return {names: starts.map((one) => one['w:name'] ?? '').sort(), open, any: all(root, `w:move${end}`).length > 0}
  })
  const [from, to] = ends
  return [
    ...ends.flatMap(({names, open}) => [...open, ...duplicates(names).map((name) => `two moves ${name}`)]),
    ...(from?.names.join() === to?.names.join() ? [] : ['a move has one end']),
    ...ends.filter(({names, any}) => any !== names.length > 0).map(() => 'a move without a stretch, or the reverse'),
  ]
}

const fieldProblems = (part: string, root: Element): string[] =>
  all(root, 'w:p').flatMap((paragraph) => {
    const kinds = all(paragraph, 'w:fldChar').map(({attributes}) => attributes['w:fldCharType'])
    return kinds.join(' ').replace(/begin separate end ?/g, '') === '' ? [] : [`${part}: fields ${kinds.join(' ')}`]
  })

const bodyProblems = (root: Element): string[] => [
  ...all(root, 'w:tc')
    .filter((cell) => cell.children.at(-1) === undefined || (cell.children.at(-1) as Element).name !== 'w:p')
    .map(() => 'a cell does not end in a paragraph'),
  ...all(root, 'w:del')
    .filter((deletion) => all(deletion, 'w:t', 'w:instrText').length > 0)
    .map(() => 'w:t in w:del'),
  ...all(root, 'w:ins', 'w:del')
    .filter((change) => all(change, 'w:ins', 'w:del').length > 0)
    .map(() => 'a change within a change'),
]

/** What is wrong with a Word file, of that which the Open XML SDK does not see. Nothing, if it is sound. */
export const structure = (bytes: Uint8Array): string[] => {
  const parts = partsOf(bytes)
  const read = (name: string): Element => readXml(parts.get(name) ?? '<none/>')
  const styles = new Set(all(read('word/styles.xml'), 'w:style').map(({attributes}) => attributes['w:styleId'] ?? ''))
  const numbering = read('word/numbering.xml')
  const body = read('word/document.xml')
  const links = all(read('word/_rels/document.xml.rels'), 'Relationship').map(({attributes}) => attributes.Id)
  const xml = [...parts.keys()].filter((name) => /\.(xml|rels)$/.test(name))
  return [
    ...([...parts.keys()][0] === '[Content_Types].xml' ? [] : ['content types are not first']),
    ...contentTypeProblems(parts),
    ...relationshipProblems(parts),
    ...xml.flatMap((name) => styleProblems(name, read(name), styles)),
    ...xml.flatMap((name) => numberProblems(name, read(name), numbering)),
    ...xml.flatMap((name) => fieldProblems(name, read(name))),
    ...bookmarkProblems(body),
    ...moveProblems(body),
    ...bodyProblems(body),
    ...all(body, 'w:headerReference', 'w:footerReference')
      .filter(({attributes}) => !links.includes(attributes['r:id']))
      .map(({attributes}) => `no relationship ${attributes['r:id']}`),
  ]
}

/** Without descriptions of tables, which pandoc prints where it leaves an empty table. */
export const uncaptioned = (bytes: Uint8Array): Uint8Array =>
  pack(
    [...partsOf(bytes)].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text.replace(/<w:tbl(?:Caption|Description)[^>]*>/g, '')),
    })),
    codec,
  )
