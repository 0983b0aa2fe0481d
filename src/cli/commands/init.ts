import type {World} from '../../base/world.js'
import {command, flag, oneOf, WrongUse, words} from '../command.js'
import {below, tidy} from '../paths.js'
import {exists} from '../shelf.js'
import {type Beginning, fiction, type Side, workspaceFiles} from '../skeletons/workspace.js'
import {today} from '../today.js'

const sides: readonly Side[] = ['performer', 'company', 'union']
/** Schemas that lie beside the files which a person writes, so that an editor explains them without a network. */
const schemas = ['clause', 'engagement', 'plan', 'workspace']

export const init = command({
  name: 'init',
  does: 'Begin a workspace: a folder with one worked engagement',
  takes: [{word: '<folder>', says: 'a new or an empty folder'}],
  options: {
    side: oneOf('<side>', sides, 'Whose drafts these are'),
    performer: words('<name>', 'The performer’s legal name'),
    company: words('<name>', 'The company’s legal name'),
    picture: words('<title>', 'Title of the picture'),
    date: words('<date>', 'Date of the first draft, such as 2026-11-23 (default: today)'),
    yes: flag('Ask nothing; what is not given is invented'),
  },
  examples: [
    ['proviso init my-deal', 'asks a few questions on a terminal'],
    ['proviso init my-deal --yes', 'asks none: a fictional deal to look at'],
    ['proviso init my-deal --side union --performer "Ana Lind"', 'the same, in part with your own names'],
  ],

  async run({words: [asked = ''], options, shipped}, world) {
    const folder = tidy(asked)
    const [first] = await world.list(folder)
    if (first !== undefined)
      throw new WrongUse(
        `The folder ${folder || '.'} is not empty (${first}); name a new one, so that nothing is replaced`,
      )
    const date = options.date ?? today()
    const {side, performer, company, picture} = options
    const given = {
      ...(side && {side}),
      ...(performer && {performer}),
      ...(company && {company}),
      ...(picture && {picture}),
    }
    for (const [name, value] of Object.entries({...given, date})) await assertAnswer(name, value)
    const ask = world.screen.interactive && options.yes !== true
    const chosen = ask ? await (await import('../ask.js')).askBeginning(given) : {}
    if (!chosen) {
      world.say('Nothing was made.')
      return 1
    }
    const beginning: Beginning = {side: 'performer', ...fiction, ...given, ...chosen, date}
    const files = [...(await schemaFiles(world, shipped)), ...workspaceFiles(beginning)]
    for (const [path] of files)
      if (await exists(world, below(folder, path)))
        throw new WrongUse(`${below(folder, path)} is there already; name a new folder, so that nothing is replaced`)
    for (const [path, text] of files) await world.write(below(folder, path), text)
    world.print(told(folder))
    return 0
  },
})

/** A name or a date that an engagement could not hold is refused before anything is written. */
const assertAnswer = async (name: string, value: string): Promise<void> => {
  const {readValue} = await import('../../library/question.js')
  const {problem} = readValue({type: name === 'date' ? 'date' : 'text', label: {}}, value)
  if (problem !== undefined) throw new WrongUse(`“${name}” ${problem}`)
}

const schemaFiles = async (world: World, shipped: string): Promise<readonly (readonly [string, string])[]> => {
  const files: [string, string][] = []
  for (const name of schemas) {
    const path = `schema/${name}.schema.json`
    files.push([path, await world.read(below(shipped, path))])
  }
  return files
}

const told = (folder: string): string =>
  [
    `A workspace was made in ${folder || 'this folder'}:`,
    '',
    '  engagements/first.yaml  one deal, fictional and complete: change it into yours',
    '  plans/rider.yaml        what to make of it, and at which rung',
    '  clauses/                your own clauses',
    '  proviso.yaml            what makes this folder a workspace',
    '',
    'Next:',
    '',
    ...(folder === '' ? [] : [`  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
    '  proviso make            writes the rider into out/',
    '  proviso list            the clauses',
  ].join('\n')
