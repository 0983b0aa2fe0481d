import {type Paint, paintWith} from '../../base/paint.js'
import type {Screen} from '../../base/world.js'
import type {Meaning} from '../../negotiate/meaning/meaning.js'
import {captionOf} from '../../negotiate/review/report.js'
import type {Review, ReviewedPart} from '../../negotiate/review/review.js'
import {inQuotes} from '../../negotiate/review/spelling.js'
import type {Told, Touched} from '../../negotiate/review/told.js'
import type {Stretch} from '../../negotiate/review/weave.js'
import type {RevisedComment} from '../../ooxml/revised.js'
import {oneLine} from '../../render/characters.js'
import {hang, wrap} from '../../render/text/wrap.js'
import {counted} from '../report.js'

/** What a page says besides the review. */
export interface About {
  readonly file: string
  /** “sent on November 23, 2026; recognised by its mark”. */
  readonly against: string
  /** What a field is called. */
  readonly labelOf: (field: string) => string
  readonly meanings: ReadonlyMap<ReviewedPart, readonly Meaning[]>
  readonly screen: Pick<Screen, 'columns' | 'colour'>
}

/** The review of a returned file for a person at a table: what nobody tracked first. */
export const pageOf = (review: Review, told: Told, about: About): string => {
  const paint = paintWith(about.screen.colour)
  const columns = Math.min(about.screen.columns, 110)
  const setting = {paint, columns, about}
  const {untracked, tracked, doubtful} = told
  const sections = [
    head(review, setting),
    section(
      'Not tracked',
      untracked.length === 0
        ? 'Nothing. With every tracked change rejected the file reads as it was sent.'
        : `${counted(untracked.length, 'place')} differ${untracked.length === 1 ? 's' : ''} from what we sent and ${untracked.length === 1 ? 'is' : 'are'} not tracked.`,
      byPart(untracked, setting),
      setting,
    ),
    section(
      'Tracked',
      tracked.length === 0
        ? 'Nothing.'
        : `${counted(tracked.length, 'paragraph')} with tracked changes${byWhom(told)}.`,
      byPart(tracked, setting),
      setting,
    ),
    ...meanings(setting),
    ...values(review, setting),
    ...comments(review, setting),
    ...(doubtful.length === 0
      ? []
      : [
          section(
            'Unsure',
            `${counted(doubtful.length, 'paragraph')} may be another than it was taken for; please look.`,
            doubtful.map(({part, paragraph}) =>
              item(
                `${captionOf(part)}: ${Math.round(paragraph.sure * 100)} % alike. “${cropped(textOf(paragraph.stretches), 90)}”`,
                setting,
              ),
            ),
            setting,
          ),
        ]),
    automatic(told, setting),
    paint.quiet(wrap(summary(review), columns)),
  ]
  return sections.join('\n\n')
}

interface Setting {
  readonly paint: Paint
  readonly columns: number
  readonly about: About
}

const head = ({title}: Review, {paint, columns, about}: Setting): string =>
  `${paint.strong(title)}\n${paint.quiet(wrap(`${about.file}, ${about.against}. Internal: not for the other side.`, columns))}`

const section = (name: string, says: string, items: readonly string[], {paint, columns}: Setting): string =>
  [`${paint.strong(name)}\n${wrap(says, columns)}`, ...items].join('\n\n')

const byWhom = ({hands}: Told): string => {
  if (hands.length === 0) return ''
  const said = hands.map(({author, changes, from, to}) => {
    const [first, last] = [from?.slice(0, 10), to?.slice(0, 10)]
    const when = first === undefined ? 'no date' : first === last ? first : `${first} to ${last}`
    return `${author === '' ? 'somebody without a name' : author} (${changes}, ${when})`
  })
  return `, by ${said.join('; ')}`
}

const fates: Readonly<Record<Touched['paragraph']['fate'], string>> = {
  unchanged: '',
  edited: '',
  deleted: ' taken out',
  added: ' put in',
  moved: ' moved',
}

const byPart = (touched: readonly Touched[], setting: Setting): readonly string[] => {
  const parts = new Map<ReviewedPart, Touched[]>()
  for (const one of touched) parts.set(one.part, [...(parts.get(one.part) ?? []), one])
  return [...parts].map(([part, all]) => {
    const whole = part.fate === 'edited' || part.fate === 'unchanged' ? '' : fates[part.fate]
    return [
      setting.paint.strong(wrap(`${captionOf(part)}${whole}`, setting.columns)),
      ...all.map(({paragraph}) => {
        const says = `${shown(paragraph.stretches, setting.paint)}`
        const fate = fates[paragraph.fate].trim()
        return item(fate === '' || whole !== '' ? says : `${fate}: ${says}`, setting)
      }),
    ].join('\n')
  })
}

const item = (text: string, {columns}: Setting): string => hang('  ', wrap(text, columns - 2))

/** Words around a change that tell where it is. */
const context = 8

/** Kept words are cropped to those near a change. What was taken out stands in [- -], what was put in in [+ +]. */
const shown = (stretches: readonly Stretch[], paint: Paint): string =>
  stretches
    .map(({kind, text, automatic}, index) => {
      const line = oneLine(text)
      if (kind === 'kept') return near(line, index > 0, index < stretches.length - 1)
      if (automatic) return kind === 'removed' ? '' : line
      return kind === 'removed' ? bracketed('-', line, paint.error) : bracketed('+', line, paint.good)
    })
    .join('')
    .replace(/(?<=[-+]\])(?=\[[-+])/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

/** A change in brackets; the spaces around it stay outside, so that it stands apart from its neighbors. */
const bracketed = (sign: '-' | '+', line: string, brush: (text: string) => string): string => {
  const [, before = '', words = '', after = ''] = /^( *)(.*?)( *)$/.exec(line) ?? []
  return `${before}${brush(`[${sign}${words || '¶'}${sign}]`)}${after}`
}

const near = (text: string, after: boolean, before: boolean): string => {
  const words = text.split(' ')
  const most = (after ? context : 0) + (before ? context : 0)
  if (words.length <= most + 3) return text
  const [start, end] = [after ? words.slice(0, context) : [], before ? words.slice(-context) : []]
  return [...start, '…', ...end].join(' ')
}

const textOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({kind, text}) => (kind === 'removed' ? '' : text)).join('')
const cropped = (text: string, length: number): string => {
  const line = oneLine(text).trim()
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s+\S*$/, '')} …`
}

/** Sums stand among the answers; what else edits mean stands here, clause by clause. */
const meanings = (setting: Setting): readonly string[] => {
  const {meanings: all} = setting.about
  if (all.size === 0) return []
  const items = [...all].map(([part, said]) =>
    [
      setting.paint.strong(wrap(captionOf(part), setting.columns)),
      ...said.map(({says, quote}) =>
        item(quote === undefined ? says : `${says} ${inQuotes(cropped(quote, 160))}`, setting),
      ),
    ].join('\n'),
  )
  return [
    section('What it means', 'By rules that always say the same, with the sentence that shows it.', items, setting),
  ]
}

const values = ({parts}: Review, setting: Setting): readonly string[] => {
  const changed = parts.flatMap((part) => part.values.map((value) => ({part, value})))
  if (changed.length === 0) return []
  const items = changed.map(({part, value: {field, from, to, tracked}}) =>
    item(
      `${setting.about.labelOf(field)}: ${oneLine(from)} → ${oneLine(to) || 'nothing'}, in ${captionOf(part)}${tracked ? '' : '; not tracked'}`,
      setting,
    ),
  )
  return [
    section(
      'Our answers that read otherwise',
      `${counted(changed.length, 'answer')} of ours ${changed.length === 1 ? 'was' : 'were'} changed.`,
      items,
      setting,
    ),
  ]
}

const comments = ({parts, comments: others}: Review, setting: Setting): readonly string[] => {
  const all = [
    ...parts.flatMap((part) => part.comments.map((comment) => ({where: captionOf(part), comment}))),
    ...others.map((comment) => ({where: 'Beside the text', comment})),
  ]
  if (all.length === 0) return []
  return [
    section(
      'Their comments',
      `${counted(all.length, 'comment')}.`,
      all.map((one) => commentOn(one, setting)),
      setting,
    ),
  ]
}

const commentOn = (
  {where, comment: {author, date, text, quote, done, answers}}: {where: string; comment: RevisedComment},
  setting: Setting,
): string => {
  const who = [author ?? 'somebody without a name', date?.slice(0, 10)].filter(Boolean).join(', ')
  const on = quote.trim() === '' ? '' : ` on “${cropped(quote, 60)}”`
  return item(
    `${where}, ${who}${answers === undefined ? on : ', in answer'}${done ? ', done' : ''}: ${oneLine(text)}`,
    setting,
  )
}

const automatic = ({automatic: {numbers, marks, looks}}: Told, setting: Setting): string => {
  const said = [
    ...(numbers > 0 ? [`${counted(numbers, 'number')} that word processors count`] : []),
    ...(marks > 0
      ? [
          `${counted(marks, 'quotation mark, dash or space').replace(/marks?, dash or spaces?/, marks === 1 ? 'mark, dash or space' : 'marks, dashes or spaces')}`,
        ]
      : []),
    ...(looks > 0 ? [`looks in ${counted(looks, 'paragraph')}`] : []),
  ]
  return section(
    'By itself',
    said.length === 0 ? 'Nothing.' : `${said.join('; ')}. None of these is an edit.`,
    [],
    setting,
  )
}

const summary = ({parts}: Review): string => {
  const own = parts.filter(({part}) => part?.kind === 'clause' || part?.kind === 'schedule')
  const count = (fate: ReviewedPart['fate']): number => own.filter((part) => part.fate === fate).length
  const said = (['edited', 'deleted', 'moved', 'unchanged'] as const)
    .filter((fate) => count(fate) > 0)
    .map((fate) => `${count(fate)} ${fate}`)
  const added = parts.filter(({part, fate}) => !part && fate === 'added').length
  return `${counted(own.length, 'clause and schedule').replace('clause and schedules', 'clauses and schedules')}: ${[...said, ...(added > 0 ? [`${added} added`] : [])].join(', ')}.`
}
