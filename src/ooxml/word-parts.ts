import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'
import {type Parts, withPackage} from './open.js'
import {BadXml, childOf, childrenOf, decoded, type Element, newBudget, parseXml} from './parse.js'

interface TextPart {
  readonly text: string
  readonly root: Element
}
/** The parts of a Word file, each read when it is asked for. Whatever is wrong with one is a `BadXml`. */
export interface WordParts {
  /** The part that holds the text, such as `word/document.xml`, and the element that its paragraphs are in. */
  readonly main: TextPart & {readonly name: string; readonly body: Element}
  /** All names in the file. */
  readonly names: readonly string[]
  /** The text of a part, and the element that it is. */
  read(name: string): TextPart | undefined
  /** Names of the parts of one kind that the text has: `styles`, `header`. */
  kind(kind: string): readonly string[]
  /** Likewise of the file as a whole. */
  wholeKind(kind: string): readonly string[]
}

/** A contract of a thousand pages, and no more. Sizes in bytes. */
const limits = {entries: 2_000, part: 24 * 2 ** 20, whole: 48 * 2 ** 20}

const unreadable = (file: string, why: string): Diagnostic => ({
  rule: 'unreadable-file',
  severity: 'error',
  message: `“${file}” ${why}`,
  place: {file},
})

/** Names mean the same in any case; some programs write `\` between folders. */
const plain = (name: string): string => name.replaceAll('\\', '/').toLowerCase()

/**
 * Opens a Word file that anyone may have made, and makes something of it. Only parts that are asked for are inflated; nothing
 * outside the file is looked at. Whatever is wrong is one finding.
 *
 * @param make may throw `BadXml`
 */
export const withWord = <T>(bytes: Uint8Array, codec: Codec, file: string, make: (parts: WordParts) => T): Outcome<T> =>
  withPackage(bytes, codec, {file, limits}, (parts) => {
    try {
      return {value: make(wordParts(parts)), diagnostics: []}
    } catch (error) {
      if (!(error instanceof BadXml)) throw error
      return {diagnostics: [unreadable(file, error.message)]}
    }
  })

const wordParts = ({names, bytesOf}: Parts): WordParts => {
  const budget = newBudget()
  const known = new Map(names.map((name) => [plain(name), name]))
  const read = (name: string): TextPart | undefined => {
    const bytes = bytesOf(known.get(plain(name)) ?? '')
    if (!bytes) return undefined
    const text = decoded(bytes)
    return {text, root: parseXml(text, budget)}
  }
  const whole = read('_rels/.rels')?.root
  const [name = 'word/document.xml'] = targets(whole, '', 'officeDocument')
  const main = read(name)
  const body = childOf(main?.root, 'w:body')
  if (!main || !body) throw new BadXml('holds no text of Word; open it in a word processor and save it as .docx')
  if (budget.names.has('w:altChunk'))
    throw new BadXml('holds a whole other file inside; open it in Word, save it again, and take that one')
  const links = read(name.replace(/([^/]*)$/, '_rels/$1.rels'))?.root
  return {
    main: {...main, name: known.get(plain(name)) ?? name, body},
    names,
    read,
    kind: (kind) => targets(links, name, kind),
    wholeKind: (kind) => targets(whole, '', kind),
  }
}

/** Notes of a part of notes, without the lines that part them from the text. */
export const notesIn = (part: Element | undefined): readonly Element[] =>
  childrenOf(part).filter(({attributes}) => attributes['w:type']?.includes('eparator') !== true)

/** Names of the parts that a part says it has of one kind. What lies outside the file is never looked at. */
const targets = (links: Element | undefined, from: string, kind: string): readonly string[] => {
  const found = childrenOf(links, 'Relationship').flatMap(({attributes: {Type = '', Target = '', TargetMode}}) => {
    if (!Type.endsWith(`/${kind}`) || TargetMode === 'External') return []
    return [resolved(Target.startsWith('/') ? Target : from.replace(/[^/]*$/, '') + Target)]
  })
  return [...new Set(found)]
}

/** A path without `.`, `..` and empty steps. No path leads out of the file, since parts are only looked up by it. */
const resolved = (path: string): string => {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}
