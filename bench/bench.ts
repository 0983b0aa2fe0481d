import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {availableParallelism, cpus, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {compile, root} from './compiled.js'
import {preparePrints} from './prints.js'
import {prepareReturns} from './returns.js'
import {prepareRiders} from './riders.js'
import {inTurns, type Patience, ratioOf, spreadOf} from './rounds.js'
import {scale, rounds as scaleRounds} from './scale.js'
import {studio} from './studio.js'
import {type Row, tableOf} from './table.js'

const {values: asked} = parseArgs({
  options: {
    json: {type: 'boolean', default: false},
    quick: {type: 'boolean', default: false},
    scale: {type: 'boolean', default: false},
    returns: {type: 'boolean', default: false},
    prints: {type: 'boolean', default: false},
    studio: {type: 'boolean', default: false},
  },
})
const patience: Patience = asked.quick ? {warm: 8, rounds: 7, turn: 150} : {warm: 16, rounds: 25, turn: 250}

const riders = async (folder: string): Promise<readonly Row[]> => {
  const names = ['rider', 'floor', 'documented', 'unzippedOnce', 'forced', 'docx', 'withYaml', 'guard'] as const
  const measured = await inTurns(names, folder, patience)
  const row = (what: string, name: (typeof names)[number], aim?: string): Row => ({
    what,
    milliseconds: spreadOf(measured[name]),
    ratio: ratioOf(measured[name], measured.rider),
    of: '× the rider',
    ...(aim !== undefined && {aim}),
  })
  return [
    {what: 'S1 rider, from the engagement’s value to the written file', milliseconds: spreadOf(measured.rider)},
    row('the same, the engagement’s YAML parsed each time', 'withYaml'),
    row('docxtemplater, as its manual says', 'documented', '8, at least 5'),
    row('docxtemplater, template unzipped once', 'unzippedOnce'),
    row('docxtemplater, parsed once (which it refuses)', 'forced'),
    row('docx, the whole file built each time', 'docx'),
    {
      what: 'floor: deflate document.xml, write, rename',
      milliseconds: spreadOf(measured.floor),
      ratio: ratioOf(measured.rider, measured.floor),
      of: 'floors make a rider',
      aim: 'at most 2.5',
    },
    row('leak guard, which is in no row above', 'guard'),
  ]
}

const library = async (folder: string): Promise<readonly Row[]> => {
  const {check, parse} = await inTurns(['check', 'parse'], folder, patience)
  return [
    {
      what: 'library opened and checked by every rule',
      milliseconds: spreadOf(check),
      ratio: ratioOf(check, parse),
      of: '× plain parse',
      aim: 'at most 3',
    },
    {what: 'plain parse of the same YAML and Markdown', milliseconds: spreadOf(parse)},
  ]
}

const start = async (folder: string): Promise<readonly Row[]> => {
  const {help, bare} = await inTurns(['help', 'bare'], folder, {...patience, warm: 1})
  return [
    {
      what: 'proviso --help, whole process',
      milliseconds: spreadOf(help),
      ratio: ratioOf(help, bare),
      of: '× bare node',
      aim: 'at most 1.5',
    },
    {what: 'node -e 0, whole process', milliseconds: spreadOf(bare)},
  ]
}

const returns = async (folder: string): Promise<readonly Row[]> => {
  const names = ['review', 'reviewByDocxodus', 'review10', 'redline', 'redlineByDocxodus', 'redline10'] as const
  const measured = await inTurns(names, folder, patience)
  const row = (
    what: string,
    name: (typeof names)[number],
    to: (typeof names)[number],
    of: string,
    aim: string,
  ): Row => ({
    what,
    milliseconds: spreadOf(measured[name]),
    ratio: ratioOf(measured[name], measured[to]),
    of,
    aim,
  })
  return [
    {what: 'a return of eight pages, from its bytes to the review', milliseconds: spreadOf(measured.review)},
    row('Docxodus, comparing the same two files', 'reviewByDocxodus', 'review', '× the review', 'at least 10'),
    row('ten times the pages', 'review10', 'review', '× the review', 'at most 12'),
    {
      what: 'a redline of eight pages, from two documents to the bytes of a Word file',
      milliseconds: spreadOf(measured.redline),
    },
    row('Docxodus, the same from two Word files', 'redlineByDocxodus', 'redline', '× the redline', 'at least 10'),
    row('ten times the pages', 'redline10', 'redline', '× the redline', 'at most 12'),
  ]
}

const prints = async (folder: string): Promise<readonly Row[]> => {
  const warm = await inTurns(['print', 'printPortable', 'printByChromium'], folder, patience)
  const cold = await inTurns(['printCold', 'printColdByChromium'], folder, {...patience, warm: 1})
  return [
    {what: 'S1 rider as PDF, from its tree to the bytes', milliseconds: spreadOf(warm.print)},
    {
      what: 'the same by the portable typesetter',
      milliseconds: spreadOf(warm.printPortable),
      ratio: ratioOf(warm.printPortable, warm.print),
      of: '× the PDF',
    },
    {
      what: 'Chromium, open, printing the rider’s page',
      milliseconds: spreadOf(warm.printByChromium),
      ratio: ratioOf(warm.printByChromium, warm.print),
      of: '× the PDF',
    },
    {what: 'proviso make: rider and consent as PDF, whole process', milliseconds: spreadOf(cold.printCold)},
    {
      what: 'Chromium printing the rider’s page, whole process',
      milliseconds: spreadOf(cold.printColdByChromium),
      ratio: ratioOf(cold.printColdByChromium, cold.printCold),
      of: '× proviso make',
    },
  ]
}

/** All examples in all formats, each round in a process of its own. */
const making = (folder: string): readonly Row[] => {
  const rounds = Array.from({length: 3}, () => {
    const words = ['--import', 'tsx', 'bench/making.ts', folder]
    const {stdout, status} = spawnSync(process.execPath, words, {cwd: root, encoding: 'utf8'})
    if (status !== 0) throw new Error('The examples could not be made')
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Readonly<Record<string, number>>
  })
  const stages = Object.keys(rounds[0] ?? {}).map((stage) => ({
    what: `npm start: ${stage}`,
    milliseconds: spreadOf(rounds.map((round) => round[stage] ?? 0)),
  }))
  const whole = rounds.map((round) => Object.values(round).reduce((sum, one) => sum + one, 0))
  return [{what: 'npm start: all examples in all formats', milliseconds: spreadOf(whole)}, ...stages]
}

process.chdir(root)
compile()
const folder = mkdtempSync(join(tmpdir(), 'proviso-bench-'))
try {
  const all = !asked.scale && !asked.returns && !asked.prints && !asked.studio
  if (all) await prepareRiders(folder)
  if (all || asked.returns) await prepareReturns(folder)
  if (all || asked.prints) await preparePrints(folder)
  const rows = asked.scale
    ? scale(folder)
    : asked.returns
      ? await returns(folder)
      : asked.studio
        ? await studio()
        : asked.prints
          ? [...(await prints(folder)), ...making(folder)]
          : [
              ...(await riders(folder)),
              ...(await library(folder)),
              ...(await start(folder)),
              ...(await returns(folder)),
              ...(await prints(folder)),
              ...making(folder),
              ...(await studio()),
            ]
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
  }
  if (asked.json) console.log(JSON.stringify({machine, patience, rows}, null, 2))
  else
    console.log(
      `${tableOf(rows)}\n\nNode ${machine.node}, ${machine.cores} × ${machine.cpu}, load ${machine.load.toFixed(1)}, ${asked.scale ? scaleRounds : patience.rounds} rounds. Ratios are taken round by round; milliseconds are of this machine at this hour.`,
    )
} finally {
  rmSync(folder, {recursive: true, force: true})
}
