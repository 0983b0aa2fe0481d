import {errorsIn} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import type {Library} from '../../library/library.js'
import {printDate} from '../../library/question.js'
import {wrap} from '../../render/text/wrap.js'
import {type Pair, pairsOf, printedBy} from '../../translate/pairs.js'
import {rowsOf, type State, stateOf} from '../../translate/rows.js'
import {writeSheet} from '../../workshop/translation.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/translate.js'
import {counted, report} from '../report.js'
import {table} from '../table.js'
import {today} from '../today.js'

export const makeSheet = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (!shelf || errorsIn(diagnostics).length > 0) {
    world.say(await report(world, diagnostics))
    return 1
  }
  const wanted = pairsOf(shelf.library).filter(meant(shelf.library, words)).filter(isWanted(options))
  if (options.list) {
    world.print(standing(wanted, world))
    return 0
  }
  if (wanted.length === 0) {
    world.print('Nothing is to be translated there.')
    return 0
  }
  const cut = wanted.map((pair) => ({pair, rows: rowsOf(pair)}))
  const unfit = cut.filter(({rows}) => rows === undefined).map(({pair}) => pair.id)
  const rows = cut.flatMap((one) => one.rows ?? [])
  const date = today()
  const path = tidy(options.output ?? 'translation-es.docx')
  const {files, diagnostics: leaks} = await writeSheet(
    {world, library: shelf.library, tokens: shelf.tokens, positions: shelf.positions},
    {rows, date, dated: printDate(date, 'en')},
    path,
  )
  if (leaks.length > 0) world.say(await report(world, leaks))
  if (files.length === 0) return 1
  const told = [
    `${counted(rows.length, 'row')} of ${counted(cut.length - unfit.length, 'text')} (${tallyOf(wanted)}) are in ${path}.`,
    ...(unfit.length === 0
      ? []
      : [`Left out, since no row can show what is in them, is in ${unfit.join(', ')}; translate them in their files.`]),
    `When it is back: “proviso translated ${path}” shows what was changed.`,
  ]
  world.print(told.map((line) => wrap(line, Math.min(world.screen.columns, 90))).join('\n'))
  return 0
}

/** @throws WrongUse where a word means nothing */
const meant = (library: Library, words: readonly string[]): ((pair: Pair) => boolean) => {
  if (words.length === 0) return () => true
  const owners = new Set<string>()
  for (const word of words) {
    const name = library.document.has(word) ? word.replace(/-es$/, '') : word
    const id = word.toUpperCase()
    const printed = printedBy(library, name)
    if (printed.length > 0) for (const one of printed) owners.add(one)
    else if (library.clause.has(id)) owners.add(id)
    else if (Object.hasOwn(library.families.value, id)) {
      for (const clause of library.clauses) if (clause.file.family === id) owners.add(clause.id)
    } else if (word === 'parts' || word === 'facts') owners.add(word)
    else {
      const all = [
        ...library.clause.keys(),
        ...library.document.keys(),
        ...Object.keys(library.families.value),
        'parts',
        'facts',
      ]
      throw new WrongUse(
        `“${word}” is no clause, family or document, and neither “parts” nor “facts”${didYouMean(word, all)}`,
      )
    }
  }
  return ({id, owner}) => owners.has(owner) || owners.has(id)
}

const isWanted =
  ({missing, stale}: {readonly missing?: boolean; readonly stale?: boolean}) =>
  (pair: Pair): boolean => {
    if (!missing && !stale) return true
    const state = stateOf(pair)
    return (missing === true && state === 'missing') || (stale === true && (state === 'older' || state === 'apart'))
  }

const states: Readonly<Record<State, string>> = {
  missing: 'missing',
  older: 'older than its English',
  apart: 'built otherwise',
  present: 'in order',
}

const tallyOf = (pairs: readonly Pair[]): string =>
  (Object.keys(states) as State[])
    .map((state) => ({state, count: pairs.filter((pair) => stateOf(pair) === state).length}))
    .filter(({count}) => count > 0)
    .map(({state, count}) => `${count} ${states[state]}`)
    .join(', ')

const standing = (pairs: readonly Pair[], world: World): string => {
  const open = pairs.filter((pair) => stateOf(pair) !== 'present')
  const rows = open.map((pair) => [pair.id, states[stateOf(pair)], pair.place.file])
  return [
    ...(rows.length === 0 ? [] : [table(['Text', 'Spanish', 'English in'], rows, world.screen)]),
    `${tallyOf(pairs) || 'nothing'}.`,
  ].join('\n\n')
}
