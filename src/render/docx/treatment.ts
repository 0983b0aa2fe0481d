import type {Look, Treatment as Name} from '../look.js'

/** Rules in points; 0 is none. */
export interface Treatment {
  readonly title: {
    readonly align: 'left' | 'center'
    /** White on a band of the accent colour. */
    readonly band: boolean
    /** Space above the title on its page, in points. */
    readonly above: number
    readonly over: number
    readonly under: number
  }
  readonly section: {readonly over: number; readonly under: number}
  /** Whether the paragraph below the title is set larger, as what the document is about. */
  readonly standfirst: boolean
  /** Whether each section begins a page. */
  readonly paged: boolean
  readonly schedule: 'left' | 'center'
  /** A rule at the left of a tinted field, or a rule all around. */
  readonly notice: 'bar' | 'box'
  /** Whether Word tracks what the other side changes, from the first key on. */
  readonly tracked: boolean
}

const quiet: Treatment = {
  title: {align: 'left', band: false, above: 0, over: 0, under: 0},
  section: {over: 0, under: 0},
  standfirst: false,
  paged: false,
  schedule: 'left',
  notice: 'bar',
  tracked: false,
}

const leaflet: Treatment = {
  ...quiet,
  title: {...quiet.title, band: true},
  section: {over: 0, under: 1.5},
  standfirst: true,
  notice: 'box',
}

const treatments: Readonly<Record<Name, Treatment>> = {
  instrument: {
    ...quiet,
    title: {...quiet.title, align: 'center', above: 12, under: 0.75},
    schedule: 'center',
    tracked: true,
  },
  booklet: {
    ...quiet,
    title: {...quiet.title, above: 48, over: 4.5},
    section: {over: 0.75, under: 0},
    standfirst: true,
  },
  leaflet,
  slides: {...leaflet, paged: true},
  cards: leaflet,
}

/** What a look has in Word beyond its tokens. */
export const treatmentOf = ({setting}: Look): Treatment => (setting === undefined ? quiet : treatments[setting])
