import type {Diagnostic} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import type {Library} from '../../library/library.js'
import {isInstrument} from '../../library/passage.js'
import {wrap} from '../../render/text/wrap.js'
import {findClauses} from '../../workshop/adopt/found.js'
import {
  besides,
  clauseFile,
  firstFree,
  inTheWay,
  readBack,
  type Written,
  type WrittenClause,
} from '../../workshop/adopt/written.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import type {Adoption} from '../ask-adoption.js'
import {type Asked, type Given, WrongUse} from '../command.js'
import type {options as known} from '../commands/adopt.js'
import {counted, report} from '../report.js'
import {table} from '../table.js'

export const adoptPrecedent = async (
  {words: [file = ''], options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const {value: shelf, diagnostics: onLibrary} = await openShelf(world, shipped)
  if (!shelf) {
    world.say(await report(world, onLibrary))
    return 1
  }
  const {library, workspace} = shelf
  if (!workspace.here)
    throw new WrongUse('There is no workspace here (no proviso.yaml); go to yours, or begin one: proviso init <folder>')
  const given = understood(library, options)
  const {value: found, diagnostics: onFile} = findClauses(file, await world.readBytes(file), world)
  if (!found) return refused(world, onFile, options.json)

  const usual = usualFor(library, given)
  const ask = world.screen.interactive && options.yes !== true
  if (!ask && options.yes !== true && given.family === undefined)
    throw new WrongUse(
      `Say which family the clauses belong to: --family ${Object.keys(library.families.value).join(', --family ')}; or --yes, which takes ${usual.family}`,
    )
  const adoption = ask
    ? await (await import('../ask-adoption.js')).askAdoption(library, given, usual, (family) =>
        firstFree(library, family),
      )
    : usual
  if (!adoption) {
    world.say('Nothing was made.')
    return 1
  }
  const {family, from, ...kind} = adoption
  const made = found.clauses.map((clause, index) =>
    clauseFile(clause, {id: `${family}-${String(from + index).padStart(2, '0')}`, family, ...kind}, file),
  )
  const asides = besides(file, found)
  const obstacle = await obstacleTo(world, library, made, asides)
  if (obstacle !== undefined) throw new WrongUse(obstacle)

  const read = made.map(readBack)
  const diagnostics = [...onFile, ...read.flatMap((one) => one.diagnostics)]
  if (read.some(({clause}) => clause === undefined)) return refused(world, diagnostics, options.json)
  for (const {path, text} of [...made, ...asides]) await world.write(path, text)
  if (options.json)
    world.print(
      JSON.stringify(
        {
          code: 0,
          clauses: made.map(({id, path, title}) => ({id, title, file: path})),
          rest: asides.map(({path}) => path),
          diagnostics,
        },
        null,
        2,
      ),
    )
  else world.print(await told(world, made, asides, diagnostics, family))
  return 0
}

/** What was given on the command line. @throws WrongUse */
const understood = (library: Library, options: Given<typeof known>): Partial<Adoption> => {
  const families = Object.keys(library.families.value)
  const family = options.family?.toUpperCase()
  if (family !== undefined && !families.includes(family))
    throw new WrongUse(`There is no family ${family}: ${families.join(', ')}${didYouMean(family, families)}`)
  if (options.from !== undefined && !/^0*[1-9]\d{0,2}$/.test(options.from))
    throw new WrongUse(`--from is “${options.from}”, but must be a whole number from 1 to 999`)
  const {register, rung, language} = options
  const instrument = isInstrument(register ?? 'rider')
  if (rung !== undefined && !instrument) throw new WrongUse(`A ${register} has no rungs; say its --language`)
  if (language !== undefined && instrument)
    throw new WrongUse('Rungs and not languages tell the texts of a proposal or a rider apart; say --rung')
  const variant = rung ?? language
  return {
    ...(family === undefined ? {} : {family}),
    ...(register === undefined ? {} : {register}),
    ...(variant === undefined ? {} : {variant}),
    ...(options.from === undefined ? {} : {from: Number(options.from)}),
  }
}

/** The last family is where a library keeps what fits nowhere else. */
const usualFor = (library: Library, given: Partial<Adoption>): Adoption => {
  const family = given.family ?? Object.keys(library.families.value).at(-1) ?? ''
  const register = given.register ?? 'rider'
  const variant = isInstrument(register) ? 'opening' : 'en'
  return {family, register, variant, from: firstFree(library, family), ...given}
}

/** Why nothing can be written, where something is in the way. */
const obstacleTo = async (
  world: World,
  library: Library,
  made: readonly WrittenClause[],
  asides: readonly Written[],
): Promise<string | undefined> => {
  const [last] = made.slice(-1)
  if (last && last.id.length > last.id.indexOf('-') + 4)
    return `The file has ${counted(made.length, 'clause')}, more than there are numbers left; begin at a lower one with --from`
  const {ids, files} = await inTheWay(world, library, made, asides)
  if (ids.length > 0)
    return `${ids.join(', ')} ${ids.length === 1 ? 'is' : 'are'} taken; begin at another number with --from. Nothing was changed`
  return files[0] === undefined ? undefined : `${files[0]} is there already; move it away first. Nothing was changed`
}

const refused = async (
  world: World,
  diagnostics: readonly Diagnostic[],
  json: boolean | undefined,
): Promise<number> => {
  if (json) world.print(JSON.stringify({code: 1, clauses: [], rest: [], diagnostics}, null, 2))
  else world.print(`${await report(world, diagnostics)}\n\nNothing was made.`)
  return 1
}

const told = async (
  world: World,
  made: readonly WrittenClause[],
  asides: readonly Written[],
  found: readonly Diagnostic[],
  family: string,
): Promise<string> => {
  const rows = made.map(({id, title, path}) => [id, title, path])
  return [
    ...(found.length > 0 ? [await report(world, found, ['error'])] : []),
    table(['Id', 'Title', 'File'], rows, world.screen),
    [
      `${counted(made.length, 'clause')} made.`,
      ...asides.map(({path}) =>
        path.endsWith('.before.txt')
          ? `What stands before the first clause is in ${path}.`
          : `What stands beside the text is in ${path}.`,
      ),
      `“proviso check clauses/${family}” says what the library thinks of them.`,
    ]
      .map((line) => wrap(line, Math.min(world.screen.columns, 90)))
      .join('\n'),
  ].join('\n\n')
}
