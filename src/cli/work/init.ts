import {exists, type World} from '../../base/world.js'
import {readValue} from '../../library/question.js'
import {below, tidy} from '../../workshop/workspace/paths.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/init.js'
import {type Beginning, fiction, workspaceFiles} from '../skeletons/workspace.js'
import {today} from '../today.js'

/** Schemas that lie beside the files which a person writes, so that an editor explains them without a network. */
const schemas = [
  'answer',
  'clause',
  'costing',
  'ledger',
  'document',
  'editions',
  'engagement',
  'override',
  'plan',
  'positions',
  'rates',
  'tokens',
  'workspace',
]

export const beginWorkspace = async (
  {words: [asked = ''], options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const folder = tidy(asked)
  const [first] = await world.list(folder, 3)
  if (first !== undefined)
    throw new WrongUse(
      `${folder === '' ? 'This folder' : `The folder ${folder}`} is not empty (${first}); name a new one, so that nothing is replaced`,
    )
  const date = options.date ?? today()
  const {side, performer, company, picture} = options
  const given = {
    ...(side && {side}),
    ...(performer && {performer}),
    ...(company && {company}),
    ...(picture && {picture}),
  }
  for (const [name, value] of Object.entries({...given, date})) assertAnswer(name, value)
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
}

/** A name or a date that an engagement could not hold is refused before anything is written. */
const assertAnswer = (name: string, value: string): void => {
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
