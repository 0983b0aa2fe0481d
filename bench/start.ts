import {spawnSync} from 'node:child_process'
import {root} from './compiled.js'

const processOf = (words: readonly string[]) => () => {
  const {status} = spawnSync(process.execPath, words, {cwd: root, stdio: 'ignore'})
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}`)
}

/** Whole processes, from start to end. */
export const startContenders = async () => ({
  help: processOf(['dist/bin/proviso.js', '--help']),
  bare: processOf(['-e', '0']),
})
