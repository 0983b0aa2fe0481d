import type {Role} from '../../document/drawing.js'
import type {Look} from '../look.js'

/** The colours of a drawing, as SVG writes them. */
export type Paint = Readonly<Record<Role, string>>

/** Colours of a page, which changes them at night. */
export const paintOfPage: Paint = {
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  accent: 'var(--accent)',
  rule: 'var(--rule)',
  tint: 'var(--tint)',
  paper: 'var(--paper)',
}

/** Colours of a look as they are printed, on white. */
export const paintOfLook = ({colour}: Pick<Look, 'colour'>): Paint => {
  const {ink, quiet, accent, rule, tint} = colour
  return {
    ink: `#${ink}`,
    quiet: `#${quiet}`,
    accent: `#${accent}`,
    rule: `#${rule}`,
    tint: `#${tint}`,
    paper: '#FFFFFF',
  }
}
