import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {compiled} from './compiled.js'
import {withDocx} from './docx.js'
import {dressOf} from './docx-styles.js'
import {docxtemplater, type Way, ways, withTags} from './docxtemplater.js'
import {wordsOf, writeWhole} from './files.js'
import {openRider} from './rider.js'

const main = 'word/document.xml'
const riderIn = (folder: string): Uint8Array => readFileSync(join(folder, 'rider.docx'))

const codecOfNode = async () =>
  (await compiled<typeof import('../src/cli/world.js')>('cli/world.js')).nodeWorld(process)

const partsOf = async (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const {openPackage} = await compiled<typeof import('../src/ooxml/open.js')>('ooxml/open.js')
  const parts = openPackage(bytes, await codecOfNode()).value ?? []
  return new Map([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)]))
}

/**
 * Puts into the folder what the contenders start from: our rider, and the template that it makes. Each rival has to make
 * the same words first.
 */
export const prepareRiders = async (folder: string): Promise<void> => {
  const rider = await openRider(folder)
  const bytes = rider.render(rider.document)
  const {document: tagged, data} = withTags(rider.document)
  writeFileSync(join(folder, 'rider.docx'), bytes)
  writeFileSync(join(folder, 'template.docx'), rider.render(tagged))
  writeFileSync(join(folder, 'data.json'), JSON.stringify(data))

  const ours = await partsOf(bytes)
  const sameWords = async (who: string, made: Uint8Array, names: readonly string[]): Promise<void> => {
    const theirs = await partsOf(made)
    const wrong = names.find((name) => wordsOf(theirs.get(name) ?? '') !== wordsOf(ours.get(name) ?? ''))
    if (wrong !== undefined) throw new Error(`${who} makes other words in ${wrong}`)
  }
  for (const way of ways) await sameWords(`docxtemplater (${way})`, fillIn(folder, way)(), [...ours.keys()])
  await sameWords('docx', await (await buildIn(folder))(), [main])
}

const fillIn = (folder: string, way: Way): (() => Uint8Array) => {
  const data = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as Readonly<Record<string, string>>
  return docxtemplater(readFileSync(join(folder, 'template.docx')), data)[way]
}

const buildIn = async (folder: string): Promise<() => Promise<Uint8Array>> => {
  const {document, shell} = await openRider(folder)
  const dress = dressOf((await partsOf(riderIn(folder))).get('word/styles.xml') ?? '', shell)
  return () => withDocx(document, shell, dress)
}

export const ours = (from: 'value' | 'text') => async (folder: string) => {
  const rider = await openRider(folder)
  return () => rider.make(from)
}

export const byDocxtemplater = (way: Way) => async (folder: string) => {
  const fill = fillIn(folder, way)
  return () => writeWhole(join(folder, `${way}.docx`), fill())
}

export const byDocx = async (folder: string) => {
  const build = await buildIn(folder)
  return async () => writeWhole(join(folder, 'docx.docx'), await build())
}

export const floor = async (folder: string) => {
  const codec = await codecOfNode()
  const xml = new TextEncoder().encode((await partsOf(riderIn(folder))).get(main))
  return () => writeWhole(join(folder, 'floor'), codec.deflate(xml))
}

export const guard = async (folder: string) => {
  const rider = await openRider(folder)
  const bytes = riderIn(folder)
  return () => rider.guard(bytes)
}
