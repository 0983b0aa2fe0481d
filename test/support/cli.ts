import type {Screen} from '../../src/base/world.js'
import {main} from '../../src/cli/main.js'
import {filesBelow} from './shipped.js'
import {type MemoryWorld, memoryWorld} from './world.js'

/** Where the program's own files stand, seen from the working folder. */
export const shippedAt = 'lib'

const under = (folder: string, files: ReadonlyMap<string, string>, from = ''): (readonly [string, string])[] =>
  [...files].map(([path, text]) => [`${folder}/${path.slice(from.length)}`, text])

const about = [[`${shippedAt}/package.json`, '{"name": "proviso", "version": "7.8.9"}']] as const
/** What is the same beside any library. */
const fixed = () => under(shippedAt, filesBelow('schema', 'site'))

/** A working folder in which the program was installed with the small library of the test cases. */
export const small = (more: Readonly<Record<string, string>> = {}, screen: Partial<Screen> = {}): MemoryWorld =>
  memoryWorld(
    new Map([
      ...about,
      ...fixed(),
      ...under(shippedAt, filesBelow('test/cases/base'), 'test/cases/base/'),
      ...Object.entries(more),
    ]),
    screen,
  )

/** A working folder in which the program was installed as it is shipped. */
export const whole = (more: Readonly<Record<string, string>> = {}, screen: Partial<Screen> = {}): MemoryWorld =>
  memoryWorld(
    new Map([
      ...about,
      ...fixed(),
      ...under(shippedAt, filesBelow('clauses', 'templates', 'teaching', 'examples', 'docs')),
      ...Object.entries(more),
    ]),
    screen,
  )

/** The same world, seen from one of its folders. */
export const within = (world: MemoryWorld, folder: string): MemoryWorld => {
  const start = `${folder}/`
  const inside = new Map(
    [...world.files].map(([path, content]) => [path.startsWith(start) ? path.slice(start.length) : path, content]),
  )
  return memoryWorld(inside, world.screen)
}

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** One command line, and what came of it. */
export const proviso = async (world: MemoryWorld, ...argv: readonly string[]): Promise<Said> => {
  const [printed, said] = [world.printed.length, world.said.length]
  const code = await main(argv, world, shippedAt)
  return {code, out: world.printed.slice(printed).join('\n'), err: world.said.slice(said).join('\n')}
}
