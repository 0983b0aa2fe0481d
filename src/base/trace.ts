import {type Need, telling} from './needs.js'

/** What letters and signs a text has: a bit for each sign and for each three letters in a row; some share one. */
export type Trace = Uint32Array

export const traceOf = (text: string): Trace => {
  const trace = new Uint32Array(text.length < long ? few : many)
  const last = trace.length - 1
  eachBit(text.toLowerCase(), (bit) => {
    const at = (bit >>> 5) & last
    trace[at] = (trace[at] ?? 0) | (1 << (bit & 31))
  })
  return trace
}
/** A text of up to so many characters is told apart by few bits, which are soon set. */
const long = 300
const [few, many] = [16, 128]

/** A need by its bits, those first that the fewest texts have. */
export interface Wanted {
  readonly bits: readonly number[]
  readonly choices: readonly (readonly Wanted[])[]
}

export const wantedFor = ({writings, choices}: Need): Wanted => {
  const rarities = new Map<number, number>()
  for (const writing of writings)
    for (let at = 0; at === 0 || at + telling <= writing.length; at++) {
      const part = writing.slice(at, at + telling)
      eachBit(part, (bit) => rarities.set(bit, rarityOf(part)))
    }
  const bits = [...rarities].sort(([, a], [, b]) => b - a).map(([bit]) => bit)
  return {bits, choices: choices.map((ways) => ways.map(wantedFor))}
}

/** Letters from the one that is written most often to the rarest, in English and Spanish alike as far as they agree. */
const byUse = 'eatoinsrhldcumpfgwybvkqjxz'
const rarityOf = (part: string): number => [...part].reduce((sum, letter) => sum + byUse.indexOf(letter), 0)

/** Whether a text could meet a need; where this says no, it does not. */
export const couldMeet = (trace: Trace, {bits, choices}: Wanted): boolean =>
  bits.every((bit) => has(trace, bit)) && choices.every((ways) => ways.some((way) => couldMeet(trace, way)))

const has = (trace: Trace, bit: number): boolean =>
  (((trace[(bit >>> 5) & (trace.length - 1)] ?? 0) >>> (bit & 31)) & 1) === 1

const eachBit = (text: string, tell: (bit: number) => void): void => {
  let [first, second] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const third = letterOf(code)
    if (third === 0) tell(code >= zero && code < zero + 10 ? zero : code)
    else if (first !== 0 && second !== 0) tell((first * 37 + second) * 37 + third)
    first = second
    second = third
  }
}

const zero = '0'.charCodeAt(0)
/** It counts as an s where capitals do not matter. */
const longS = 'ſ'.charCodeAt(0)

/** Small letters as numbers; all others are signs. */
const letterOf = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 96
  if (code === longS) return 19
  return code >= 0xdf && code <= 0x24f && code !== 0xf7 ? code - 0xdf + 27 : 0
}
