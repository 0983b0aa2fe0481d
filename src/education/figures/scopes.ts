import type {Language} from '../../document/document.js'
import type {Mark} from '../../document/drawing.js'
import type {FigureBrief, MakeFigure} from '../../library/figures.js'
import {isInstrument} from '../../library/passage.js'
import {printValue} from '../../library/question.js'
import {answered, lacking, made} from './made.js'
import {box, heightOf, label} from './marks.js'
import {table} from './words.js'

/** A limit, and how far it reaches. */
interface Limit {
  readonly name: string
  readonly reach: string
}

const names = ['titles', 'kinds', 'model', 'purpose', 'outputs', 'term'] as const
type Name = (typeof names)[number]

interface Words {
  readonly title: string
  readonly you: string
  readonly described: (limits: number) => string
  readonly all: string
  readonly yoursAll: string
  readonly inside: string
  readonly head: readonly [string, string]
  readonly limits: Readonly<Record<Name, string>>
  /** What is said where no deal says more. */
  readonly general: Readonly<Record<Name, string>>
  readonly of: (model: string, developer: string) => string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'What a yes to training covers',
    you: 'What your yes should cover',
    described: (limits) =>
      `${limits} boxes, one within the other, stand for the limits of a consent. Only what lies within all of them may be used; everything outside stays closed.`,
    all: 'All recordings of a performer: not covered',
    yoursAll: 'All recordings of you: not covered',
    inside: 'Only what lies within every limit',
    head: ['Limit', 'What lies within it'],
    limits: {
      titles: 'Recordings',
      kinds: 'Image, voice, movement',
      model: 'Model',
      purpose: 'Purpose',
      outputs: 'Output',
      term: 'Term',
    },
    general: {
      titles: 'the titles that the page names',
      kinds: 'those with a yes of their own',
      model: 'one model of one developer',
      purpose: 'the stated purpose and no other',
      outputs: 'the kinds that the page names',
      term: 'between two dates, in a named territory',
    },
    of: (model, developer) => `${model}, by ${developer}`,
  },
  es: {
    title: 'Qué abarca un sí para entrenar',
    you: 'Qué debería abarcar tu sí',
    described: (limits) =>
      `${limits} recuadros, uno dentro de otro, son los límites de un permiso. Solo se puede usar lo que queda dentro de todos; lo demás sigue cerrado.`,
    all: 'Todas las grabaciones de un artista: fuera del permiso',
    yoursAll: 'Todas tus grabaciones: fuera del permiso',
    inside: 'Solo lo que queda dentro de todos los límites',
    head: ['Límite', 'Qué queda dentro'],
    limits: {
      titles: 'Grabaciones',
      kinds: 'Imagen, voz, movimiento',
      model: 'Modelo',
      purpose: 'Fin',
      outputs: 'Lo que produce',
      term: 'Plazo',
    },
    general: {
      titles: 'los títulos que nombra la hoja',
      kinds: 'lo que tiene su propio sí',
      model: 'un modelo de una empresa',
      purpose: 'el fin declarado y ningún otro',
      outputs: 'lo que nombra la hoja',
      term: 'entre dos fechas, en un territorio determinado',
    },
    of: (model, developer) => `${model}, de ${developer}`,
  },
}

/** What one consent covers, limit within limit: of a deal as it was answered, in a general document as it should be. */
export const scopes: MakeFigure = (brief) => {
  const said = words[brief.language]
  if (!brief.clauses.some(({id}) => id === 'CON-03'))
    return lacking(
      'scopes',
      brief,
      'CON-03, which sets the limits of a consent, does not stand in this document; take it in',
    )
  if (brief.answer('consent.refused')?.value === true)
    return lacking('scopes', brief, 'the performer refused, so there is no consent whose limits could be shown')
  const reach = isInstrument(brief.register) ? ofDeal(brief, said) : said.general
  const missing = names.filter((name) => reach[name] === undefined).map((name) => `“${asked[name]}”`)
  if (missing.length > 0)
    return lacking(
      'scopes',
      brief,
      `${new Intl.ListFormat('en-US').format(missing)} is not answered; answer it in the engagement`,
    )
  const limits = names.map((name): Limit => ({name: said.limits[name], reach: reach[name] ?? ''}))
  const handout = brief.register === 'handout'
  return made(brief, {
    name: 'scopes',
    title: handout ? said.you : said.title,
    description: said.described(limits.length),
    drawing: draw(handout ? said.yoursAll : said.all, limits, said.inside),
    children: [
      table(
        said.head,
        limits.map(({name, reach}) => [name, reach]),
      ),
    ],
  })
}

/** What is to be answered so that a limit can be shown. */
const asked: Readonly<Record<Name, string>> = {
  titles: 'project.title',
  kinds: 'training.modalities',
  model: 'training.model',
  purpose: 'training.purposes',
  outputs: 'training.outputs',
  term: 'term_months',
}

const ofDeal = (brief: FigureBrief, said: Words): Readonly<Record<Name, string | undefined>> => {
  const [model, developer] = [answered(brief, 'training.model'), answered(brief, 'training.developer')]
  const titles = brief.answer('project.has_titles')?.value === true ? 'project.titles' : 'project.title'
  return {
    titles: answered(brief, titles),
    kinds: kindsOf(brief),
    model: model !== undefined && developer !== undefined ? said.of(model, developer) : model,
    purpose: answered(brief, 'training.purposes'),
    outputs: answered(brief, 'training.outputs'),
    term:
      [answered(brief, 'term_months'), answered(brief, 'training.territory')].filter(Boolean).join(', ') || undefined,
  }
}

/** What would be used, without what the performer refused. */
const kindsOf = ({answer, language}: FigureBrief): string | undefined => {
  const {question, value} = answer('training.modalities') ?? {}
  if (!question || !Array.isArray(value)) return undefined
  const left = value.filter((kind) => answer(`consent.${kind}`)?.value !== false)
  return left.length === 0 ? undefined : printValue(question, left, language)
}

const width = 380
const inset = 11
const pad = 8

const draw = (all: string, limits: readonly Limit[], inside: string) => {
  const frames: Mark[] = []
  const labels: Mark[] = []
  const depth = limits.length
  const tops: number[] = []
  const head = label(all, pad, pad, width - 2 * pad, {letters: 'small', role: 'quiet'})
  labels.push(head)
  let top = pad + heightOf(head) + 5
  limits.forEach(({name, reach}, index) => {
    const left = (index + 1) * inset
    const room = width - 2 * left - 2 * pad
    const title = label(name, left + pad, top + pad - 1, room, {letters: 'strong'})
    const value = label(reach, left + pad, top + pad - 1 + heightOf(title), room)
    tops.push(top)
    labels.push(title, value)
    top += pad + heightOf(title) + heightOf(value) + 5
  })
  const core = (depth + 1) * inset
  const words = label(inside, width / 2, top + pad, width - 2 * core - 2 * pad, {
    letters: 'strong',
    anchor: 'middle',
    role: 'paper',
  })
  const coreBottom = top + 2 * pad + heightOf(words)
  const bottomOf = (level: number): number => coreBottom + (depth - level) * (inset - 3) + 3
  const outer = bottomOf(-1)
  const dashed: Mark = {
    mark: 'line',
    points: [
      [0.5, 0.5],
      [width - 0.5, 0.5],
      [width - 0.5, outer],
      [0.5, outer],
      [0.5, 0.5],
    ],
    role: 'quiet',
    weight: 1,
    dashed: true,
  }
  frames.push(dashed)
  tops.forEach((at, index) => {
    const left = (index + 1) * inset
    frames.push(
      box(left, at, width - 2 * left, bottomOf(index) - at, {
        fill: index % 2 === 0 ? 'tint' : 'paper',
        edge: 'quiet',
        round: 3,
      }),
    )
  })
  frames.push(box(core, top, width - 2 * core, coreBottom - top, {fill: 'solid', round: 3}))
  return {width, height: outer + 0.5, marks: [...frames, ...labels, words]}
}
