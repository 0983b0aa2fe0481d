#!/usr/bin/env node
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {main} from './main.js'
import {nodeWorld} from './world.js'

/** Where the package stands, said from the working folder when it is inside it. */
const packageFolder = (): string => {
  const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
  const near = relative(process.cwd(), folder)
  return (near.startsWith('..') || isAbsolute(near) ? folder : near).replaceAll(sep, '/')
}

/** Paths of the command line as the program writes them: with `/`, and from the working folder when they lead into it. */
const shortened = (word: string): string => {
  const here = process.cwd().replaceAll(sep, '/')
  const path = sep === '\\' ? word.replaceAll(sep, '/') : word
  return path === here ? '.' : path.startsWith(`${here}/`) ? path.slice(here.length + 1) : path
}

/** A reader that closed the pipe has read enough; all else that comes here is a fault of this program, told in one sentence. */
const end = (error: unknown): void => {
  const {message, stack = ''} = error instanceof Error ? error : new Error(String(error))
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit()
  const where = /\/dist\/([^):\s]+:\d+)/.exec(stack)?.[1]
  process.stderr.write(
    `error: proviso itself failed${where === undefined ? '' : ` at ${where}`} (${message.split('\n')[0]}). This is a fault of the program and not yours: please report it with this line, the command that you ran, and the files that it read.\n`,
  )
  process.exitCode = 2
}

process.on('uncaughtException', end)
process.exitCode = await main(process.argv.slice(2).map(shortened), nodeWorld(process), packageFolder())
