import {join} from 'node:path'
import {compiled} from './compiled.js'
import {withDocx} from './docx.js'
import {dressOf} from './docx-styles.js'
import {docxtemplater, withTags} from './docxtemplater.js'
import {wordsOf, writeWhole} from './files.js'
import {openRider} from './rider.js'

const text = 'word/document.xml'

/** Everything that makes a rider file. Whoever competes has been seen to make the same words first. */
export const riderContenders = async (folder: string) => {
  const {openPackage} = await compiled<typeof import('../src/ooxml/open.js')>('ooxml/open.js')
  const rider = await openRider(folder)
  const {document, shell} = rider
  const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
    const parts = openPackage(bytes, shell.codec).value ?? []
    return new Map([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)]))
  }
  const bytes = rider.render(document)
  const ours = partsOf(bytes)
  const sameWords = (who: string, theirBytes: Uint8Array, names: readonly string[]): void => {
    const theirs = partsOf(theirBytes)
    const wrong = names.find((name) => wordsOf(theirs.get(name) ?? '') !== wordsOf(ours.get(name) ?? ''))
    if (wrong !== undefined) throw new Error(`${who} makes other words in ${wrong}`)
  }

  const {document: tagged, data} = withTags(document)
  const {ways, write} = docxtemplater(rider.render(tagged), data, folder)
  for (const [way, make] of Object.entries(ways)) sameWords(`docxtemplater (${way})`, make(), [...ours.keys()])
  const dress = dressOf(ours.get('word/styles.xml') ?? '', shell)
  sameWords('docx', await withDocx(document, shell, dress), [text])
  const xml = new TextEncoder().encode(ours.get(text))

  return {
    rider: () => rider.make('value'),
    withYaml: () => rider.make('text'),
    documented: () => write(ways.documented()),
    unzippedOnce: () => write(ways.unzippedOnce()),
    forced: () => write(ways.forced()),
    docx: async () => writeWhole(join(folder, 'docx.docx'), await withDocx(document, shell, dress)),
    floor: () => writeWhole(join(folder, 'floor'), shell.codec.deflate(xml)),
    guard: () => rider.guard(bytes),
  }
}
