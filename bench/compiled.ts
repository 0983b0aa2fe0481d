import {spawnSync} from 'node:child_process'
import {join} from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Compiles the program, since that is what its users run. @throws when it does not compile. */
export const compile = (): void => {
  const {status} = spawnSync(process.execPath, ['build.mjs'], {cwd: root, stdio: ['ignore', 2, 2]})
  if (status !== 0) throw new Error('The program does not compile')
}

/** A module of the compiled program, such as `assemble/assemble.js`. */
export const compiled = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../dist/${path}`, import.meta.url).href)) as Module
