import {expect, test} from 'vitest'
import {WorldError} from '../src/base/world.js'
import {main} from '../src/cli/main.js'
import {standardOf} from '../src/render/pdf/pdf.js'
import {shippedAt, whole} from './support/cli.js'
import {native} from './support/pdf.js'

const words = ['make', 'lib/examples/plans/guideline.yaml', '--format', 'pdf'] as const

const made = async (changes: Partial<ReturnType<typeof whole>>) => {
  const {typesetter: _, ...plain} = whole()
  const world = {...plain, ...changes}
  const code = await main(words, world, shippedAt)
  return {
    code,
    world,
    out: world.printed.join('\n').replace(/\s+/g, ' '),
    err: world.said.join('\n').replace(/\s+/g, ' '),
  }
}

test('without the typesetter of a machine a PDF is tagged, and nobody claims more', async () => {
  const {code, out, world} = await made({})
  expect([code, out]).toEqual([0, expect.stringContaining('not all of them were checked against PDF/UA-1')])
  expect(standardOf(world.files.get('out/guideline.pdf') as Uint8Array)).toBe('tagged PDF')
})

test.runIf(native)('with it, it was checked against PDF/UA-1, and that is said', async () => {
  const {typesetter} = whole()
  const {code, out, world} = await made(typesetter ? {typesetter} : {})
  expect([code, out]).toEqual([0, expect.stringContaining('The PDFs were checked against PDF/UA-1.')])
  expect(standardOf(world.files.get('out/guideline.pdf') as Uint8Array)).toBe('PDF/UA-1')
})

test('where a typeface or the engine is missing, it is told, and no file is written', async () => {
  const supply = async (path: string): Promise<Uint8Array> => {
    throw new WorldError(`${path} is not installed; run npm install in the folder of the program`, path, true)
  }
  const {code, out, err, world} = await made({supply})
  expect(code).toBe(1)
  expect(out + err).toContain('is not installed; run npm install')
  expect([...world.files.keys()].filter((path) => path.startsWith('out/'))).toEqual([])
})
