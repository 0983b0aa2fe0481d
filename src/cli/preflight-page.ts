import {type Paint, paintWith} from '../base/paint.js'
import {spoken} from '../base/show.js'
import type {Screen} from '../base/world.js'
import {itemsOf, type Preflight} from '../negotiate/preflight/preflight.js'
import type {Item, Light, Section} from '../negotiate/preflight/section.js'
import {padded} from '../render/text/width.js'
import {hang, wrap} from '../render/text/wrap.js'
import {counted} from './report.js'
import {table} from './table.js'

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
/** Items of a section that a page has room for, and letters of one. */
const room = 3
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
  const head = hang(
    ' '.repeat(margin),
    wrap(`${title} of ${date}, as of ${today}. Internal: not for the other side.`, columns - margin),
  )
  return [
    `${painted(words[light].padEnd(margin), light, paint)}${paint.strong(hang(' '.repeat(margin), wrap(verdict(page), columns - margin)).trimStart())}\n${paint.quiet(head)}\n`,
    ...sections.map((one) => sectionOn(one, columns, paint, all)),
  ].join('\n')
}

const painted = (word: string, light: Light, paint: Paint): string => paint.strong(brushes[light](paint)(word))

const sectionOn = ({name, light, says, items}: Section, columns: number, paint: Paint, all: boolean): string => {
  const said = hang(' '.repeat(margin + tab), wrap(says, columns - margin - tab)).trimStart()
  const word = light ? painted(words[light].padEnd(margin), light, paint) : paint.quiet('–'.padEnd(margin))
  const most = all || items.length <= room + 1 ? items.length : room
  return [
    `${word}${paint.strong(padded(name, tab))}${said}`,
    ...items.slice(0, most).map((one) => itemOn(one, columns, paint, all)),
    ...(items.length > most
      ? [
          paint.quiet(
            hang(' '.repeat(margin), wrap(`and ${items.length - most} more: --all shows them`, columns - margin)),
          ),
        ]
      : []),
  ].join('\n')
}

const itemOn = ({light, says, cure, place}: Item, columns: number, paint: Paint, all: boolean): string => {
  const where = place ? ` (${spoken(place)})` : ''
  const whole = `${cropped(says, all)}${cure === undefined ? where : `. ${cure}${where}`}`
  const text = hang(' '.repeat(margin + 2), wrap(whole, columns - margin - 2)).trimStart()
  return `  ${light === 'green' ? '       ' : brushes[light](paint)(padded(light, margin))}${text}`
}

const cropped = (text: string, all: boolean): string =>
  all || text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`

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
