import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Document} from '../src/document/document.js'
import type {Block, Clause, Inline, ListItem} from '../src/document/nodes.js'
import {plain} from '../src/document/plain.js'
import {compiled} from './compiled.js'
import {openRider, type Rider} from './rider.js'

/** Words of eight pages. */
const eightPages = 3650

const wordsIn = (block: Block): number => plain(block).split(/\s+/).length

/** As many blocks of a document as make so many words. */
const cropped = (document: Document, words: number): Document => {
  let count = 0
  const cut = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block): readonly Block[] => {
      if (count >= words) return []
      if (block.type === 'clause') return [{...block, children: cut(block.children)}]
      count += wordsIn(block)
      return [block]
    })
  return {...document, children: cut(document.children)}
}

/** So many times the clauses, each copy under ids of its own. */
const manyfold = (document: Document, times: number): Document => {
  const copy = (block: Block, index: number): Block =>
    block.type === 'clause'
      ? {...block, id: `${block.id}-${index}`, children: block.children.map((child) => copy(child, index))}
      : block
  return {
    ...document,
    children: Array.from({length: times}, (_, index) => document.children.map((block) => copy(block, index))).flat(),
  }
}

/** The document after the other side went over it: a word in every eighth paragraph, and a clause gone. */
const edited = (document: Document): Document => {
  let count = 0
  const line = (words: readonly Inline[]): readonly Inline[] => {
    count += 1
    return count % 8 === 0
      ? words.map((word) =>
          word.type === 'text' ? {...word, value: word.value.replace(/\b(?:shall|means|each|any)\b/, 'may')} : word,
        )
      : words
  }
  const over = (block: Block): Block => {
    if (block.type === 'paragraph') return {...block, children: line(block.children)}
    if (block.type === 'list')
      return {
        ...block,
        children: block.children.map((item): ListItem => ({...item, children: item.children.map(over)})),
      }
    return block.type === 'clause' ? {...block, children: block.children.map(over)} : block
  }
  const all = document.children.map(over)
  const last = all.findLastIndex(({type}) => type === 'clause')
  const section = all[last] as Clause
  return {...document, children: all.with(last, {...section, children: section.children.slice(0, -1)})}
}

const stages = async () => ({
  ...(await compiled<typeof import('../src/negotiate/redline/redline.js')>('negotiate/redline/redline.js')),
  ...(await compiled<typeof import('../src/negotiate/review/review.js')>('negotiate/review/review.js')),
  ...(await compiled<typeof import('../src/negotiate/review/sent.js')>('negotiate/review/sent.js')),
  ...(await compiled<typeof import('../src/ooxml/revised.js')>('ooxml/revised.js')),
})

const pair = ({document}: Rider, times: number): readonly [Document, Document] => {
  const sent = manyfold(cropped(document, eightPages), times)
  return [sent, edited(sent)]
}

/** Puts into the folder what was sent, what came back with tracked changes, and the same with none tracked; eight pages, and eighty. */
export const prepareReturns = async (folder: string): Promise<void> => {
  const rider = await openRider(folder)
  const {redline} = await stages()
  for (const times of [1, 10]) {
    const [sent, now] = pair(rider, times)
    writeFileSync(join(folder, `sent-${times}.docx`), rider.render(sent))
    writeFileSync(join(folder, `now-${times}.docx`), rider.render(now))
    const back = redline(sent, now, {author: 'Vale Counsel', date: '2026-11-24'})
    writeFileSync(join(folder, `returned-${times}.docx`), rider.render(back))
  }
}

/** A returned file read against what was sent, from its bytes. */
export const reviewing = (times: 1 | 10) => async (folder: string) => {
  const {nodeWorld} = await compiled<typeof import('../src/cli/world.js')>('cli/world.js')
  const {review, sentOf, readRevised} = await stages()
  const [world, rider] = [nodeWorld(process), await openRider(folder)]
  const [sent] = pair(rider, times)
  const bytes = readFileSync(join(folder, `returned-${times}.docx`))
  return () => {
    const {value: word} = readRevised(bytes, world, 'returned.docx')
    if (!word) throw new Error('unreadable')
    const {parts} = review(sentOf(sent), word)
    if (!parts.some(({fate}) => fate === 'edited')) throw new Error('nothing was found')
  }
}

/** Two documents into the bytes of a redline in Word. */
export const redlining = (times: 1 | 10) => async (folder: string) => {
  const {redline} = await stages()
  const rider = await openRider(folder)
  const [sent, now] = pair(rider, times)
  return () => rider.render(redline(sent, now, {author: 'Vale Counsel', date: '2026-11-24'}))
}

/** As much of it as is used here: it stands in `bench/package.json`, apart from the project's own. */
interface Docxodus {
  initialize(): Promise<void>
  docxDiffCompare(left: Uint8Array, right: Uint8Array): Promise<Uint8Array>
}

/** Docxodus, which compares two Word files: what was sent with what came back, or with the same without tracked changes. */
export const byDocxodus = (what: 'returned' | 'now') => async (folder: string) => {
  const core = 'docxodus/core'
  const {initialize, docxDiffCompare} = (await import(core)) as Docxodus
  await initialize()
  const [sent, other] = [`sent-1.docx`, `${what}-1.docx`].map(
    (name) => new Uint8Array(readFileSync(join(folder, name))),
  )
  if (!sent || !other) throw new Error('not prepared')
  return async () => {
    const made = await docxDiffCompare(sent, other)
    if (made.length === 0) throw new Error('nothing was made')
  }
}
