import type {Diagnostic} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import {exists, type World} from '../../base/world.js'
import {type Clause, checkClause} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import {isInstrument} from '../../library/passage.js'
import {wrap} from '../../render/text/wrap.js'
import {readSource} from '../../source/source.js'
import {printMarkdown} from '../../text/print.js'
import {candidates} from '../../workshop/adopt/candidates.js'
import {type Adopted, clausesOf} from '../../workshop/adopt/clauses.js'
import {linesOf, type Piece} from '../../workshop/adopt/pieces.js'
import {readPrecedent} from '../../workshop/adopt/read.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import type {Adoption} from '../ask-adoption.js'
import {type Asked, type Given, WrongUse} from '../command.js'
import type {options as known} from '../commands/adopt.js'
import {counted, report} from '../report.js'
import {adoptedClause, untitled} from '../skeletons/adopted.js'
import {table} from '../table.js'

export const adoptPrecedent = async (
  {words: [file = ''], options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (!shelf) {
    world.say(await report(world, diagnostics))
    return 1
  }
  const {library, workspace} = shelf
  if (!workspace.here)
    throw new WrongUse('There is no workspace here (no proviso.yaml); go to yours, or begin one: proviso init <folder>')
  const given = understood(library, options)
  const {value: precedent, diagnostics: onFile} = readPrecedent(file, await world.readBytes(file), world)
  const {before, clauses} = clausesOf(precedent?.pieces ?? [])
  if (!precedent || clauses.length === 0)
    return refused(world, precedent ? [...onFile, shapeless(file)] : onFile, options.json)

  const firstFree = (family: string): number => Math.max(20, lastOf(library, family) + 1)
  const usual = usualFor(library, given, firstFree)
  const ask = world.screen.interactive && options.yes !== true
  if (!ask && options.yes !== true && given.family === undefined)
    throw new WrongUse(
      `Say which family the clauses belong to: --family ${Object.keys(library.families.value).join(', --family ')}; or --yes, which takes ${usual.family}`,
    )
  const adoption = ask
    ? await (await import('../ask-adoption.js')).askAdoption(library, given, usual, firstFree)
    : usual
  if (!adoption) {
    world.say('Nothing was made.')
    return 1
  }
  const made = clauses.map((clause, index) => written(clause, adoption, index, file))
  const asides = besides(file, before, linesOf(precedent.asides))
  const free = await vacant(world, library, made, asides)
  if (free !== undefined) throw new WrongUse(free)

  const read = made.map(({path, text}) => readBack(path, text))
  const found = [...onFile, ...read.flatMap((one) => one.diagnostics)]
  if (read.some(({clause}) => clause === undefined)) return refused(world, found, options.json)
  for (const {path, text} of [...made, ...asides]) await world.write(path, text)
  if (options.json)
    world.print(
      JSON.stringify(
        {
          code: 0,
          clauses: made.map(({id, path, title}) => ({id, title, file: path})),
          rest: asides.map(({path}) => path),
          diagnostics: found,
        },
        null,
        2,
      ),
    )
  else world.print(await told(world, made, asides, found, adoption.family))
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
const usualFor = (library: Library, given: Partial<Adoption>, firstFree: (family: string) => number): Adoption => {
  const family = given.family ?? Object.keys(library.families.value).at(-1) ?? ''
  const register = given.register ?? 'rider'
  const variant = isInstrument(register) ? 'opening' : 'en'
  return {family, register, variant, from: firstFree(family), ...given}
}

const lastOf = (library: Library, family: string): number =>
  Math.max(0, ...library.clauses.map(({id}) => Number(new RegExp(`^${family}-(\\d+)$`).exec(id)?.[1] ?? 0)))

interface Written {
  readonly path: string
  readonly text: string
}
type WrittenClause = Written & {readonly id: string; readonly title: string}

const written = (
  {title, label, blocks}: Adopted,
  {family, register, variant, from}: Adoption,
  index: number,
  file: string,
): WrittenClause => {
  const id = `${family}-${String(from + index).padStart(2, '0')}`
  const text = adoptedClause({
    id,
    family,
    title,
    register,
    variant,
    text: printMarkdown(blocks),
    from: nameOf(file),
    label,
  })
  return {id, title: title ?? untitled, path: `clauses/${family}/${id}.yaml`, text}
}

const nameOf = (file: string): string => file.split('/').at(-1) ?? file

/** What is in no clause: what stands before the first of them, and what stands beside the text. */
const besides = (file: string, before: readonly Piece[], beside: readonly string[]): readonly Written[] => {
  const base = `adopted/${nameOf(file).replace(/\.[^.]+$/, '')}`
  const front = before.flatMap((piece) =>
    piece.type === 'other'
      ? linesOf([piece.block])
      : linesOf([
          {type: 'paragraph', children: [{type: 'text', value: piece.label ? `${piece.label} ` : ''}, ...piece.words]},
        ]),
  )
  return [
    {path: `${base}.before.txt`, lines: front},
    {path: `${base}.beside.txt`, lines: beside},
  ].flatMap(({path, lines}) => (lines.length === 0 ? [] : [{path, text: `${lines.join('\n\n')}\n`}]))
}

/** Why nothing can be written, where something is in the way. */
const vacant = async (
  world: World,
  library: Library,
  made: readonly WrittenClause[],
  asides: readonly Written[],
): Promise<string | undefined> => {
  const [last] = made.slice(-1)
  if (last && last.id.length > last.id.indexOf('-') + 4)
    return `The file has ${counted(made.length, 'clause')}, more than there are numbers left; begin at a lower one with --from`
  const taken = made.filter(({id}) => library.clause.has(id)).map(({id}) => id)
  if (taken.length > 0)
    return `${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} taken; begin at another number with --from. Nothing was changed`
  for (const {path} of [...made, ...asides])
    if (await exists(world, path)) return `${path} is there already; move it away first. Nothing was changed`
  return undefined
}

/** Reads a new file as the library will, before it is written. */
const readBack = (path: string, text: string): {clause?: Clause; diagnostics: readonly Diagnostic[]} => {
  const {value: source, diagnostics} = readSource(path, text)
  const checked = source ? checkClause(source) : {diagnostics}
  const clause = checked.value
  if (!clause || checked.diagnostics.length > 0) return {diagnostics: checked.diagnostics}
  return {clause, diagnostics: clause.passages.length === 0 ? [bare(clause)] : candidates(clause)}
}

const bare = ({id, source}: Clause): Diagnostic => ({
  rule: 'adopt-bare',
  severity: 'info',
  message: `${id} is a heading without a text of its own; delete the file if it only headed the clauses after it`,
  place: source.place(['title']),
})

const shapeless = (file: string): Diagnostic => ({
  rule: 'adopt-shape',
  severity: 'error',
  message: `Nothing in “${file}” begins a clause: no heading, no numbered paragraph. Give the clauses headings (in Word the styles Heading 1 to 3, in Markdown #), or numbers`,
  place: {file},
})

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
