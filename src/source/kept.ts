import {placesIn} from '../base/lines.js'
import {finder, type Parts} from './parts.js'
import {type Spelling, spell} from './spelling.js'

/** A file, ready to tell places. */
export interface Unfolded {
  readonly text: string
  readonly at: ReturnType<typeof placesIn>
  readonly part: ReturnType<typeof finder>
  /** How the string that stands between two offsets is spelled. */
  spelling(from: number, to: number, value: string): Spelling
}

const decoder = new TextDecoder('utf-8', {ignoreBOM: true})

/** Places are asked for file by file: the file of the last question stays unfolded, and no other. */
let last: {readonly bytes: Uint8Array; readonly unfolded: Unfolded} | undefined

/**
 * Keeps what is needed to tell places, the text as UTF-8 in half the space, until somebody asks.
 *
 * @param text one without halves of characters
 */
export const keep = (file: string, text: string, parts: Pick<Parts, 'value' | 'rows'>): (() => Unfolded) => {
  const bytes = new TextEncoder().encode(text)
  return () => {
    if (last?.bytes !== bytes) last = {bytes, unfolded: unfold(file, decoder.decode(bytes), parts)}
    return last.unfolded
  }
}

const unfold = (file: string, text: string, parts: Pick<Parts, 'value' | 'rows'>): Unfolded => {
  const spelled = new Map<number, Spelling>()
  return {
    text,
    at: placesIn(file, text),
    part: finder(parts),
    spelling(from, to, value) {
      const made = spelled.get(from) ?? spell(text, from, to, value)
      spelled.set(from, made)
      return made
    },
  }
}

/**
 * Lets the strings of a value be parts of one string of their own. Before, those of a tree that was just read hold on to the
 * whole text that they were cut out of.
 */
export const detach = (value: unknown): unknown => {
  const strings: string[] = []
  each(value, (one) => {
    strings.push(one)
    return one
  })
  const whole = strings.join('')
  let at = 0
  return each(value, ({length}) => {
    at += length
    return whole.slice(at - length, at)
  })
}

/** Puts other strings in the place of those of a value, in order. */
const each = (value: unknown, other: (one: string) => string): unknown => {
  if (typeof value === 'string') return other(value)
  if (typeof value !== 'object' || value === null) return value
  const inside = value as Record<string, unknown>
  for (const key of Object.keys(inside)) inside[key] = each(inside[key], other)
  return value
}
