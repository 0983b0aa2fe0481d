import {spawnSync} from 'node:child_process'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Compiles the program, since that is what its users run. @throws when it does not compile. */
export const compile = (): void => {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  const {status, stdout} = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The program does not compile:\n${stdout}`)
}

/** A module of the compiled program, such as `assemble/assemble.js`. */
export const compiled = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../dist/${path}`, import.meta.url).href)) as Module
