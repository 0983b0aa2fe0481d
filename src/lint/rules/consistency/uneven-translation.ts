import type {Passage} from '../../../library/passage.js'
import {twins} from '../../../library/siblings.js'
import {isAlike, type Strip, stripsOf} from '../../../text/strips.js'
import type {Span} from '../../../text/template.js'
import type {Finding, Rule} from '../../rule.js'

export const unevenTranslation: Rule = {
  id: 'uneven-translation',
  severity: 'warning',
  demands:
    'A Spanish text asks for what its English asks for, in as many paragraphs and items, and states the same numbers.',
  *check({library}) {
    for (const [english, spanish] of twins(library)) yield* unevenness(english, spanish)
  },
}

function* unevenness(english: Passage, spanish: Passage): Generator<Finding> {
  const related = [{message: 'the English', place: english.at(whole)}]
  const [wanted, got] = [said(english), said(spanish)]
  const [lacks, spare] = [without(wanted, got), without(got, wanted)]
  for (const {is} of lacks)
    yield {
      place: spanish.at(whole),
      message: `The Spanish of ${english.owner} has no ${is}, and the English has; write it where Spanish wants it`,
      related,
    }
  for (const {is, span} of spare)
    yield {
      place: spanish.at(span),
      message: `The Spanish of ${english.owner} has ${is}, and the English has not; delete it here, or write it there too`,
      related,
    }
  if (lacks.length + spare.length > 0 || isAlike(english.text, spanish.text)) return
  const [many, few] = [kindsOf(english), kindsOf(spanish)]
  const kind = (Object.keys(many) as Strip['kind'][]).find((one) => many[one] !== few[one])
  yield {
    place: spanish.at(whole),
    message: `The Spanish of ${english.owner} is built otherwise than the English: ${kind ? `${few[kind]} ${names[kind]} against ${many[kind]}` : 'its parts or choices stand in another order'}; build both alike, so that a translator sees them side by side`,
    related,
  }
}

interface Said {
  /** As a message says it; two that are the same are one thing. */
  readonly is: string
  readonly span: Span
}

/** Calls, conditions and numbers, each as often as it stands there. */
const said = ({text, template}: Passage): readonly Said[] => [
  ...template.calls.map(({span}) => ({is: text.slice(span.from, span.to).replace(/\s+/g, ' '), span})),
  ...template.tests.map(({kind, name, span}) => ({is: `choice by ${kind === 'has' ? `(has "${name}")` : name}`, span})),
  ...stripsOf(text).flatMap(({from, to}) =>
    [...template.skeleton.slice(from, to).matchAll(number)].map(({0: digits, index}) => ({
      is: `number ${plainNumber(digits)}`,
      span: {from: from + index, to: from + index + digits.length},
    })),
  ),
]

const number = /\d+(?:[.,]\d+)*/g
/** Without signs between thousands, with a point before decimals. */
const plainNumber = (digits: string): string =>
  /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.')

const without = (all: readonly Said[], others: readonly Said[]): readonly Said[] => {
  const left = others.map(({is}) => is)
  return all.filter(({is}) => {
    const index = left.indexOf(is)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

const names: Readonly<Record<Strip['kind'], string>> = {
  heading: 'headings',
  item: 'items of lists',
  cell: 'cells of tables',
  notice: 'lines of notices',
  paragraph: 'paragraphs',
}
const kindsOf = ({text}: Passage): Readonly<Record<Strip['kind'], number>> => {
  const count = {heading: 0, item: 0, cell: 0, notice: 0, paragraph: 0}
  for (const {kind} of stripsOf(text)) count[kind] += 1
  return count
}

const whole: Span = {from: 0, to: 1}
