import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'
import type {Outcome} from '../../src/base/diagnostic.js'
import {type Opened, openLibrary} from '../../src/workshop/open.js'
import {memoryWorld} from './world.js'

export const root = join(import.meta.dirname, '../..')

/** Files below some folders of the project, by path from its root. */
export const filesBelow = (...folders: readonly string[]): Map<string, string> => {
  const files = new Map<string, string>()
  const walk = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name))
    else files.set(relative(root, path), readFileSync(path, 'utf8'))
  }
  for (const folder of folders) walk(join(root, folder))
  return files
}

/** A world that holds the shipped clauses, documents and examples. */
export const shippedWorld = (more: ReadonlyMap<string, string> = new Map()) =>
  memoryWorld(new Map([...filesBelow('clauses', 'templates', 'teaching', 'examples'), ...more]))

let opened: Promise<Outcome<Opened>> | undefined
/** The shipped library, opened once. */
export const shipped = async (): Promise<Opened> => {
  opened ??= openLibrary(shippedWorld(), {clauses: ['clauses'], templates: ['templates']})
  const {value, diagnostics} = await opened
  if (!value) throw new Error(`The shipped library does not open: ${JSON.stringify(diagnostics)}`)
  return value
}
