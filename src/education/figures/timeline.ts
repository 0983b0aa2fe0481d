import type {Language} from '../../document/document.js'
import type {Mark} from '../../document/drawing.js'
import type {Block} from '../../document/nodes.js'
import type {FigureBrief, MakeFigure, StandingClause} from '../../library/figures.js'
import {inLanguage, printValue} from '../../library/question.js'
import {lacking, made} from './made.js'
import {box, heightOf, label, lengthOf, rule} from './marks.js'
import {strong, table} from './words.js'

/** One period that the document states. */
interface Period {
  readonly phase: Phase
  readonly label: string
  readonly printed: string
  readonly days: number
  readonly clause: StandingClause
}

/** The life of a consent, and the clauses that set its periods. */
const phases = {
  asking: ['TRN-01', 'CON-02'],
  running: ['TRN-03', 'TRN-04', 'TRN-05', 'TRN-06', 'CTL-02', 'CTL-03', 'CTL-04', 'CMP-02', 'CMP-03', 'CMP-06'],
  ending: ['CON-03', 'CON-05'],
} as const
type Phase = keyof typeof phases
const inOrder = Object.keys(phases) as Phase[]

/** Units that are shown as time on one scale; longer ones, such as how long records are kept, would dwarf the rest. */
const perDay: Readonly<Record<string, number>> = {days: 1, hours: 24}

interface Words {
  readonly title: string
  readonly described: (count: number, least: string, most: string) => string
  readonly phases: Readonly<Record<Phase, string>>
  readonly head: readonly [string, string, string]
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'How long each step may take',
    described: (count, least, most) =>
      `${count} bars, from ${least} to ${most}, in three groups: before a performer answers, while the consent runs, and when it ends. Longer bars are longer periods.`,
    phases: {asking: 'Before the answer takes effect', running: 'While the consent runs', ending: 'When it ends'},
    head: ['What', 'Time', 'Where'],
  },
  es: {
    title: 'Cuánto puede tardar cada paso',
    described: (count, least, most) =>
      `${count} barras, de ${least} a ${most}, en tres grupos: antes de que la respuesta tenga efecto, mientras dura el permiso y cuando termina. Las barras más largas son plazos más largos.`,
    phases: {
      asking: 'Antes de que la respuesta tenga efecto',
      running: 'Mientras dura el permiso',
      ending: 'Cuando termina',
    },
    head: ['Qué', 'Plazo', 'Dónde'],
  },
}

/** The periods that a document states for the life of a consent, as bars on one scale, the shortest of each phase first. */
export const timeline: MakeFigure = (brief) => {
  const said = words[brief.language]
  const periods = periodsOf(brief)
  const [first] = periods
  if (!first)
    return lacking(
      'timeline',
      brief,
      'the texts of this document state no period in days or hours, and a figure states no number that its document does not',
    )
  const byLength = periods.toSorted((a, b) => a.days - b.days)
  const [least, most] = [byLength[0] ?? first, byLength.at(-1) ?? first]
  return made(brief, {
    name: 'timeline',
    title: said.title,
    description: said.described(periods.length, least.printed, most.printed),
    drawing: draw(periods, said, most.days),
    children: inOrder.flatMap((phase): readonly Block[] => {
      const group = periods.filter((one) => one.phase === phase)
      const rows = group.map(({label: what, printed, clause}) => [what, printed, clause.number ?? clause.title])
      return rows.length === 0 ? [] : [strong(said.phases[phase]), table(said.head, rows)]
    }),
  })
}

const periodsOf = (brief: FigureBrief): readonly Period[] => {
  const {library, clauses, prints, language, answer} = brief
  return inOrder.flatMap((phase) =>
    clauses
      .filter(({id}) => (phases[phase] as readonly string[]).includes(id))
      .flatMap((clause): readonly Period[] =>
        Object.keys(library.clause.get(clause.id)?.file.fields ?? {}).flatMap((name) => {
          const {question, value} = answer(name) ?? {}
          const unit = question?.unit === undefined ? undefined : perDay[question.unit]
          if (!question || !prints.has(name) || question.internal || typeof value !== 'bigint' || unit === undefined)
            return []
          const own = question.label[language] ?? (language === 'en' ? undefined : clause.title)
          return [
            {
              phase,
              label: own ?? inLanguage(question.label, language) ?? name,
              printed: printValue(question, value, language),
              days: Number(value) / unit,
              clause,
            },
          ]
        }),
      )
      .toSorted((a, b) => a.days - b.days),
  )
}

const width = 380
const names = 196
const bars = 206
const longest = 112
const thick = 8

const draw = (periods: readonly Period[], said: Words, most: number) => {
  const marks: Mark[] = []
  let top = 0
  for (const phase of inOrder) {
    const group = periods.filter((one) => one.phase === phase)
    if (group.length === 0) continue
    if (top > 0) top += 8
    const head = label(said.phases[phase], 0, top, width, {letters: 'strong', role: 'accent'})
    marks.push(head)
    top += heightOf(head) + 2
    marks.push(rule(0, top, width))
    top += 5
    for (const {label: what, printed, days} of group) {
      const name = label(what, 0, top, names, {letters: 'small'})
      const long = Math.max(2, (days / most) * longest)
      marks.push(name)
      marks.push(box(bars, top + 1.5, long, thick, {fill: 'solid'}))
      marks.push(label(printed, bars + long + 5, top, lengthOf(printed, 'small'), {letters: 'small'}))
      top += heightOf(name) + 3
    }
  }
  return {width, height: top, marks}
}
