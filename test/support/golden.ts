import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {expect} from 'vitest'

/** Compares with a file that people read. `UPDATE=1` writes it anew. */
export const expectGolden = (path: string, text: string): void => {
  if (process.env.UPDATE === '1' || !existsSync(path)) {
    if (process.env.CI === 'true' && process.env.UPDATE !== '1')
      throw new Error(`${path} is missing; run the tests with UPDATE=1 and read it`)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, text)
  }
  expect(text).toBe(readFileSync(path, 'utf8'))
}
