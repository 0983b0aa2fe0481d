import {counted, type Item, type Section, section} from './section.js'
import type {Sending} from './sending.js'

/** What the document leans on and nobody has looked at for too long. */
export const facts = ({facts: {dated, months, stale}}: Sending): Section => {
  const within = months === 1 ? 'a month' : `${months} months`
  return section(
    'Facts',
    stale.map(
      ({of, count, oldest, place}): Item => ({
        light: 'amber',
        says: `${of}: ${counted(count, 'fact')} last checked ${count === 1 ? `on ${oldest}` : `long ago, the oldest on ${oldest}`}`,
        cure: `Look ${count === 1 ? 'it' : 'them'} up again, and write the new day`,
        place,
      }),
    ),
    (_, looks) =>
      dated === 0
        ? 'none that it leans on has a date'
        : looks > 0
          ? `${stale.reduce((sum, {count}) => sum + count, 0)} of ${dated} not checked within ${within}`
          : `fresh: ${dated === 1 ? 'the one fact' : `all ${dated} facts`} that it leans on ${dated === 1 ? 'was' : 'were'} checked within ${within}`,
  )
}
