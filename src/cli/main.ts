import {Command as Commander, CommanderError, InvalidArgumentError, Option as Named} from 'commander'
import {paintWith} from '../base/paint.js'
import {type Screen, type World, WorldError} from '../base/world.js'
import {type Command, type Option, typedAs, WrongUse} from './command.js'
import {adopt} from './commands/adopt.js'
import {check} from './commands/check.js'
import {close} from './commands/close.js'
import {completion} from './commands/completion.js'
import {cost} from './commands/cost.js'
import {counter} from './commands/counter.js'
import {coverage} from './commands/coverage.js'
import {diff} from './commands/diff.js'
import {editions} from './commands/editions.js'
import {explain} from './commands/explain.js'
import {history} from './commands/history.js'
import {init} from './commands/init.js'
import {list} from './commands/list.js'
import {make} from './commands/make.js'
import {create} from './commands/new.js'
import {packet} from './commands/packet.js'
import {preflight} from './commands/preflight.js'
import {recall} from './commands/recall.js'
import {received} from './commands/received.js'
import {redline} from './commands/redline.js'
import {review} from './commands/review.js'
import {scan} from './commands/scan.js'
import {send} from './commands/send.js'
import {share} from './commands/share.js'
import {show} from './commands/show.js'
import {site} from './commands/site.js'
import {studio} from './commands/studio.js'
import {track} from './commands/track.js'
import {translate} from './commands/translate.js'
import {translated} from './commands/translated.js'
import {aboutProgram} from './program.js'

/** All commands, in the order of the help. */
const commands: readonly Command[] = [
  make,
  studio,
  share,
  site,
  preflight,
  send,
  received,
  packet,
  review,
  counter,
  redline,
  scan,
  check,
  list,
  show,
  diff,
  coverage,
  cost,
  track,
  history,
  recall,
  close,
  editions,
  translate,
  translated,
  explain,
  init,
  create,
  adopt,
  completion(() => commands),
]

/**
 * Runs one command line.
 *
 * @param argv the words after `proviso`
 * @param shipped folder of what is shipped with the program, from the working folder; empty when it is the working folder
 * @returns exit code: 0 done, 1 an error was found or something could not be made, 2 wrong use
 */
export const main = async (argv: readonly string[], world: World, shipped: string): Promise<number> => {
  let code = 0
  let hint = 'proviso --help'
  const asked = argv.length === 0 ? ['--help'] : argv
  const version = /^(?:-v|--version)$/.test(asked[0] ?? '') ? (await aboutProgram(world, shipped)).version : ''
  const program = dressed(new Commander('proviso'), world)
    .description(
      'Clauses about AI training on performers’ work: checked, assembled and written as riders, proposals, guidelines and handouts.',
    )
    .version(version, '-v, --version', 'Print the version')
    .helpOption('-h, --help', 'Show this help, or that of a command')
    .helpCommand('help [command]', 'Show the help of a command')
    .addHelpText(
      'after',
      examplesOf(
        [
          ['proviso init my-deal', 'a folder with one worked engagement'],
          ['proviso make', 'make what the plans of this folder ask for'],
          ['proviso show CON-01 --register rider', 'read one clause'],
        ],
        world.screen,
      ),
    )
    .addHelpText(
      'after',
      '\nExit codes:\n  0  done\n  1  an error was found, or something could not be made\n  2  wrong use',
    )
  for (const command of commands) {
    const sub = dressed(program.command(command.name), world)
      .description(command.does)
      .addHelpText('after', examplesOf(command.examples, world.screen))
      .showHelpAfterError(`“proviso ${command.name} --help” shows how it is used`)
      .helpOption('-h, --help', 'Show this help')
    for (const {word, says} of command.takes) sub.argument(word, says)
    for (const [name, option] of Object.entries(command.options)) sub.addOption(named(name, option))
    sub.action(async () => {
      hint = `proviso ${command.name} --help`
      code = await command.run({words: sub.args, options: sub.opts(), shipped}, world)
    })
  }
  try {
    await program.parseAsync([...asked], {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof WrongUse) {
      const {wrap} = await import('../render/text/wrap.js')
      complain(
        world,
        wrap(
          `${error.message}\n“${hint}” shows how it is used`,
          Math.min(world.screen.columns, 100) - 'error: '.length,
        ),
      )
      return 2
    }
    if (error instanceof WorldError) {
      complain(world, error.message)
      return 1
    }
    throw error
  }
}

const complain = (world: World, message: string): void =>
  world.say(`${paintWith(world.screen.colour).error('error')}: ${message}`)

const dressed = (program: Commander, world: World): Commander => {
  const {columns, colour} = world.screen
  const {strong} = paintWith(colour)
  const width = () => Math.min(columns, 100)
  return program
    .exitOverride()
    .showHelpAfterError('“proviso --help” shows the commands')
    .configureHelp({styleTitle: strong})
    .configureOutput({
      writeOut: (text) => world.print(text.replace(/\n$/, '')),
      writeErr: (text) => world.say(text.replace(/\n$/, '')),
      outputError: (text) => complain(world, inOurWords(text)),
      getOutHelpWidth: width,
      getErrHelpWidth: width,
      getOutHasColors: () => colour,
      getErrHasColors: () => colour,
    })
}

/** Commander’s sentences with the quotation marks and the guesses of all other messages. */
const inOurWords = (text: string): string =>
  text
    .replace(/^error: |\n$/g, '')
    .replace(/'([^']*)'/g, '“$1”')
    .replace(
      /\n\(Did you mean (?:one of )?(.*)\?\)/,
      (_, names: string) => `; did you mean “${names.replaceAll(', ', '” or “')}”?`,
    )

const named = (name: string, option: Option<unknown>): Named =>
  new Named(`${typedAs(name, option)}${option.takes === undefined ? '' : ` ${option.takes}`}`, option.says).argParser(
    (typed: string, before: unknown) => {
      try {
        return option.read(typed, before)
      } catch (error) {
        throw error instanceof WrongUse ? new InvalidArgumentError(error.message) : error
      }
    },
  )

/** Side by side, or one below the other where the screen is too narrow for that. */
const examplesOf = (examples: Command['examples'], {columns}: Screen): string => {
  const widest = Math.max(...examples.map(([typed]) => typed.length))
  const fits = examples.every(([, does]) => widest + does.length + 4 <= columns)
  const lines = examples.map(([typed, does]) =>
    fits ? `  ${typed.padEnd(widest)}  ${does}` : `  ${typed}\n      ${does}`,
  )
  return ['\nExamples:', ...lines].join('\n')
}
