import {readFileSync} from 'node:fs'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parse} from 'yaml'
import {compiled} from './compiled.js'

const folders = {clauses: ['clauses'], templates: ['templates']}

/**
 * Checking the library as “proviso check” does (every file read with its places, checked, its texts understood, every rule
 * asked), and plainly parsing the same YAML and the same Markdown. Both take the files from memory.
 */
export const libraryContenders = async () => {
  const {nodeWorld} = await compiled<typeof import('../src/cli/world.js')>('cli/world.js')
  const {openLibrary} = await compiled<typeof import('../src/workshop/open.js')>('workshop/open.js')
  const {lint} = await compiled<typeof import('../src/lint/lint.js')>('lint/lint.js')
  const {rules} = await compiled<typeof import('../src/lint/rules.js')>('lint/rules.js')

  const disk = nodeWorld(process)
  const files = new Map<string, string>()
  const lists = new Map<string, readonly string[]>()
  const remembering = {
    ...disk,
    read: async (path: string) => files.get(path) ?? files.set(path, readFileSync(path, 'utf8')).get(path) ?? '',
    list: async (path: string) => lists.get(path) ?? lists.set(path, await disk.list(path)).get(path) ?? [],
  }
  const open = async () => {
    const {value, diagnostics} = await openLibrary(remembering, folders)
    if (!value) throw new Error(`The shipped library does not open: ${diagnostics[0]?.message}`)
    return value.library
  }
  const texts = (await open()).passages.map(({text}) => text)
  const yaml = [...files].filter(([path]) => path.endsWith('.yaml')).map(([, text]) => text)
  const markdown = unified().use(remarkParse).freeze()
  return {
    check: async () => lint(await open(), rules),
    parse: () => [yaml.map((text) => parse(text) as unknown), texts.map((text) => markdown.parse(text))],
  }
}
