import type {Diagnostic, Severity} from '../../base/diagnostic.js'
import {counted, type Item, type Light, type Section, section} from './section.js'
import type {Sending} from './sending.js'

const lights: Readonly<Record<Severity, Light>> = {error: 'red', warning: 'amber', info: 'green'}

/** What is wrong with the files that the document is made from, and with the deal. */
export const findings = ({findings: found}: Pick<Sending, 'findings'>): Section =>
  section('Findings', found.map(asItem), (stops, looks) =>
    stops + looks === 0
      ? 'none in the files that it is made from'
      : [...(stops > 0 ? [counted(stops, 'error')] : []), ...(looks > 0 ? [counted(looks, 'warning')] : [])].join(', '),
  )

const asItem = ({severity, message, place}: Diagnostic): Item => ({light: lights[severity], says: message, place})
