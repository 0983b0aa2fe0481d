import type {PageSize} from '../document/document.js'
import type {ShippedFace} from './faces.js'

/** How a family of documents looks. Sizes and spaces in points, colours as `RRGGBB`. One look is a table in `templates/tokens.yaml`. */
export interface Look {
  /** What a renderer does to titles, headings and notices beyond the tokens. Without one the tokens alone speak. */
  readonly setting?: Treatment
  readonly body: Face
  readonly heading: Face
  /** Line height as a multiple of the size. */
  readonly leading: number
  readonly size: {
    readonly body: number
    readonly small: number
    readonly title: number
    readonly heading1: number
    readonly heading2: number
    readonly table: number
  }
  readonly space: {readonly paragraph: number; readonly heading: number; readonly item: number; readonly indent: number}
  readonly colour: {
    readonly ink: string
    readonly quiet: string
    readonly accent: string
    readonly rule: string
    readonly tint: string
    readonly blank: string
  }
  readonly margin: {readonly top: number; readonly bottom: number; readonly side: number}
}

export type Treatment = 'instrument' | 'booklet' | 'leaflet' | 'slides' | 'cards'

/** A typeface by the name that Word knows, and what a page falls back on. */
export interface Face {
  readonly name: string
  /** The one of the program’s own typefaces in which a PDF is set. */
  readonly shipped?: ShippedFace
  readonly fallback: readonly string[]
}

/**
 * The faces of a look that few machines have, so that a file carries them, and whether all of their letters are needed or, for a
 * heading, only the bold ones.
 */
export const carriedBy = ({body, heading}: Look): ReadonlyMap<ShippedFace, 'all' | 'bold'> => {
  const carried = new Map<ShippedFace, 'all' | 'bold'>()
  if (heading.shipped === heading.name && heading.shipped !== undefined) carried.set(heading.shipped, 'bold')
  if (body.shipped === body.name && body.shipped !== undefined) carried.set(body.shipped, 'all')
  return carried
}

/** Width and height in points. */
export interface Paper {
  readonly width: number
  readonly height: number
}
export type Pages = Readonly<Record<PageSize, Paper>>

/** The paper as a look lays it: slides lie on their side. */
export const laid = ({setting}: Look, {width, height}: Paper): Paper =>
  setting === 'slides' ? {width: height, height: width} : {width, height}

/** The whole of `templates/tokens.yaml`. */
export interface Tokens {
  readonly pages: Pages
  readonly looks: Readonly<Record<string, Look>>
}

/** Size of type, in points, from which on many read who read little else. */
const large = 18

/** The same look in large print: the text grows to that size, titles and distances by less, and lines stand further apart. */
export const enlarged = (look: Look): Look => {
  const {size, space, margin} = look
  const times = Math.max(1, large / size.body)
  const grown = (points: number, share: number): number => Math.round(points * (1 + (times - 1) * share) * 2) / 2
  return {
    ...look,
    leading: Math.max(look.leading, 1.25),
    size: {
      body: grown(size.body, 1),
      small: Math.max(grown(size.small, 0.9), large * 0.73),
      title: Math.max(grown(size.title, 0.3), large * 1.5),
      heading1: Math.max(grown(size.heading1, 0.75), large * 1.2),
      heading2: Math.max(grown(size.heading2, 0.75), large * 1.05),
      table: Math.max(grown(size.table, 1), large * 0.9),
    },
    space: {
      paragraph: grown(space.paragraph, 0.6),
      heading: grown(space.heading, 0.6),
      item: grown(space.item, 0.6),
      indent: grown(space.indent, 0.4),
    },
    // What runs along the pages may take a line more.
    margin: {...margin, top: margin.top + large / 2, bottom: margin.bottom + large},
  }
}
