import type {World} from '../../base/world.js'
import type {ShippedFace} from '../faces.js'
import {carriedBy, type Look} from '../look.js'

type Weight = 400 | 700

/** The letters of English, Spanish and their neighbours, small enough to travel within a page. */
const files: Readonly<Record<ShippedFace, (weight: Weight) => string>> = {
  'Source Serif 4': (weight) =>
    `@fontsource/source-serif-4/files/source-serif-4-latin-${weight === 700 ? 600 : weight}-normal.woff2`,
  'Atkinson Hyperlegible Next': (weight) =>
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
}

/** All of these files. */
export const pageFaces: readonly string[] = Object.values(files).flatMap((file) => [file(400), file(700)])

/**
 * The typefaces of a look that few machines have, as rules of a style sheet with the letters in them, so that a page looks the same
 * everywhere and still needs nothing else.
 *
 * @throws WorldError where a typeface is not installed
 */
export const facesWithin = async (look: Look, world: Pick<World, 'supply'>): Promise<string> => {
  const rules = [...carriedBy(look)].flatMap(([name, letters]) =>
    (letters === 'all' ? ([400, 700] as const) : ([700] as const)).map(async (weight) => {
      const source = `url(data:font/woff2;base64,${inBase64(await world.supply(files[name](weight)))}) format("woff2")`
      return `@font-face { font-family: "${name}"; font-weight: ${weight}; font-display: swap; src: ${source}; }`
    }),
  )
  return (await Promise.all(rules)).join('\n')
}

const inBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
