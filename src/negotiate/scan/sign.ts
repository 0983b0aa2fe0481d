import {searched} from '../../base/matches.js'
import {type Standing, standingOf} from './standing.js'

/** Words by which something is known in one sentence. */
export interface Sign {
  /** Each is in the sentence; the first is what is asked about: forbidden, conditional, or plain. */
  readonly has: readonly RegExp[]
  /** None is in the sentence. */
  readonly not?: readonly RegExp[]
  /** How the sentence may hold it; plainly or by relief when absent, since a protective sentence uses the same words. */
  readonly held?: readonly Standing[]
}

export const anyhow: readonly Standing[] = ['plain', 'refused', 'conditional', 'relieved']
const usually: readonly Standing[] = ['plain', 'relieved']

/** How a sentence holds the sign; nothing where it does not show it at all. @param reading its plain reading */
export const shownIn = ({has: [first, ...rest], not = []}: Sign, reading: string): Standing | undefined => {
  const text = searched(reading)
  if (!first || !text.has(first) || !rest.every(text.has) || not.some(text.has)) return undefined
  const found = first.exec(reading)
  return found ? standingOf(reading, found.index + found[0].length) : undefined
}

/** Whether a sentence shows one of the signs in the way that the sign asks for. */
export const shows = (signs: readonly Sign[], reading: string): boolean =>
  signs.some((sign) => {
    const standing = shownIn(sign, reading)
    return standing !== undefined && (sign.held ?? usually).includes(standing)
  })
