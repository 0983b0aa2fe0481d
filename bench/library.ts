import {readFileSync} from 'node:fs'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parse} from 'yaml'
import {compiled} from './compiled.js'

/** Opens the shipped library over and over; its files are read from the disk once. */
const opener = async () => {
  const {nodeWorld} = await compiled<typeof import('../src/cli/world.js')>('cli/world.js')
  const {openLibrary} = await compiled<typeof import('../src/workshop/open.js')>('workshop/open.js')
  const disk = nodeWorld(process)
  const files = new Map<string, string>()
  const lists = new Map<string, readonly string[]>()
  const world = {
    ...disk,
    read: async (path: string) => files.get(path) ?? files.set(path, readFileSync(path, 'utf8')).get(path) ?? '',
    list: async (path: string) => lists.get(path) ?? lists.set(path, await disk.list(path)).get(path) ?? [],
  }
  const open = async () => {
    const {value, diagnostics} = await openLibrary(world, {clauses: ['clauses'], templates: ['templates']})
    if (!value) throw new Error(`The shipped library does not open: ${diagnostics[0]?.message}`)
    return value.library
  }
  return {open, files}
}

/** What “proviso check” does: every file read with its places and checked, its texts understood, every rule asked. */
export const checking = async () => {
  const {lint} = await compiled<typeof import('../src/lint/lint.js')>('lint/lint.js')
  const {rules} = await compiled<typeof import('../src/lint/rules.js')>('lint/rules.js')
  const {open} = await opener()
  return async () => lint(await open(), rules)
}

/** Plainly parsing the same YAML and the same Markdown. */
export const parsing = async () => {
  const {open, files} = await opener()
  const texts = (await open()).passages.map(({text}) => text)
  const yaml = [...files].filter(([path]) => path.endsWith('.yaml')).map(([, text]) => text)
  const markdown = unified().use(remarkParse).freeze()
  return () => [yaml.map((text) => parse(text) as unknown), texts.map((text) => markdown.parse(text))]
}
