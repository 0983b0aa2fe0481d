import {spawnSync} from 'node:child_process'
import {root} from './compiled.js'

/** A whole process, from start to end. */
export const processOf = (words: readonly string[]) => async () => () => {
  const {status} = spawnSync(process.execPath, words, {cwd: root, stdio: 'ignore'})
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}`)
}
