import {cancel, intro, outro, select, text} from '@clack/prompts'
import type {Library} from '../library/library.js'
import {isInstrument, type Register} from '../library/passage.js'
import {inLanguage} from '../library/question.js'
import {languages, registers, rungs} from './choices.js'

/** What must be known of a precedent that it does not say itself. */
export interface Adoption {
  readonly family: string
  readonly register: Register
  /** A rung or a language. */
  readonly variant: string
  readonly from: number
}

/**
 * Asks a person what was not given.
 *
 * @param firstFree the number that is taken when none is given, by family
 * @returns nothing when the person breaks off
 */
export const askAdoption = async (
  library: Library,
  given: Partial<Adoption>,
  usual: Adoption,
  firstFree: (family: string) => number,
): Promise<Adoption | undefined> => {
  intro('Own clauses from a precedent. Enter takes what stands there.')
  const family = given.family ?? (await familyOf(library, usual.family))
  if (typeof family === 'symbol') return brokenOff()
  const register = given.register ?? (await oneOf('What kind of text is it?', registers, usual.register))
  if (typeof register === 'symbol') return brokenOff()
  const variants: readonly string[] = isInstrument(register) ? rungs : languages
  const question = isInstrument(register) ? 'How much does it ask for?' : 'In which language?'
  const variant = given.variant ?? (await oneOf(question, variants, variants[0] ?? ''))
  if (typeof variant === 'symbol') return brokenOff()
  const from = given.from ?? (await numberFrom(firstFree(family)))
  if (typeof from === 'symbol') return brokenOff()
  outro('The precedent itself stays as it is.')
  return {family, register, variant, from: Number(from)}
}

const familyOf = (library: Library, usual: string): Promise<string | symbol> =>
  select<string>({
    message: 'Which family do its clauses belong to?',
    initialValue: usual,
    options: Object.entries(library.families.value).map(([value, {title}]) => ({
      value,
      label: `${value}  ${inLanguage(title, 'en') ?? ''}`,
    })),
  })

const oneOf = <V extends string>(message: string, values: readonly V[], usual: V): Promise<V | symbol> =>
  select<string>({message, initialValue: usual, options: values.map((value) => ({value, label: value}))}) as Promise<
    V | symbol
  >

const numberFrom = (free: number): Promise<string | symbol> =>
  text({
    message: 'Number of the first clause',
    placeholder: String(free),
    defaultValue: String(free),
    validate: (value) =>
      /^(?:|[1-9]\d{0,2})$/.test(value ?? '') ? undefined : 'A whole number of at most three digits',
  })

const brokenOff = (): undefined => {
  cancel('Broken off.')
  return undefined
}
