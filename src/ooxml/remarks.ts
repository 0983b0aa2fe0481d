import {childrenOf} from './parse.js'
import type {Hand} from './revise.js'
import {endTagStart} from './splice.js'
import type {WordParts} from './word-parts.js'
import {declaration, escaped} from './xml.js'

/** Comments as they stand in their part: what is said, and the id that stands in the text. */
export interface Comment {
  readonly id: string
  readonly text: string
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictMain = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The parts that say them, by name: that of comments, and where there was none, those that make it known. */
export const withComments = (
  parts: WordParts,
  comments: readonly Comment[],
  hand: Hand,
): ReadonlyMap<string, string> => {
  if (comments.length === 0) return new Map()
  const inside = comments.map((one) => commentXml(one, hand)).join('')
  const [there] = parts.kind('comments')
  const part = there === undefined ? undefined : parts.read(there)
  if (there !== undefined && part) {
    const name = parts.names.find((one) => one.toLowerCase() === there.toLowerCase()) ?? there
    const {root, text} = part
    const from = endTagStart(text, root)
    return new Map([
      [
        name,
        from === root.to
          ? `${text.slice(0, root.to - 2)}>${inside}</w:comments>${text.slice(root.to)}`
          : text.slice(0, from) + inside + text.slice(from),
      ],
    ])
  }
  const folder = parts.main.name.replace(/[^/]*$/, '')
  const name = freeName(folder, parts.names)
  const isStrict = parts.main.text.includes(strictMain)
  const links = parts.main.name.replace(/([^/]*)$/, '_rels/$1.rels')
  const own = parts.names.find((one) => one.toLowerCase() === links.toLowerCase()) ?? links
  const known = parts.read(own)
  const ids = new Set(childrenOf(known?.root, 'Relationship').map(({attributes}) => attributes.Id))
  let count = 1
  while (ids.has(`rId${count}`)) count += 1
  const link = `<Relationship Id="rId${count}" Type="${isStrict ? strict : office}/comments" Target="${name.slice(folder.length)}"/>`
  const types = parts.read('[Content_Types].xml')
  return new Map([
    [name, `${declaration}<w:comments xmlns:w="${isStrict ? strictMain : main}">${inside}</w:comments>`],
    [
      own,
      known
        ? withChild(known.text, known.root, link)
        : `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`,
    ],
    ...(types
      ? [
          [
            '[Content_Types].xml',
            withChild(types.text, types.root, `<Override PartName="/${name}" ContentType="${type}"/>`),
          ] as const,
        ]
      : []),
  ])
}

const freeName = (folder: string, names: readonly string[]): string => {
  const taken = new Set(names.map((one) => one.toLowerCase()))
  let name = `${folder}comments.xml`
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${folder}comments${count}.xml`
  return name
}

/** One more child at the end of a root. Its own name stays what the file calls it. */
const withChild = (text: string, root: {readonly from: number; readonly to: number}, child: string): string => {
  const from = endTagStart(text, root)
  if (from < root.to) return text.slice(0, from) + child + text.slice(from)
  const name = /^<([^\s/>]+)/.exec(text.slice(root.from))?.[1] ?? ''
  return `${text.slice(0, root.to - 2)}>${child}</${name}>${text.slice(root.to)}`
}

const commentXml = ({id, text}: Comment, {author, date}: Hand): string => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line.replaceAll('\t', ' '))}</w:t></w:r></w:p>`)
  const initials = [...author.matchAll(/(?<=^|\s)\p{L}/gu)]
    .map(([letter]) => letter)
    .join('')
    .slice(0, 9)
  return `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="${escaped(date)}" w:initials="${escaped(initials)}">${lines.join('')}</w:comment>`
}

/** A part without the comments of one author, or without their marks in a text. */
export const withoutComments = (xml: string, ids: ReadonlySet<string>): string =>
  ids.size === 0
    ? xml
    : xml.replace(
        /<w:r(?:\s[^<>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:commentReference\s[^<>]*?w:id="(\d+)"[^<>]*\/><\/w:r>|<w:commentRange(?:Start|End)\s[^<>]*?w:id="(\d+)"[^<>]*\/>/gs,
        (whole, one: string | undefined, other: string | undefined) => (ids.has(one ?? other ?? '') ? '' : whole),
      )
