import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {many} from '../test/support/many.js'
import {filesBelow} from '../test/support/shipped.js'
import {spreadOf} from './rounds.js'
import type {Row} from './table.js'

interface Taken {
  readonly milliseconds: number
  readonly mebibytes: number
}
interface Opening {
  readonly clauses: number
  readonly opened: Taken
  readonly checked: Taken
}

const times = 100
export const rounds = 3

const write = (folder: string, files: ReadonlyMap<string, string>): string => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const opening = (folder: string): Opening => {
  const {status, stdout} = spawnSync(process.execPath, [join(import.meta.dirname, 'opening.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`Opening ${folder} ended with ${status}`)
  return JSON.parse(stdout) as Opening
}

/** The shipped library and one of a hundred times its clauses, opened cold in turns, each in a process of its own. */
export const scale = (folder: string): readonly Row[] => {
  const files = filesBelow('clauses', 'templates')
  const [small, large] = [write(join(folder, 'small'), files), write(join(folder, 'large'), many(files, times))]
  const pairs = Array.from({length: rounds}, () => ({small: opening(small), large: opening(large)}))
  const row = (what: string, stage: 'opened' | 'checked', aim: string): Row => ({
    what: `${what}, ${Math.max(...pairs.map((pair) => Math.round(pair.large[stage].mebibytes)))} MiB at most`,
    milliseconds: spreadOf(pairs.map((pair) => pair.large[stage].milliseconds)),
    ratio: spreadOf(pairs.map((pair) => pair.large[stage].milliseconds / pair.small[stage].milliseconds)),
    of: `× the shipped ${pairs[0]?.small.clauses}`,
    aim,
  })
  return [
    row(`${pairs[0]?.large.clauses} clauses opened`, 'opened', `at most ${times * 1.2}`),
    row('the same, checked by every rule', 'checked', `at most ${times * 1.2}, 1024 MiB`),
  ]
}
