import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import type {Command} from '../../src/cli/command.js'
import {shippedAt, small} from '../support/cli.js'
import {root} from '../support/shipped.js'

test('a new command is what its guide shows', async () => {
  const page = readFileSync(join(root, 'docs/adding-a-command.md'), 'utf8')
  const fences = [...page.matchAll(/^```ts file=(\S+)\n([\s\S]*?)^```$/gm)]
  expect(fences.map(([, file]) => file)).toEqual(['src/cli/commands/count.ts', 'src/cli/work/count.ts'])
  const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
  for (const [, file = '', code = ''] of fences) {
    const own = code
      .replace(/'\.\.\/\.\.\/([^']+)'/g, `'${root}/src/$1'`)
      .replace(/'\.\.\/((?!work|commands)[^']+)'/g, `'${root}/src/cli/$1'`)
      .replace('../work/count.js', '../work/count.ts')
    mkdirSync(dirname(join(folder, file)), {recursive: true})
    writeFileSync(join(folder, file), own)
  }
  const {count} = (await import(join(folder, 'src/cli/commands/count.ts'))) as {count: Command}
  const world = small()
  expect(await count.run({words: [], options: {}, shipped: shippedAt}, world)).toBe(0)
  expect(await count.run({words: [], options: {json: true}, shipped: shippedAt}, world)).toBe(0)
  expect(world.printed).toEqual(['5 clauses', '{"clauses":5}'])
  rmSync(folder, {recursive: true})
})
