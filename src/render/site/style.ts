import {dark, light, type Palette} from '../html/colour.js'
import type {Look} from '../look.js'

/** A typeface that lies in the folder `fonts/` of the site: a family, a weight, and which letters are in the file. */
interface FontFile {
  readonly family: string
  readonly weight: number
  readonly letters: keyof typeof ranges
  /** Where it is installed. */
  readonly supply: string
  /** Its name in `fonts/`. */
  readonly file: string
}

/** Which letters each file is fetched for. */
const ranges = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
} as const

const families = [
  {family: 'Atkinson Hyperlegible Next', name: 'atkinson-hyperlegible-next'},
  {family: 'Source Serif 4', name: 'source-serif-4'},
] as const

export const fonts: readonly FontFile[] = families.flatMap(({family, name}) =>
  ([400, 700] as const).flatMap((weight) =>
    (['latin', 'latin-ext'] as const).map((letters) => {
      const file = `${name}-${letters}-${weight}-normal.woff2`
      return {family, weight, letters, supply: `@fontsource/${name}/files/${file}`, file}
    }),
  ),
)
/** The licenses of the typefaces, which travel with them. */
export const fontLicenses = families.map(({name}) => ({
  supply: `@fontsource/${name}/LICENSE`,
  file: `${name}-license.txt`,
}))

const faces = fonts
  .map(
    ({family, weight, letters, file}) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-display: swap; src: url("fonts/${file}") format("woff2"); unicode-range: ${ranges[letters]}; }`,
  )
  .join('\n')

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}: #${value};`)
    .join(' ')

/**
 * The style sheet of all pages: the colours of a look by day and by night, the typefaces, and the sheet that ships with the program.
 *
 * @param sheet the text of `site/style.css`
 */
export const siteStyle = (
  colour: Look['colour'],
  sheet: string,
): string => `/* Colors of the look, at 7:1 and more on their grounds. */
:root { color-scheme: light dark; ${variables(light(colour))} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(dark(colour))} } }
${faces}
${sheet}`
