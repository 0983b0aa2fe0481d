import type {Outcome} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'
import {withPackage} from './open.js'
import {pack} from './pack.js'
import {childrenOf, parseXml} from './parse.js'
import {withComments, withoutComments} from './remarks.js'
import {accepted, type Hand, isWritable, type Revised, type Revision, revise} from './revise.js'
import type {RevisedWord} from './revised.js'
import {spliced} from './splice.js'
import {withWord} from './word-parts.js'

/** A text in the bytes that another text of the same part had: UTF-8, or UTF-16 where a mark at its start says so. */
const encodedLike = (text: string, before: Uint8Array | undefined): Uint8Array => {
  const [first, second] = before ?? []
  const isBig = first === 0xfe && second === 0xff
  if (!isBig && !(first === 0xff && second === 0xfe)) return new TextEncoder().encode(text)
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), !isBig)
  return bytes
}

/** The same file with some of its parts in other words. All others keep their bytes. */
const repacked = (
  bytes: Uint8Array,
  codec: Codec,
  file: string,
  changed: ReadonlyMap<string, string>,
): Outcome<Uint8Array> =>
  withPackage<Uint8Array>(bytes, codec, {file}, ({names, bytesOf}) => {
    const parts = names.map((name) => {
      const before = bytesOf(name) ?? new Uint8Array()
      const text = changed.get(name)
      return {name, bytes: text === undefined ? before : encodedLike(text, before)}
    })
    const added = [...changed].filter(([name]) => !names.includes(name))
    const all = [...parts, ...added.map(([name, text]) => ({name, bytes: encodedLike(text, undefined)}))]
    return {value: pack(all, codec), diagnostics: []}
  })

/** A file with our hand in it, and what could not be written. */
export interface RevisedFile {
  readonly bytes: Uint8Array
  readonly failed: Revised['failed']
}

/** Writes into a Word file as somebody would who tracks changes. All else in it keeps its bytes, part by part. */
export const revisedFile = (
  bytes: Uint8Array,
  codec: Codec,
  {
    file,
    word,
    revision,
    hand,
  }: {
    readonly file: string
    readonly word: RevisedWord
    readonly revision: Revision
    readonly hand: Hand
  },
): Outcome<RevisedFile> => {
  if (!isWritable(word))
    return {
      diagnostics: [
        {
          rule: 'unreadable-file',
          severity: 'error',
          message: `“${file}” is written in a way that no word processor writes, so nothing can be put into it safely; open it in Word, save it again, and take that one`,
          place: {file},
        },
      ],
    }
  const {value: made, diagnostics} = withWord(bytes, codec, file, (parts) => {
    const {xml, comments, failed} = revise(word, revision, hand)
    return {changed: new Map([[word.part, xml], ...withComments(parts, comments, hand)]), failed}
  })
  if (!made) return {diagnostics}
  const {value, diagnostics: wrong} = repacked(bytes, codec, file, made.changed)
  return value ? {value: {bytes: value, failed: made.failed}, diagnostics: []} : {diagnostics: wrong}
}

const asideKinds = ['header', 'footer', 'footnotes', 'endnotes']

/** The file as it reads with every change accepted, without the comments of one author. */
export const cleanFile = (bytes: Uint8Array, codec: Codec, file: string, author: string): Outcome<Uint8Array> => {
  const {value: changed, diagnostics} = withWord(bytes, codec, file, (parts) => {
    const nameOf = (name: string): string => parts.names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name
    const texts = new Map<string, string>()
    const [comments] = parts.kind('comments')
    const ours =
      comments === undefined
        ? []
        : childrenOf(parts.read(comments)?.root, 'w:comment').filter(
            ({attributes}) => attributes['w:author'] === author,
          )
    const ids = new Set(ours.flatMap(({attributes}) => attributes['w:id'] ?? []))
    texts.set(parts.main.name, withoutComments(accepted(parts.main.text), ids))
    for (const kind of asideKinds)
      for (const name of parts.kind(kind)) {
        const text = parts.read(name)?.text
        if (text !== undefined) texts.set(nameOf(name), accepted(text))
      }
    if (comments !== undefined && ours.length > 0) {
      const text = parts.read(comments)?.text ?? ''
      texts.set(
        nameOf(comments),
        spliced(
          text,
          ours.map(({from, to}) => ({from, to, text: ''})),
        ),
      )
    }
    for (const text of texts.values()) parseXml(text)
    return texts
  })
  return changed ? repacked(bytes, codec, file, changed) : {diagnostics}
}
