import {counted, type Item, type Section, section} from './section.js'
import type {Sending} from './sending.js'

/** Who signs what, and whose name is blank. */
export const signatures = ({signing, initials, isInstrument, isPackage}: Sending): Section => {
  const signs = signing.map(
    ({role, name, blank, where}): Item => ({
      light: name === undefined ? 'red' : 'green',
      says: `${role}: ${name ?? `[${blank}]`} signs ${where.join(', ')}`,
      ...(name === undefined && {cure: 'Answer the name in the engagement'}),
    }),
  )
  const unsigned: readonly Item[] =
    isInstrument && !isPackage && signing.length === 0
      ? [{light: 'amber', says: 'Nobody signs it', cure: 'Call {{signatures}} in the document’s text if it is to bind'}]
      : []
  const pages: readonly Item[] =
    initials === undefined ? [] : [{light: 'green', says: `${initials} initials each page`}]
  return section('Signatures', [...signs, ...unsigned, ...pages], (stops) =>
    stops > 0
      ? `${counted(stops, 'name')} blank among ${counted(signing.length, 'signature')}`
      : signing.length > 0
        ? `${counted(signing.length, 'signature')}, every name known`
        : 'nobody signs it',
  )
}
