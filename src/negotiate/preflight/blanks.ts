import {counted, type Item, listed, type Section, section} from './section.js'
import type {Sending} from './sending.js'

/** What nobody has answered and the document prints. */
export const blanks = ({blanks: open}: Sending): Section =>
  section(
    'Blanks',
    open.map(
      ({label, optional, within, cure, place}): Item => ({
        light: optional ? 'amber' : 'red',
        says: `[${label}] in ${within.length === 0 ? 'the document’s own text' : listed(within)}`,
        cure,
        place,
      }),
    ),
    (stops, looks) =>
      stops > 0
        ? `${counted(stops, 'answer')} missing${looks > 0 ? `, and ${counted(looks, 'blank')} that may stay open` : ''}`
        : looks > 0
          ? `${counted(looks, 'blank')} that may stay open`
          : 'none: everything that it prints is answered',
  )
