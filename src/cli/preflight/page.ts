import {type Paint, paintWith} from '../../base/paint.js'
import {spoken} from '../../base/show.js'
import type {Screen} from '../../base/world.js'
import {itemsOf, type Preflight} from '../../negotiate/preflight/preflight.js'
import type {Item, Light, Section} from '../../negotiate/preflight/section.js'
import {padded} from '../../render/text/width.js'
import {hang, wrap} from '../../render/text/wrap.js'
import {counted} from '../report.js'
import {table} from '../table.js'

/** How a page is wanted. */
interface Wanted {
  readonly today: string
  readonly screen: Pick<Screen, 'columns' | 'colour'>
  /** Whether every item is shown, however long the page becomes. */
  readonly all?: boolean
}

/** The word says it; colour only repeats it. */
const words: Readonly<Record<Light, string>> = {green: 'GREEN', amber: 'AMBER', red: 'RED'}
const brushes: Readonly<Record<Light, (paint: Paint) => (text: string) => string>> = {
  green: ({good}) => good,
  amber: ({warning}) => warning,
  red: ({error}) => error,
}
const margin = 7
const tab = 12
/** Lines of one page on paper. */
const lines = 60
/** Items of a section that are shown where the page has room for them, and where it has not; and letters of one. */
const rooms = [3, 2, 1] as const
const length = 220

/** “RED    Stop. 3 things to settle before p1-proposal is sent, 2 to look at”. */
export const verdictOf = (page: Preflight): string => `${words[page.light].padEnd(margin)}${verdict(page)}`

const verdict = (page: Preflight): string => {
  const [stops, looks] = [itemsOf(page, 'red').length, itemsOf(page, 'amber').length]
  const more = looks > 0 ? `, ${looks} to look at` : ''
  if (stops > 0) return `Stop. ${counted(stops, 'thing')} to settle before ${page.name} is sent${more}`
  if (looks > 0) return `Look. ${counted(looks, 'thing')} to look at before ${page.name} is sent`
  const open = page.sections.filter(({light}) => light === undefined).map(({name}) => name)
  return `Ready. Nothing speaks against sending ${page.name}${open.length > 0 ? `; not asked: ${open.join(', ')}` : ''}`
}

/** One document on one page: the verdict first, then every question with what came of it. */
export const pageOf = (page: Preflight, {today, screen, all = false}: Wanted): string => {
  const paint = paintWith(screen.colour)
  const columns = Math.min(screen.columns, 110)
  const {title, date, sections, light} = page
  const behind = (text: string): string => hang(' '.repeat(margin), wrap(text, columns - margin))
  const head = [
    `${painted(words[light].padEnd(margin), light, paint)}${paint.strong(behind(verdict(page)).trimStart())}`,
    paint.quiet(behind(`${title} of ${date}, as of ${today}. Internal: not for the other side.`)),
    '',
  ]
  const whole = (room: number): string =>
    [
      ...head,
      ...sections.map((one) => sectionOn(one, {columns, paint, room, length: all ? Number.POSITIVE_INFINITY : length})),
    ].join('\n')
  if (all) return whole(Number.POSITIVE_INFINITY)
  const fitting = rooms.map(whole)
  return fitting.find((text) => text.split('\n').length <= lines) ?? fitting.at(-1) ?? ''
}

/** How a section is set. */
interface Setting {
  readonly columns: number
  readonly paint: Paint
  /** So many items at most, and one more rather than a line that says there is one more. */
  readonly room: number
  /** Letters of what an item says. */
  readonly length: number
}

const painted = (word: string, light: Light, paint: Paint): string => paint.strong(brushes[light](paint)(word))

const sectionOn = ({name, light, says, items}: Section, setting: Setting): string => {
  const {columns, paint, room} = setting
  const said = hang(' '.repeat(margin + tab), wrap(says, columns - margin - tab)).trimStart()
  const word = light ? painted(words[light].padEnd(margin), light, paint) : paint.quiet('–'.padEnd(margin))
  const most = items.length <= room + 1 ? items.length : room
  return [
    `${word}${paint.strong(padded(name, tab))}${said}`,
    ...items.slice(0, most).map((one) => itemOn(one, setting)),
    ...(items.length > most
      ? [paint.quiet(`${' '.repeat(margin + 2)}and ${items.length - most} more: --all shows them`)]
      : []),
  ].join('\n')
}

const itemOn = ({light, says, cure, place}: Item, {columns, paint, length}: Setting): string => {
  const where = place ? ` (${spoken(place)})` : ''
  const whole = `${cropped(says, length)}${cure === undefined ? where : `. ${cure}${where}`}`
  const text = hang(' '.repeat(margin + 2), wrap(whole, columns - margin - 2)).trimStart()
  return `  ${light === 'green' ? ' '.repeat(margin) : brushes[light](paint)(padded(light, margin))}${text}`
}

const cropped = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`

/** Several documents, a line each. */
export const overview = (pages: readonly Preflight[], {today, screen}: Wanted): string => {
  const rows = pages.map((page) => {
    const gravest = page.sections.filter(({light}) => light === page.light && light !== 'green')
    return [words[page.light], page.name, gravest.map(({name, says}) => `${name}: ${says}`).join('; ') || 'ready']
  })
  const count = (light: Light): number => pages.filter((page) => page.light === light).length
  return [
    table(['Verdict', 'Document', 'Why'], rows, screen),
    wrap(
      `${counted(pages.length, 'document')} as of ${today}: ${count('red')} red, ${count('amber')} amber, ${count('green')} green. “proviso preflight <document>” shows the page of one.`,
      Math.min(screen.columns, 110),
    ),
  ].join('\n\n')
}
