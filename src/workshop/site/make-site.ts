import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {plain} from '../../document/plain.js'
import type {Site} from '../../render/site/site.js'
import {answersApart} from '../guard/answers.js'
import {type Guard, guards, type Leaving} from '../guard/guard.js'
import type {Job} from '../plan.js'
import {printedIn} from '../preflight/printed.js'
import {drafted} from '../reading.js'
import type {Workshop} from '../workshop.js'
import {type Outgoing, writeOutgoing} from '../written.js'
import {type Choices, gather} from './gather.js'
import {type MadeSheet, makeSheets} from './sheets.js'

/** Where a site comes from and goes to. */
export interface SiteMaking extends Choices {
  /** Folder to write to. */
  readonly to: string
  /** Folder of the style sheet and the scripts that ship with the program. */
  readonly assets: string
  /** Texts of earlier rounds, which no page repeats where it would not say them anyway. */
  readonly earlier: readonly string[]
}
/** A site that was made, or was not and why. */
export interface MadeSite {
  readonly files: readonly string[]
  /** How many of the files are pages. */
  readonly pages: number
  /** Names of the answers for which its documents print a blank. */
  readonly blanks: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes a whole site, or nothing: every file is searched for what must not leave before the first is written. */
export const makeSite = async (workshop: Workshop, jobs: readonly Job[], making: SiteMaking): Promise<MadeSite> => {
  const {world, library} = workshop
  const {value: sheets = [], diagnostics: found} = await makeSheets(workshop, jobs)
  if (errorsIn(found).some(({rule}) => rule !== 'caution')) return {files: [], pages: 0, blanks: [], diagnostics: found}
  const site = gather(
    library,
    sheets.map(({sheet}) => sheet),
    making,
  )
  const {renderSite} = await import('../../render/site/render-site.js')
  const pages = renderSite(site)
  const outgoing = [
    ...pages.map(({path, content}) => ({path, content})),
    ...sheets.flatMap(({files}) => files),
    ...(await assetsOf(workshop, site, making.assets)),
  ]
  const guard = guardOf(workshop, sheets, making.earlier, new Map(pages.map(({path, sheet}) => [path, sheet])))
  const written = await writeOutgoing(
    world,
    outgoing.map(({path, content}) => ({path: `${making.to}/${path}`, content})),
    (path, content) => guard(path.slice(making.to.length + 1), content),
  )
  const strangers = written.files.length === 0 ? [] : await strangersIn(workshop, making.to, written.files)
  return {
    files: written.files,
    pages: written.files.length === 0 ? 0 : pages.length,
    blanks: blanksOf(site),
    diagnostics: [...found, ...written.diagnostics, ...strangers],
  }
}

const blanksOf = ({sheets}: Site): readonly string[] => [
  ...new Set(
    sheets.flatMap(({document}) =>
      printedIn(document).fields.flatMap(({node}) => (node.value === undefined ? [node.name] : [])),
    ),
  ),
]

/** The style sheet, the scripts, the index to search in, the typefaces. */
const assetsOf = async ({world, tokens}: Workshop, site: Site, folder: string): Promise<readonly Outgoing[]> => {
  const {fontLicenses, fonts, siteStyle} = await import('../../render/site/style.js')
  const {searchIndex} = await import('../../render/site/search-index.js')
  const look = tokens.looks.booklet ?? Object.values(tokens.looks)[0]
  if (!look) throw new Error('Design tokens without a look were not checked before a site was made')
  const files: Outgoing[] = [
    {path: 'style.css', content: siteStyle(look.colour, await world.read(`${folder}/style.css`))},
    {path: 'scripts/search-index.js', content: searchIndex(site)},
  ]
  const scripts = ['search', 'filter', ...(site.quizzes.length > 0 ? ['quiz'] : [])]
  for (const name of scripts)
    files.push({path: `scripts/${name}.js`, content: await world.read(`${folder}/${name}.js`)})
  for (const {supply, file} of [...fonts, ...fontLicenses])
    files.push({path: `fonts/${file}`, content: await world.supply(supply)})
  return files
}

/**
 * A guard for each file: the page and the files of a document by its own deal, all else by every deal of the site that keeps an answer to itself. Openings,
 * guidelines and handouts of the library are no secret, wherever they were put before; this asks the library and not the site, which may be wrong.
 */
const guardOf = (
  {library, world, positions}: Workshop,
  sheets: readonly MadeSheet[],
  earlier: readonly string[],
  pages: ReadonlyMap<string, string | undefined>,
): Guard => {
  const said = library.passages
    .filter(({variant}) => variant !== 'acceptable' && variant !== 'floor')
    .map((passage) => drafted(library, passage).map(plain).join('\n'))
  const leaving = guards(library, world, {positions, earlier, names: world.names ?? [], said})
  const deals = [...new Set(sheets.flatMap((one) => one.leaving.engagement ?? []))].filter(
    (engagement) => answersApart(library, engagement).hidden.length > 0,
  )
  const common = deals.length === 0 ? [leaving({})] : deals.map((engagement) => leaving({engagement}))
  const own = new Map<string, Leaving>(sheets.flatMap((one) => one.files.map(({path}) => [path, one.leaving] as const)))
  const ofSheet = new Map(sheets.map((one) => [one.sheet.name, one.leaving]))
  return async (path, content) => {
    const its = own.get(path) ?? ofSheet.get(pages.get(path) ?? '')
    const found = await Promise.all((its ? [leaving(its)] : common).map((guard) => guard(path, content)))
    return found.flat()
  }
}

/** Files in the folder that are of no page of this site: whoever publishes the folder would publish them too. */
const strangersIn = async ({world}: Workshop, to: string, own: readonly string[]): Promise<readonly Diagnostic[]> => {
  const known = new Set(own)
  return (await world.list(to))
    .filter((path) => !known.has(path))
    .map((path) => ({
      rule: 'stray-file',
      severity: 'warning',
      message: `${path} is not of this site, and would be published with it; delete it, or move it elsewhere`,
      place: {file: path},
    }))
}
