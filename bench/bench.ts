import {mkdtempSync, rmSync} from 'node:fs'
import {availableParallelism, cpus, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {compile, compiled, root} from './compiled.js'
import {withDocx} from './docx.js'
import {dressOf} from './docx-styles.js'
import {docxtemplater, withTags} from './docxtemplater.js'
import {wordsOf, writeWhole} from './files.js'
import {libraryContenders} from './library.js'
import {openRider} from './rider.js'
import {inTurns, ratioOf, spreadOf} from './rounds.js'
import {startContenders} from './start.js'
import {type Row, tableOf} from './table.js'

const {values: asked} = parseArgs({
  options: {json: {type: 'boolean', default: false}, quick: {type: 'boolean', default: false}},
})
const patience = asked.quick ? {rounds: 7, turn: 60} : {rounds: 25, turn: 250}

/** Everything that makes a rider file, in one set of rounds. */
const riders = async (folder: string): Promise<readonly Row[]> => {
  const {openPackage} = await compiled<typeof import('../src/ooxml/open.js')>('ooxml/open.js')
  const rider = await openRider(folder)
  const {document, shell} = rider
  const {codec} = shell
  const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
    new Map([...(openPackage(bytes, codec).value ?? [])].map(([name, part]) => [name, new TextDecoder().decode(part)]))
  const sameWords = (who: string, bytes: Uint8Array, names: readonly string[]): void => {
    const theirs = partsOf(bytes)
    const wrong = names.find((name) => wordsOf(theirs.get(name) ?? '') !== wordsOf(ours.get(name) ?? ''))
    if (wrong !== undefined) throw new Error(`${who} makes other words in ${wrong}`)
  }

  const bytes = rider.render(document)
  const ours = partsOf(bytes)
  const text = 'word/document.xml'
  const xml = new TextEncoder().encode(ours.get(text))

  const {document: tagged, data} = withTags(document)
  const {ways, write} = docxtemplater(rider.render(tagged), data, folder)
  for (const [way, make] of Object.entries(ways)) sameWords(`docxtemplater (${way})`, make(), [...ours.keys()])
  const dress = dressOf(ours.get('word/styles.xml') ?? '', shell)
  sameWords('docx', await withDocx(document, shell, dress), [text])

  const measured = await inTurns(
    {
      rider: () => rider.make('value'),
      withYaml: () => rider.make('text'),
      documented: () => write(ways.documented()),
      unzippedOnce: () => write(ways.unzippedOnce()),
      forced: () => write(ways.forced()),
      docx: async () => writeWhole(join(folder, 'docx.docx'), await withDocx(document, shell, dress)),
      floor: () => writeWhole(join(folder, 'floor'), codec.deflate(xml)),
      guard: () => rider.guard(bytes),
    },
    patience,
  )
  const row = (what: string, name: keyof typeof measured, more: Omit<Row, 'what' | 'milliseconds'> = {}): Row => ({
    what,
    milliseconds: spreadOf(measured[name]),
    ...more,
  })
  const against = (name: keyof typeof measured, aim?: string) => ({
    ratio: ratioOf(measured[name], measured.rider),
    of: '× the rider',
    ...(aim !== undefined && {aim}),
  })
  return [
    row('S1 rider, from the engagement’s value to the written file', 'rider'),
    row('the same, the engagement’s YAML parsed each time', 'withYaml', against('withYaml')),
    row('docxtemplater, as its manual says', 'documented', against('documented', '8, at least 5')),
    row('docxtemplater, template unzipped once', 'unzippedOnce', against('unzippedOnce')),
    row('docxtemplater, parsed once (which it refuses)', 'forced', against('forced')),
    row('docx, the whole file built each time', 'docx', against('docx')),
    row('floor: deflate document.xml, write, rename', 'floor', {
      ratio: ratioOf(measured.rider, measured.floor),
      of: 'floors make a rider',
      aim: 'at most 2.5',
    }),
    row('leak guard, which is in no row above', 'guard', against('guard')),
  ]
}

const library = async (): Promise<readonly Row[]> => {
  const {check, parse} = await inTurns(await libraryContenders(), patience)
  const ratio = ratioOf(check, parse)
  return [
    {
      what: 'library opened and checked by every rule',
      milliseconds: spreadOf(check),
      ratio,
      of: '× plain parse',
      aim: 'at most 3',
    },
    {what: 'plain parse of the same YAML and Markdown', milliseconds: spreadOf(parse)},
  ]
}

const start = async (): Promise<readonly Row[]> => {
  const {help, bare} = await inTurns(startContenders, {rounds: asked.quick ? 7 : 25, turn: 0})
  const ratio = ratioOf(help, bare)
  return [
    {what: 'proviso --help, whole process', milliseconds: spreadOf(help), ratio, of: '× bare node', aim: 'at most 1.5'},
    {what: 'node -e 0, whole process', milliseconds: spreadOf(bare)},
  ]
}

process.chdir(root)
compile()
const folder = mkdtempSync(join(tmpdir(), 'proviso-bench-'))
try {
  const rows = [...(await riders(folder)), ...(await library()), ...(await start())]
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
    ...patience,
  }
  if (asked.json) console.log(JSON.stringify({machine, rows}, null, 2))
  else {
    console.log(tableOf(rows))
    console.log(
      `\nNode ${machine.node}, ${machine.cores} × ${machine.cpu}, load ${machine.load.toFixed(1)}; ${patience.rounds} rounds in turns. Ratios are taken round by round; milliseconds are of this machine at this hour.`,
    )
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
