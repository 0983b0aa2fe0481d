import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {filesBelow} from '../support/shipped.js'

/** One defect, put into one file of the shipped library. */
export interface Seed {
  readonly id: string
  /** The rule that must complain. */
  readonly rule: string
  readonly file: string
  /** Words that stand once in the file, and what is put in their place. */
  readonly find: string
  readonly put: string
  /** Where the complaint must stand, in `in` if that is another file. */
  readonly line: number
  readonly in?: string
}

const here = import.meta.dirname

/** Every seed, by the name of its file: the family that it belongs to. */
export const seeds: ReadonlyMap<string, readonly Seed[]> = new Map(
  readdirSync(here)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name.slice(0, -'.yaml'.length), parse(readFileSync(join(here, name), 'utf8')) as readonly Seed[]]),
)

const intact = filesBelow('clauses', 'templates', 'teaching')

/** The shipped library with one defect. */
export const broken = ({file, find, put}: Seed): ReadonlyMap<string, string> => {
  const text = intact.get(file)
  if (text === undefined) throw new Error(`There is no ${file}`)
  if (text.split(find).length !== 2) throw new Error(`“${find}” does not stand once in ${file}`)
  return new Map([...intact, [file, text.replace(find, () => put)]])
}
