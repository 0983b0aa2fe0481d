import type {PageSize} from '../document/document.js'

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

export type Treatment = 'instrument' | 'booklet' | 'leaflet' | 'slides'

/** A typeface by the name that Word knows, and what a page falls back on. */
export interface Face {
  readonly name: string
  readonly fallback: readonly string[]
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
