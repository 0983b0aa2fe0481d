import type {Path, Source} from '../../source/source.js'
import type {Finding} from '../rule.js'

/** After so many months, where nobody says otherwise. */
export const usualMonths = 12
/** Keys under which a file says when a fact was last looked at. */
const keys: readonly string[] = ['asOf', 'as_of']

/**
 * Facts that nobody looked at for too long: one finding a file, at the oldest of them.
 *
 * @param today ISO date; nothing here reads a clock
 * @param months a fact of exactly that age is still fresh
 */
export const staleIn = (sources: readonly Source[], today: string, months = usualMonths): readonly Finding[] =>
  sources.flatMap((source) => {
    const stale = datesIn(source.value)
      .filter(({date}) => isStale(date, today, months))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    const [oldest] = stale
    if (!oldest) return []
    const many = stale.length > 1
    return [
      {
        message: `${many ? `${stale.length} facts here were` : 'A fact here was'} last checked more than ${months === 1 ? 'a month' : `${months} months`} ago, ${many ? 'the oldest ' : ''}on ${oldest.date}. Look ${many ? 'them' : 'it'} up again, and write the new day`,
        place: source.place(oldest.path),
      },
    ]
  })

/** Whether a fact of that day is to be looked at again. */
export const isStale = (date: string, today: string, months: number): boolean => later(date, months) < today

export interface Dated {
  readonly date: string
  readonly path: Path
}

/** Every day on which something was last looked at, by the key that says so. */
export const datesIn = (value: unknown, path: Path = []): readonly Dated[] => {
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, one]: [string | number, unknown]): readonly Dated[] => {
    const here = [...path, key]
    return keys.includes(String(key)) && typeof one === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(one)
      ? [{date: one, path: here}]
      : datesIn(one, here)
  })
}

/** The same day so many months later, or the last of a month that is shorter. */
const later = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
