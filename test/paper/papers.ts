import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import type {Papers} from '../../src/cli/review/shape.js'
import {proviso, whole} from '../support/cli.js'
import {root} from '../support/shipped.js'

/** A paper of the other side, and which of our clauses each of its items answers. */
export interface Labelled {
  readonly paper: string
  readonly half: 'development' | 'held out'
  readonly sent: string
  readonly items: Readonly<Record<string, readonly string[]>>
}

const folder = join(root, 'test/cases/paper')
export const papers = parse(readFileSync(join(folder, 'labels.yaml'), 'utf8')) as readonly Labelled[]
export const bytesOf = (paper: string): Uint8Array => new Uint8Array(readFileSync(join(folder, paper)))

/** A working folder with the shipped library, and papers in it. */
export const desk = (files: Readonly<Record<string, Uint8Array | string>>, columns = 80) => {
  const world = whole({}, {columns})
  for (const [name, content] of Object.entries(files)) world.files.set(name, content)
  return world
}

export const reviewed = async (paper: string, sent?: string, content?: Uint8Array | string): Promise<Papers> => {
  const world = desk({[paper]: content ?? bytesOf(paper)})
  const named = sent === undefined ? [] : ['--sent', sent]
  const {code, out, err} = await proviso(world, 'review', paper, '--plans', 'examples', ...named, '--json')
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Papers
}

type Item = Papers['items'][number]

/** By its number, or by its first words where the paper numbers nothing. What is no item for who labelled it answers nothing. */
export const wantedOf = ({items}: Labelled, {number, text}: Item): readonly string[] =>
  Object.entries(items).find(([key]) => (number === undefined ? text.startsWith(key) : number === key))?.[1] ?? []

export interface Tally {
  items: number
  /** Clauses that an item answers, and is said to. */
  right: number
  /** Clauses that an item is said to answer, and does not. */
  wrong: number
  /** Clauses that an item answers, of which a person is asked, with it among the candidates or not. */
  asked: number
  askedWell: number
  /** Clauses that an item answers, and nobody hears of it there. */
  missed: number
  /** Items that answer none of ours, and are listed so; and those that are asked about. */
  fresh: number
  freshAsked: number
}

export const tallyOf = (labelled: Labelled, {items}: Papers): Tally => {
  const tally: Tally = {
    items: items.length,
    right: 0,
    wrong: 0,
    asked: 0,
    askedWell: 0,
    missed: 0,
    fresh: 0,
    freshAsked: 0,
  }
  for (const item of items) {
    const wanted = wantedOf(labelled, item)
    const said = item.answers.map(({id}) => id)
    tally.right += said.filter((id) => wanted.includes(id)).length
    tally.wrong += said.filter((id) => !wanted.includes(id)).length
    const left = wanted.filter((id) => !said.includes(id))
    if (item.fate === 'unsure') {
      tally.asked += left.length
      tally.askedWell += left.filter((id) => item.maybe.some((one) => one.id === id)).length
    } else tally.missed += left.length
    if (wanted.length === 0 && item.fate === 'new') tally.fresh += 1
    if (wanted.length === 0 && item.fate === 'unsure') tally.freshAsked += 1
  }
  return tally
}
