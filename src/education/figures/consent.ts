import type {Language} from '../../document/document.js'
import type {Mark} from '../../document/drawing.js'
import type {FigureBrief, MakeFigure} from '../../library/figures.js'
import {isInstrument} from '../../library/passage.js'
import {answered, lacking, made, stated} from './made.js'
import {arrow, box, heightOf, label, lengthOf, stacked} from './marks.js'
import {counted, sentence} from './words.js'

/** A step on the way to a consent and after it. It is drawn where one of its clauses stands, or is required by one that stands. */
interface Step {
  readonly says: string
  /** Times and dates of this deal. */
  readonly notes: readonly string[]
  readonly number: string | undefined
  readonly when: When
  /** What follows from a no, where it is the step at which one is said. */
  readonly no?: string
}
/** Before the training, the point from which nothing can be taken back, after it. */
type When = 'before' | 'point' | 'after'

interface Words {
  readonly title: string
  readonly described: (steps: number) => string
  readonly steps: Readonly<Record<(typeof order)[number]['id'], string>>
  readonly yes: string
  readonly no: string
  readonly noEffect: string
  readonly thinking: (time: string) => string
  readonly given: (day: string) => string
  readonly signed: (day: string) => string
  readonly cooling: (time: string) => string
  readonly forGood: string
  readonly term: (time: string) => string
  readonly approval: (time: string) => string
  readonly stop: (time: string) => string
}

const order = [
  {id: 'ask', when: 'before', clauses: ['TRN-01']},
  {id: 'answer', when: 'before', clauses: ['CON-02', 'CON-01']},
  {id: 'pay', when: 'before', clauses: ['CMP-01']},
  {id: 'train', when: 'point', clauses: ['CON-03', 'CON-01', 'CON-02']},
  {id: 'project', when: 'after', clauses: ['CTL-02']},
  {id: 'end', when: 'after', clauses: ['CON-05']},
] as const

const en = {
  yes: 'Yes',
  described: (steps: number) =>
    `A flow chart of ${steps} steps from top to bottom. A no, or no answer, leads out of it and ends in no training. Training itself is set off in a filled box, since it cannot be undone.`,
  thinking: (time: string) => `at least ${time} to think`,
  given: (day: string) => `given on ${day}`,
  signed: (day: string) => `signed on ${day}`,
  cooling: (time: string) => `${time} to take a yes back before anything begins`,
  term: (time: string) => `for ${time}`,
  approval: (time: string) => `${time} to answer`,
  stop: (time: string) => `new training stops within ${time}`,
}
const es = {
  yes: 'Sí',
  described: (steps: number) =>
    `Un diagrama de ${steps} pasos, de arriba abajo. Un no, o no contestar, sale del camino y termina sin entrenamiento. El entrenamiento está en un recuadro lleno porque ya no se puede deshacer.`,
  thinking: (time: string) => `al menos ${time} para pensarlo`,
  given: (day: string) => `entregada el ${day}`,
  signed: (day: string) => `firmado el ${day}`,
  cooling: (time: string) => `${time} para retirar el sí antes de que empiece`,
  term: (time: string) => `por ${time}`,
  approval: (time: string) => `${time} para contestar`,
  stop: (time: string) => `el entrenamiento nuevo se detiene en ${time}`,
}

/** For companies and lawyers, and for members. */
const words: Readonly<Record<Language, {readonly others: Words; readonly you: Words}>> = {
  en: {
    others: {
      ...en,
      title: 'How a consent to training comes about',
      steps: {
        ask: 'All the facts on a page, before the question',
        answer: 'The performer’s own answer, on a separate page',
        pay: 'The training fee, paid',
        train: 'Training, within the limits of the yes',
        project: 'A new question for each project made with the model',
        end: 'A withdrawal, or the end of the term',
      },
      no: 'No, or no answer: no training',
      noEffect: 'No, or no answer: no training, and no effect on the job',
      forGood: 'what was learned then stays in the model',
    },
    you: {
      ...en,
      title: 'How they should ask you',
      steps: {
        ask: 'They give you the facts on a page',
        answer: 'You answer on a page of its own',
        pay: 'They pay you for the training',
        train: 'The AI learns, within your limits',
        project: 'They ask again for each project',
        end: 'You take your yes back, or it ends',
      },
      no: 'No, or no answer: no training',
      noEffect: 'No, or no answer: no training, and it should not cost you the job',
      forGood: 'no one can take out what it has learned',
    },
  },
  es: {
    others: {
      ...es,
      title: 'Cómo se llega a un consentimiento para entrenar',
      steps: {
        ask: 'Toda la información en una hoja, antes de la pregunta',
        answer: 'La respuesta propia del artista, en una hoja aparte',
        pay: 'El pago por entrenar',
        train: 'El entrenamiento, dentro de los límites del sí',
        project: 'Una pregunta nueva por cada proyecto hecho con el modelo',
        end: 'El retiro del permiso, o el fin del plazo',
      },
      no: 'No, o no contestar: no hay entrenamiento',
      noEffect: 'No, o no contestar: no hay entrenamiento, y nada cambia en el trabajo',
      forGood: 'lo que un modelo aprendió ya no se puede sacar',
    },
    you: {
      ...es,
      title: 'Cómo deberían pedirte permiso',
      steps: {
        ask: 'Te dan la información en una hoja',
        answer: 'Contestas en una hoja aparte',
        pay: 'Te pagan por el entrenamiento',
        train: 'La IA aprende, dentro de tus límites',
        project: 'Te preguntan otra vez por cada proyecto',
        end: 'Retiras tu permiso, o se termina',
      },
      no: 'No, o no contestar: no hay entrenamiento',
      noEffect: 'No, o no contestar: no hay entrenamiento, y no debería costarte el trabajo',
      forGood: 'nadie puede sacar lo que ya aprendió',
    },
  },
}

/** How a consent comes about: the steps whose clauses stand, in their order, with the times and days of the deal. */
export const consent: MakeFigure = (brief) => {
  const said = words[brief.language][brief.register === 'handout' ? 'you' : 'others']
  const steps = stepsOf(brief, said)
  if (!steps.some(({no}) => no !== undefined) || !steps.some(({when}) => when === 'point'))
    return lacking(
      'consent',
      brief,
      'no clause of this document says how a performer is asked and answers; take in CON-01 or CON-02',
    )
  return made(brief, {
    name: 'consent',
    title: said.title,
    description: said.described(steps.length),
    drawing: draw(steps, said.yes),
    children: [counted(steps.map(inWords))],
  })
}

const stepsOf = (brief: FigureBrief, said: Words): readonly Step[] => {
  const {library, clauses, register} = brief
  const standing = new Map(clauses.map((one) => [one.id, one]))
  const known = requiredBy(new Set(standing.keys()), (id) => library.clause.get(id)?.file.requires ?? [])
  const notes = notesOf(brief, said)
  return order
    .filter((step) => step.clauses.some((id) => known.has(id)))
    .map((step): Step => {
      const clause = step.clauses.find((id) => standing.has(id))
      return {
        says: said.steps[step.id],
        notes: notes[step.id],
        number: register === 'handout' || clause === undefined ? undefined : standing.get(clause)?.number,
        when: step.when,
        ...(step.id === 'answer' && {no: known.has('CON-04') ? said.noEffect : said.no}),
      }
    })
}

/** The clauses, and all that they require. */
const requiredBy = (ids: ReadonlySet<string>, requires: (id: string) => readonly string[]): ReadonlySet<string> => {
  const all = new Set(ids)
  for (const id of all) for (const other of requires(id)) all.add(other)
  return all
}

const notesOf = (
  brief: FigureBrief,
  said: Words,
): Readonly<Record<(typeof order)[number]['id'], readonly string[]>> => {
  const note = (value: string | undefined, say: (value: string) => string): readonly string[] =>
    value === undefined ? [] : [say(value)]
  const day = (fact: string): string | undefined => (isInstrument(brief.register) ? answered(brief, fact) : undefined)
  const isGiven = brief.answer('consent.status')?.value === 'given'
  return {
    ask: [...note(stated(brief, 'consider_days'), said.thinking), ...note(day('disclosure.given_on'), said.given)],
    answer: [
      ...note(isGiven ? day('consent.signed_on') : undefined, said.signed),
      ...note(stated(brief, 'cooling_off_days'), said.cooling),
    ],
    pay: [],
    train: [...note(stated(brief, 'term_months'), said.term), said.forGood],
    project: note(stated(brief, 'approval_days'), said.approval),
    end: note(stated(brief, 'withdraw_days'), said.stop),
  }
}

const inWords = ({says, notes, number, no}: Step): string =>
  [`${says}${number === undefined ? '' : ` (${number})`}`, ...notes, ...(no === undefined ? [] : [no])]
    .map(sentence)
    .join(' ')

const width = 380
const main = 236
const pad = 11
const between = 20

const draw = (steps: readonly Step[], yes: string) => {
  const marks: Mark[] = []
  let top = 0.5
  steps.forEach((step, index) => {
    const {says, notes, number, when, no} = step
    const role = when === 'point' ? 'paper' : 'ink'
    const numbered = number === undefined ? 0 : lengthOf(number, 'small') + 6
    const words = stacked(
      [
        (at) => label(says, pad, at, main - 2 * pad - numbered, {letters: 'strong', role}),
        ...notes.map((note) => (at: number) => label(note, pad, at + 2, main - 2 * pad, {letters: 'small', role})),
      ],
      top + pad - 2,
    )
    const bottom = words.bottom + pad - 2 + (notes.length > 0 ? 2 : 0)
    const fill = when === 'before' ? 'tint' : when === 'point' ? 'solid' : 'paper'
    marks.push(box(0.5, top, main - 1, bottom - top, {fill, edge: when === 'point' ? 'accent' : 'quiet', round: 3}))
    marks.push(...words.marks)
    if (number !== undefined)
      marks.push(
        label(number, main - pad, top + pad - 1, numbered, {
          letters: 'small',
          anchor: 'end',
          role: when === 'point' ? 'paper' : 'quiet',
        }),
      )
    if (no !== undefined) {
      const middle = (top + bottom) / 2
      const room = width - main - 30
      const out = label(no, main + 30, 0, room, {letters: 'small'})
      const half = heightOf(out) / 2
      marks.push(
        arrow([main, middle], [main + 24, middle]),
        label(no, main + 30, middle - half, room, {letters: 'small'}),
      )
    }
    if (index < steps.length - 1) {
      marks.push(arrow([main / 2, bottom], [main / 2, bottom + between - 1]))
      if (no !== undefined) marks.push(label(yes, main / 2 + 7, bottom + 2, 40, {letters: 'small'}))
    }
    top = bottom + between
  })
  return {width, height: top - between + 0.5, marks}
}
