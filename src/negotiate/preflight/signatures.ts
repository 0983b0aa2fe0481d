import {counted, type Item, type Section, section} from './section.js'
import type {Sending, Signing} from './sending.js'

/** Who signs what, and whose name is blank. */
export const signatures = ({signing, initials, isSigned}: Sending): Section => {
  const papers = [...new Set(signing.map(({where}) => where))]
  const blank = signing.filter(({name}) => name === undefined).length
  const signs = papers.map((paper): Item => {
    const there = signing.filter(({where}) => where === paper)
    const open = there.some(({name}) => name === undefined)
    return {
      light: open ? 'red' : 'green',
      says: `${paper}: ${there.map(spoken).join('; ')}`,
      ...(open && {cure: 'Answer the names in the engagement'}),
    }
  })
  const unsigned: readonly Item[] =
    isSigned && signing.length === 0
      ? [
          {
            light: 'amber',
            says: 'It is meant to be signed, and has no place for it',
            cure: 'Call {{signatures}} in its text',
          },
        ]
      : []
  const pages: readonly Item[] =
    initials === undefined ? [] : [{light: 'green', says: `Initials on each page: ${initials}`}]
  return section('Signatures', [...signs, ...unsigned, ...pages], () =>
    signing.length === 0
      ? 'nobody signs it'
      : `${counted(signing.length, 'signature')} on ${counted(papers.length, 'paper')}, ${blank > 0 ? counted(blank, 'name is', 'names are') : 'no name'} blank`,
  )
}

const spoken = ({role, name, blank}: Signing): string => `${role}, ${name ?? `[${blank}]`}`
