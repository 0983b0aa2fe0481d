import {readFileSync} from 'node:fs'
import {parse} from 'yaml'

/** A sentence with what a reader would say of it. */
export interface Labelled {
  readonly text: string
  readonly flags: readonly string[]
  readonly asks: Readonly<Record<string, 'met' | 'weaker' | 'contradicted'>>
  /** In what kind of paper such a sentence stands. */
  readonly from: string
}
export type Half = 'development' | 'test'

const file = new URL('../cases/scan/labelled.yaml', import.meta.url)

export const labelled: readonly Labelled[] = (parse(readFileSync(file, 'utf8')) as Partial<Labelled>[]).map(
  ({text = '', flags = [], asks = {}, from = ''}) => ({text, flags, asks, from}),
)

/** FNV-1a of the text, even or odd: fixed before any pattern was written, and by nothing but the sentence itself. */
export const halfOf = (text: string): Half => {
  let digest = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) digest = Math.imul(digest ^ byte, 0x01000193) >>> 0
  return digest % 2 === 0 ? 'development' : 'test'
}

export const inHalf = (half: Half): readonly Labelled[] => labelled.filter(({text}) => halfOf(text) === half)
