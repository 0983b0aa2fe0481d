import {type Command, type Meant, type Named, type Option, typedAs} from '../command.js'

/** What may be written, and what it stands for. */
export interface Offer {
  readonly name: string
  readonly says: string
}
/** What may stand last on a command line. A shell itself knows files and folders best. */
export interface Completions extends Pick<Meant, 'files' | 'folders'> {
  readonly offers: readonly Offer[]
}

const help: Offer = {name: '--help', says: 'Show the help'}
const version: Offer = {name: '--version', says: 'Print the version'}
const showHelp: Offer = {name: 'help', says: 'Show the help of a command'}

/**
 * What may stand where the last of the words is being typed; it may be empty.
 *
 * @param words what was typed after the name of the program
 * @param namesOf the names of a library of one kind
 */
export const completions = async (
  commands: readonly Command[],
  words: readonly string[],
  namesOf: (kind: Named) => Promise<readonly Offer[]>,
): Promise<Completions> => {
  const [[first, ...rest], last] = parted(words)
  const all = commands.map(({name, does}): Offer => ({name, says: does}))
  if (first === undefined) return {offers: begunWith(last, last.startsWith('-') ? [help, version] : [...all, showHelp])}
  if (first === showHelp.name) return {offers: rest.length === 0 ? begunWith(last, all) : []}
  const command = commands.find(({name}) => name === first)
  if (!command) return {offers: []}

  const {options, takes} = command
  const asTyped = new Map(Object.entries(options).map(([name, option]) => [typedAs(name, option), option]))
  const optionOf = (word = ''): Option<unknown> | undefined => asTyped.get(word)
  const meant = async ({words = [], names = [], ...rest}: Meant = {}, typed = last): Promise<Completions> => {
    const named = await Promise.all(names.map(namesOf))
    return {...rest, offers: begunWith(typed, [...words.map((name) => ({name, says: ''})), ...named.flat()])}
  }
  /** Of what may be said with commas, that which was not said yet is completed behind the last comma. */
  const value = async (option: Option<unknown>, typed: string, name = ''): Promise<Completions> => {
    const said = option.several ? typed.slice(0, typed.lastIndexOf(',') + 1) : ''
    const {offers, ...rest} = await meant(option.meant, typed.slice(said.length))
    const open = offers.filter((one) => !said.split(',').includes(one.name))
    return {...rest, offers: open.map((one) => ({...one, name: name + said + one.name}))}
  }

  const awaiting = optionOf(rest.at(-1))
  if (awaiting?.takes !== undefined) return value(awaiting, last)
  const [, name = '', typed = ''] = /^(--[^=]+=)(.*)$/s.exec(last) ?? []
  const assigned = optionOf(name.slice(0, -1))
  if (assigned) return value(assigned, typed, name)
  if (last.startsWith('-')) {
    const open = [...asTyped].filter(([name, {several}]) => several || !rest.includes(name))
    return {offers: begunWith(last, [...open.map(([name, {says}]) => ({name, says})), help])}
  }
  const placed = rest.filter((word, index) => !word.startsWith('-') && optionOf(rest[index - 1])?.takes === undefined)
  const final = takes.at(-1)
  return meant((takes[placed.length] ?? (final?.word.includes('...') ? final : undefined))?.meant)
}

/** Capitals do not matter, as they do not to the commands. */
const begunWith = (typed: string, offers: readonly Offer[]): readonly Offer[] =>
  offers.filter(({name}) => name.toLowerCase().startsWith(typed.toLowerCase()))

/** The words before the last, and the last. Bash takes an `=` for a word of its own. */
const parted = (words: readonly string[]): readonly [readonly string[], string] => {
  const last = words.at(-1) ?? ''
  const before = words.slice(0, -1).filter((word) => word !== '=' && word !== '')
  return [before, last === '=' ? '' : last]
}
