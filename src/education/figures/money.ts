import {Big} from 'big.js'
import type {Language} from '../../document/document.js'
import type {Mark} from '../../document/drawing.js'
import type {Division, FigureBrief, Group, MakeFigure} from '../../library/figures.js'
import {type Money, printAmount, printPercent} from '../../money/money.js'
import {poolOf, splitPool} from '../../money/pool.js'
import {lacking, made} from './made.js'
import {box, heightOf, label, lengthOf} from './marks.js'
import {table} from './words.js'

/** A part of a sum, with its share of it in percent. */
interface Part {
  readonly name: string
  readonly amount: Big
  readonly share: Big
}
/** Where an income goes: the company and the pool, and what the pool is made of. */
interface Split {
  readonly currency: string
  readonly of: string
  readonly gross: Big
  readonly kept: Part
  readonly pool: Part
  readonly background: Part
  readonly others: Part
  readonly people: readonly {readonly name: string; readonly group: Group}[]
}

interface Words {
  readonly title: string
  readonly described: (split: Split) => string
  readonly each: (amount: string) => string
  readonly income: (title: string) => string
  readonly kept: string
  readonly pool: string
  readonly background: string
  readonly others: string
  readonly byNumber: (group: string) => string
  readonly number: (id: string) => string
  readonly head: readonly [string, string, string]
  readonly whole: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Where training income goes',
    described: ({pool, background, others}) =>
      `Two bars. The upper one is the income, of which ${printPercent(pool.share)} is the pool. The lower one is the pool, of which ${printPercent(background.share)} is for background actors and ${printPercent(others.share)} for all other performers.`,
    each: (amount) => `Of each ${amount} of training income`,
    income: (title) => `Training income of “${title}”`,
    kept: 'The company keeps',
    pool: 'Pool for performers',
    background: 'Background actors',
    others: 'All other performers',
    byNumber: (group) => `${group}, by number in the Allocation Record`,
    number: (id) => `No. ${id}`,
    head: ['Part', 'Share', 'Amount'],
    whole: 'Income',
  },
  es: {
    title: 'Adónde va el ingreso por entrenar',
    described: ({pool, background, others}) =>
      `Dos barras. La de arriba es el ingreso, del que ${printPercent(pool.share)} es el fondo. La de abajo es el fondo, del que ${printPercent(background.share)} es para los actores de fondo y ${printPercent(others.share)} para los demás artistas.`,
    each: (amount) => `De cada ${amount} de ingreso por entrenar`,
    income: (title) => `Ingreso por entrenar de “${title}”`,
    kept: 'La empresa conserva',
    pool: 'Fondo para los artistas',
    background: 'Actores de fondo',
    others: 'Los demás artistas',
    byNumber: (group) => `${group}, por número en el registro del reparto`,
    number: (id) => `N.º ${id}`,
    head: ['Parte', 'Porcentaje', 'Importe'],
    whole: 'Ingreso',
  },
}

/** Income of which the parts are shown where no costing knows the real one. */
const example = new Big(1000)

/** Where training income goes, by the percentages that the document states; of one title, and by number, where a costing divides its pool. */
export const money: MakeFigure = (brief) => {
  const said = words[brief.language]
  const split = splitOf(brief, said)
  if (typeof split === 'string') return lacking('money', brief, split)
  return made(brief, {
    name: 'money',
    title: said.title,
    description: said.described(split),
    drawing: draw(split, said),
    children: [table(said.head, rowsOf(split, said))],
  })
}

const hundred = new Big(100)
/** With at most two decimals. */
const shareOf = (part: Big, whole: Big): Big =>
  whole.eq(0) ? new Big(0) : part.times(100).div(whole).round(2, Big.roundHalfUp)

/** By the percentages that the document states; or what is missing for it. */
const splitOf = ({prints, answer, division}: FigureBrief, said: Words): Split | string => {
  const percent = (name: string): Big | undefined => {
    const {question, value} = answer(name) ?? {}
    return prints.has(name) && !question?.internal && value instanceof Big ? value : undefined
  }
  const [ofGross, ofPool] = [percent('pool_pct'), percent('background_share')]
  if (!ofGross)
    return 'the document does not state the share of training income that is the pool; take in CMP-02, answer “pool_pct”'
  if (!ofPool)
    return 'the document does not state the share that is kept for background actors; take in CMP-04, answer “background_share”'
  if (division) {
    const {pool, background} = division.terms
    if (pool.eq(ofGross) && background.eq(ofPool)) return divided(division, said)
    const [ours, theirs] = [
      [ofGross, ofPool],
      [pool, background],
    ].map((shares) => shares.map(printPercent).join(' and '))
    return `the costing divides by ${theirs}, and the document states ${ours}; make the two agree, or take “costing” out`
  }
  const gross: Money = {currency: 'USD', amount: example}
  const pool = poolOf(gross, ofGross)
  const {background, principals} = splitPool(pool, ofPool, {background: new Big(1), principals: new Big(1)})
  return {
    currency: gross.currency,
    of: said.each(`${gross.currency} ${printAmount(gross.amount)}`),
    gross: gross.amount,
    kept: {name: said.kept, amount: gross.amount.minus(pool.amount), share: hundred.minus(ofGross)},
    pool: {name: said.pool, amount: pool.amount, share: ofGross},
    background: {name: said.background, amount: background.amount, share: ofPool},
    others: {name: said.others, amount: principals.amount, share: hundred.minus(ofPool)},
    people: [],
  }
}

const divided = ({title, gross, pool, background, principals}: Division, said: Words): Split => {
  const part = (name: string, amount: Big, whole: Big): Part => ({name, amount, share: shareOf(amount, whole)})
  return {
    currency: gross.currency,
    of: said.income(title),
    gross: gross.amount,
    kept: part(said.kept, gross.amount.minus(pool.amount), gross.amount),
    pool: part(said.pool, pool.amount, gross.amount),
    background: part(said.background, background.amount.amount, pool.amount),
    others: part(said.others, principals.amount.amount, pool.amount),
    people: [
      {name: said.others, group: principals},
      {name: said.background, group: background},
    ],
  }
}

const amountIn = ({currency}: Split, amount: Big): string => `${currency} ${printAmount(amount)}`

const rowsOf = (split: Split, said: Words): readonly (readonly string[])[] => {
  const row = ({name, amount, share}: Part): readonly string[] => [name, printPercent(share), amountIn(split, amount)]
  return [
    [split.of, printPercent(hundred), amountIn(split, split.gross)],
    ...[split.kept, split.pool, split.background, split.others].map(row),
    ...split.people.flatMap(({name, group}) =>
      group.parts.map(({id, amount}) => [
        `${name}, ${said.number(id)}`,
        printPercent(shareOf(amount.amount, split.pool.amount)),
        amountIn(split, amount.amount),
      ]),
    ),
  ]
}

const width = 380
const thick = 30
const gap = 46

const draw = (split: Split, said: Words) => {
  const marks: Mark[] = []
  const head = label(split.of, 0, 0, width, {letters: 'strong'})
  marks.push(head)
  const upper = heightOf(head) + heightOf({lines: [''], letters: 'small'}) + 4
  const said1 = (part: Part): string => `${part.name} ${amountIn(split, part.amount)} (${printPercent(part.share)})`
  marks.push(label(said1(split.kept), width, heightOf(head), width, {letters: 'small', anchor: 'end', role: 'quiet'}))
  const inPool = widthOfShare(split.pool.share)
  marks.push(box(0.5, upper, inPool, thick, {fill: 'solid', edge: 'accent'}))
  marks.push(box(0.5 + inPool, upper, width - 1 - inPool, thick, {fill: 'tint', edge: 'quiet'}))

  const lower = upper + thick + gap
  const lines = (from: number, to: number): Mark => ({
    mark: 'line',
    points: [
      [from, upper + thick],
      [to, lower],
    ],
    role: 'rule',
    weight: 1,
  })
  marks.push(lines(0.5, 0.5), lines(0.5 + inPool, width - 0.5))
  const named = said1(split.pool)
  marks.push(
    label(named, 10, lower - heightOf({lines: [''], letters: 'strong'}) - 4, lengthOf(named, 'strong'), {
      letters: 'strong',
    }),
  )

  const some = widthOfShare(split.background.share)
  marks.push(box(0.5, lower, some, thick, {fill: 'hatch', edge: 'accent'}))
  marks.push(box(0.5 + some, lower, width - 1 - some, thick, {fill: 'solid', edge: 'accent'}))
  let top = lower + thick + 5
  const left = label(split.background.name, 0, top, width * 0.45, {letters: 'small'})
  const right = label(split.others.name, width, top, width * 0.45, {letters: 'small', anchor: 'end'})
  const figures = (part: Part): string => `${amountIn(split, part.amount)} (${printPercent(part.share)})`
  marks.push(left, right)
  top += Math.max(heightOf(left), heightOf(right))
  marks.push(
    label(figures(split.background), 0, top, width / 2 - 5, {letters: 'strong'}),
    label(figures(split.others), width, top, width / 2 - 5, {letters: 'strong', anchor: 'end'}),
  )
  top += heightOf({lines: [''], letters: 'strong'})
  return people(split, said, marks, top)
}

const widthOfShare = (share: Big): number => Math.min(width - 1, Math.max(0, Number(share.div(100).times(width - 1))))

/** More bars than these are left to the table. */
const mostBars = 24

/** One bar for each number, all on one scale. */
const people = (split: Split, said: Words, marks: Mark[], from: number) => {
  let top = from
  if (split.people.reduce((sum, {group}) => sum + group.parts.length, 0) > mostBars)
    return {width, height: top + 1, marks}
  const amounts = split.people.flatMap(({group}) => group.parts.map(({amount}) => amount.amount))
  const most = amounts.reduce((max, one) => (one.gt(max) ? one : max), new Big(0))
  const [ids, bars] = [52, 58]
  const longest = width - bars - lengthOf(amountIn(split, most), 'small') - 8
  for (const {name, group} of split.people) {
    if (group.parts.length === 0) continue
    const head = label(said.byNumber(name), 0, top + 12, width, {letters: 'small', role: 'quiet'})
    marks.push(head)
    top += 12 + heightOf(head) + 3
    for (const {id, amount} of group.parts) {
      const long = most.eq(0) ? 0 : Number(amount.amount.div(most)) * longest
      const printed = amountIn(split, amount.amount)
      marks.push(label(said.number(id), 0, top, ids, {letters: 'small'}))
      marks.push(
        box(bars, top + 1.5, Math.max(1, long), 8, {
          fill: group === split.people[1]?.group ? 'hatch' : 'solid',
          edge: 'accent',
        }),
      )
      marks.push(label(printed, bars + Math.max(1, long) + 5, top, lengthOf(printed, 'small'), {letters: 'small'}))
      top += heightOf({lines: [''], letters: 'small'}) + 2
    }
  }
  return {width, height: top + 1, marks}
}
