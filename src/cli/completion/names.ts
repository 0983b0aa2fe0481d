import type {World} from '../../base/world.js'
import {foldersOf} from '../../workshop/workspace/folders.js'
import {below} from '../../workshop/workspace/paths.js'
import type {Named} from '../command.js'
import {explanations} from '../explanations.js'
import type {Offer} from './completions.js'

/**
 * The names of one kind as they are seen from the working folder.
 *
 * Files are looked over line by line and not read as YAML: a shell asks this at each Tab, and a name too few does no harm.
 */
export const namesIn = async (world: World, shipped: string, kind: Named): Promise<readonly Offer[]> => {
  const found = await readers[kind](world, shipped)
  return [...new Map(found.map((one) => [one.name, one])).values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const readers: Readonly<Record<Named, (world: World, shipped: string) => Promise<readonly Offer[]>>> = {
  clauses: async (world, shipped) =>
    (await clauseFiles(world, shipped)).map(({path, text}) => ({name: baseOf(path), says: english(text, 'title')})),
  fields: async (world, shipped) =>
    (await clauseFiles(world, shipped)).flatMap(({text}) => entriesOf(text, 'label', 'fields')),
  documents: async (world, shipped) => {
    const files = await filesIn(world, (await seen(world, shipped)).templates, /([^/]+)\/document\.yaml$/)
    return files.map(({path, text}) => ({name: path.split('/').at(-2) ?? '', says: english(text, 'title')}))
  },
  facts: async (world, shipped) => entriesOf(await table(world, shipped, 'facts'), 'label'),
  families: async (world, shipped) => entriesOf(await table(world, shipped, 'families'), 'title'),
  asks: async (world, shipped) => entriesOf(await table(world, shipped, 'letter'), 'says', 'asks'),
  planned: async (world) => (await filesIn(world, ['plans'], /\.ya?ml$/, 1)).flatMap(({text}) => plannedIn(text)),
  negotiations: async (world) =>
    (await filesIn(world, ['negotiations'], /\/ledger\.yaml$/, 2)).map(({path, text}) => ({
      name: path.split('/').at(-2) ?? '',
      says: /\bcompany: *['"]?([^'",}\n]+)/.exec(text)?.[1]?.trim() ?? '',
    })),
  rules: async (world, shipped) => [
    ...Object.entries(explanations).map(([name, {demands}]) => ({name, says: demands})),
    ...(await filesIn(world, [below(shipped, 'docs/rules')], /\.md$/)).map(({path, text}) => ({
      name: baseOf(path),
      says: text.split('\n\n')[1] ?? '',
    })),
  ],
}

/** The documents of plans/, by the names of their files. */
const plannedIn = (text: string): readonly Offer[] =>
  text
    .split(/^- /m)
    .slice(1)
    .flatMap((entry) => {
      const said = (key: string) => new RegExp(`\\b${key}: *['"]?([\\w./-]+)`).exec(entry)?.[1]
      const [name, template, engagement] = [said('name'), said('template'), said('engagement')]
      const made = name ?? (template && engagement && `${baseOf(engagement)}-${template}`)
      return made ? [{name: made, says: template ?? ''}] : []
    })

/** Where clauses and documents are, as the first lines of a workspace say. */
const seen = async (world: World, shipped: string) => {
  const said = (await filesIn(world, [''], /^proviso\.yaml$/, 1))[0]?.text
  const folder = (key: string) => new RegExp(`^${key}: *['"]?([^'"#\\n]+?)['"]? *(?:#.*)?$`, 'm').exec(said ?? '')?.[1]
  return foldersOf(
    shipped,
    said === undefined ? undefined : {library: folder('library'), templates: folder('templates')},
  )
}

const clauseFiles = async (world: World, shipped: string) =>
  filesIn(world, (await seen(world, shipped)).clauses, /\/[A-Z]{2,4}\/[^/]+\.yaml$/)

const table = async (world: World, shipped: string, name: string): Promise<string> => {
  const [folder = ''] = (await seen(world, shipped)).clauses
  const [file] = await filesIn(world, [folder], new RegExp(`/${name}\\.yaml$`), 1)
  return file?.text ?? ''
}

const filesIn = async (world: World, folders: readonly string[], which: RegExp, levels?: number) => {
  const files: {path: string; text: string}[] = []
  for (const folder of folders)
    for (const path of await world.list(folder, levels))
      if (which.test(path)) files.push({path, text: await world.read(path)})
  return files
}

/** The keys of a file, or of the map under one of its keys, each with the words of one key below it. */
const entriesOf = (text: string, words: string, under?: string): readonly Offer[] => {
  const within = under === undefined ? text : (text.split(new RegExp(`^${under}:\\n`, 'm'))[1]?.split(/^\S/m)[0] ?? '')
  const indent = under === undefined ? '' : '  '
  return [...within.matchAll(new RegExp(`^${indent}([\\w.-]+):.*(?:\\n${indent} .*)*`, 'gm'))].map(
    ([entry, name = '']) => ({name, says: english(entry, words)}),
  )
}

/** What stands under a key in English: `{en: Opt-in only, es: …}`, or the words alone. */
const english = (text: string, key: string): string => {
  const [, quoted, inFlow, alone] =
    new RegExp(`\\b${key}: *(?:\\{en: *)?(?:'((?:[^']|'')*)'|(?<=\\{en: *)([^,}\\n]*)|([^{\\n]*))`).exec(text) ?? []
  return (quoted?.replaceAll("''", "'") ?? inFlow ?? alone ?? '').trim()
}

const baseOf = (path: string): string =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '') ?? path
