import {type Diagnostic, errorsIn, type Outcome} from '../base/diagnostic.js'
import {bytesIfThere, type World} from '../base/world.js'
import type {Library} from '../library/library.js'
import {makeShell} from '../render/docx/docx.js'
import type {Tokens} from '../render/look.js'
import {withString} from '../source/put.js'
import {pairsOf} from '../translate/pairs.js'
import type {Rewritten} from '../translate/rewritten.js'
import {lookOfSheet, pagesAcross, renderSheet, type Sheet} from '../translate/sheet.js'
import {guards} from './guard/guard.js'
import type {Positions} from './positions.js'
import {type Written, writeOutgoing} from './written.js'

/** What a sheet is made with. */
interface Makes {
  readonly world: World
  readonly library: Library
  readonly tokens: Tokens
  readonly positions: Positions | undefined
}

/** Writes a sheet for a translator, who is an outsider: it is searched as all is that leaves. */
export const writeSheet = async (
  {world, library, tokens, positions}: Makes,
  sheet: Sheet,
  path: string,
): Promise<Written> => {
  const look = tokens.looks.booklet ?? Object.values(tokens.looks)[0]
  if (!look) throw new Error('There is no look among the design tokens')
  const shell = await makeShell(lookOfSheet(look), pagesAcross(tokens.pages), 'letter', 'en', world)
  const guard = guards(library, world, {positions, names: world.names ?? []})({})
  return writeOutgoing(world, [{path, content: renderSheet(sheet, shell)}], guard)
}

/** What is to be put into the files of a library. */
export interface Putting {
  readonly texts: readonly Rewritten[]
  /** Pairs of which somebody vouches that the Spanish says what the English says today. */
  readonly read: readonly Rewritten['pair'][]
}

/**
 * The new texts of all files into which translations are put, by path. Nothing is written: each file is read back with the whole
 * library around it first, and has to say what was meant and nothing else new.
 *
 * @param open opens the library as it is seen from a world
 */
export const putTranslations = async (
  world: World,
  {texts: made, read}: Putting,
  open: (world: World) => Promise<Outcome<{readonly library: Library}>>,
): Promise<Outcome<ReadonlyMap<string, string>>> => {
  const texts = new Map<string, string>()
  const textAt = async (file: string): Promise<string | undefined> => {
    const known = texts.get(file)
    if (known !== undefined) return known
    const bytes = await bytesIfThere(world, file)
    return bytes && new TextDecoder().decode(bytes)
  }
  const putString = async (
    file: string,
    path: readonly (string | number)[],
    value: string,
  ): Promise<Diagnostic | undefined> => {
    const before = await textAt(file)
    const after = before === undefined ? undefined : withString(before, path.map(String), value)
    if (after === undefined) return unput(file, path.join('.'))
    if (after !== before) texts.set(file, after)
    return undefined
  }
  for (const {pair, spanish} of made) {
    const {file, path} = pair.home
    if (path === undefined) {
      const before = await textAt(file)
      texts.set(file, before?.includes('\r\n') ? spanish.replaceAll('\n', '\r\n') : spanish)
      continue
    }
    const refused = await putString(file, path, spanish)
    if (refused) return {diagnostics: [refused]}
  }
  for (const {id, anchor} of [...made.map(({pair}) => pair), ...read]) {
    if (!anchor || anchor.version >= anchor.now) continue
    const [, register] = id.split('/')
    const refused = await putString(anchor.file, anchor.path, `${register}.en@${anchor.now}`)
    if (refused) return {diagnostics: [refused]}
  }
  const before = await open(world)
  const after = await open(over(world, texts))
  const problem = differs(before, after, made)
  return problem ? {diagnostics: [problem]} : {value: texts, diagnostics: []}
}

/** The world as it would be with some files written. */
const over = (world: World, texts: ReadonlyMap<string, string>): World => ({
  ...world,
  read: async (path) => texts.get(path) ?? world.read(path),
  list: async (folder, levels = Number.POSITIVE_INFINITY) => {
    const start = folder === '' || folder === '.' ? '' : `${folder}/`
    const isIn = (path: string): boolean =>
      path.startsWith(start) && path.slice(start.length).split('/').length <= levels
    return [...new Set([...(await world.list(folder, levels)), ...[...texts.keys()].filter(isIn)])].sort()
  },
})

type Opening = Outcome<{readonly library: Library}>

/** Why the library would not say what was meant. */
const differs = (before: Opening, after: Opening, made: readonly Rewritten[]): Diagnostic | undefined => {
  const [fault] = errorsIn(after.diagnostics).slice(errorsIn(before.diagnostics).length)
  if (fault) return {...fault, message: `With these translations in it, this file could not be used: ${fault.message}`}
  const meant = new Map(made.map(({pair, spanish}) => [pair.id, spanish]))
  const said = (opening: Opening): ReadonlyMap<string, string | undefined> =>
    new Map(opening.value ? pairsOf(opening.value.library).map(({id, spanish}) => [id, spanish]) : [])
  const [was, is] = [said(before), said(after)]
  for (const [id, spanish] of was) {
    const wanted = meant.get(id) ?? spanish
    if (is.get(id)?.trimEnd() !== wanted?.trimEnd())
      return unput(made.find(({pair}) => pair.id === id)?.pair.home.file ?? id, id)
  }
  return undefined
}

const unput = (file: string, what: string): Diagnostic => ({
  rule: 'sheet-file',
  severity: 'error',
  message: `The Spanish of ${what} cannot be put into this file without changing something else in it; put it in by hand`,
  place: {file},
})
