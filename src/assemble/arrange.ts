import type {Diagnostic} from '../base/diagnostic.js'
import type {Block, Clause, List} from '../document/nodes.js'
import type {Passage} from '../library/passage.js'
import {inLanguage} from '../library/question.js'
import type {Slot} from '../text/expand.js'
import type {Test} from '../text/template.js'
import type {Brief} from './brief.js'
import type {Choice, Chosen} from './choose.js'
import {type Expansion, expandPassage} from './expansion.js'
import {figuresFor} from './figures.js'
import {fill} from './fill.js'
import {answersOnItem, verifiedFor} from './item.js'
import {numbersOf} from './number.js'
import {resolverFor} from './resolve.js'
import {sayingIn} from './say.js'
import {words} from './words.js'

/** The blocks of a document, numbered, with every slot closed. */
export interface Arrangement {
  readonly children: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Words of others, line by line, exactly. */
const literal = (text: string): readonly Block[] => [
  {
    type: 'blockquote',
    children: text
      .split(/\n+/)
      .map((line): Block => ({type: 'paragraph', children: [{type: 'text', value: line.trim()}]})),
  },
]

/** Puts chosen texts in order under their numbers, from the first line to the last schedule. */
export const arrange = (brief: Brief, choice: Choice): Arrangement => {
  const {order} = brief
  const {template, alone} = order
  const numbers = numbersOf(brief, choice)
  const resolver = resolverFor(brief, numbers)
  const figures = figuresFor(brief, choice, numbers)

  const filled = (expansion: Expansion, scheme: List['scheme'], item?: Chosen): readonly Block[] => {
    const slotAt = (index: number): Slot => expansion.slots[index] as Slot
    const known = item && answersOnItem(brief.engagement, item.clause, brief.answers)
    return fill(expansion.blocks, {
      scheme,
      inline: (index) => resolver.inline(expansion, slotAt(index), known),
      blocks: (index) => blocks(expansion, slotAt(index), item),
    })
  }

  const say = sayingIn(brief, template.id, (expansion, slot) =>
    resolver.inline(expansion, expansion.slots[slot] as Slot),
  )

  /** What a call that stands alone in its paragraph makes, where it makes paragraphs. `item` is the clause around which the text stands. */
  const blocks = (expansion: Expansion, {call}: Slot, item: Chosen | undefined): readonly Block[] | undefined => {
    switch (call.name) {
      case 'text':
        return item && filled(item.expansion, 'clause')
      case 'current':
        return item && literal(verifiedFor(brief.engagement.file.items?.[item.clause.id])?.current ?? '')
      case 'part': {
        const part = choice.parts.get(call.argument)
        return part ? filled(part, 'plain') : []
      }
      case 'quiz':
      case 'quiz-key':
      case 'glossary':
        return order.maker?.(call, say, order) ?? []
      case 'clauses':
        return (template.file.sections ?? []).flatMap(section)
      case 'clause': {
        const chosen = choice.chosen.get(call.argument)
        return chosen
          ? [
              {
                type: 'clause',
                kind: 'clause',
                id: call.argument,
                title: '',
                children: filled(chosen.expansion, 'plain'),
              },
            ]
          : []
      }
      case 'signatures':
        return Object.keys(template.file.signatories ?? {})
          .filter(resolver.signs)
          .flatMap((name) => resolver.signature(name, expansion, call))
      case 'figure':
        return figures.called(call.argument)
      case 'signature':
        return resolver.signature(call.argument, expansion, call)
      default:
        return undefined
    }
  }

  const numbered = (kind: Clause['kind'], id: string, children: () => readonly Block[]): readonly Clause[] => {
    const known = numbers.get(id)
    return known ? [{type: 'clause', kind, id, number: known.number, title: known.title, children: children()}] : []
  }
  const section = (family: string): readonly Clause[] =>
    numbered('section', family, () =>
      [...choice.chosen.values()].filter(({clause}) => clause.file.family === family).flatMap(clauseOf),
    )
  const clauseOf = (chosen: Chosen): readonly Clause[] =>
    numbered('clause', chosen.clause.id, () =>
      template.item ? framed(template.item, chosen) : filled(chosen.expansion, 'clause'),
    )
  /** A clause within the text that surrounds each item. */
  const framed = (frame: Passage, chosen: Chosen): readonly Block[] => {
    const known = answersOnItem(brief.engagement, chosen.clause, brief.answers)
    const holds = ({kind, name}: Test): boolean =>
      kind === 'has' ? choice.chosen.has(name) : known(name)?.value === true
    return filled(expandPassage(brief.library, template.id, frame, {holds, count: () => 0}), 'plain', chosen)
  }

  const schedule = (id: string): readonly Block[] => {
    const expansion = choice.schedules.get(id)
    return expansion ? numbered('schedule', id, () => filled(expansion, 'schedule')) : []
  }
  /** A schedule as a document of its own: its title, and what it belongs to. */
  const scheduleAlone = (id: string): readonly Block[] => {
    const [expansion, known] = [choice.schedules.get(id), numbers.get(id)]
    if (!expansion || !known) return []
    const {language, title} = template.file
    const belongs = `${known.number} ${words[language].belongsTo} ${inLanguage(title, language) ?? ''}`
    return [
      {type: 'heading', depth: 1, children: [{type: 'text', value: known.title}]},
      {type: 'paragraph', children: [{type: 'emphasis', children: [{type: 'text', value: belongs}]}]},
      ...filled(expansion, 'plain'),
    ]
  }

  /** The figures that no text called stand behind the document’s own text; by then every text was filled. */
  const wholeOf = (text: readonly Block[], schedules: readonly Block[]): readonly Block[] => [
    ...text,
    ...figures.rest(),
    ...schedules,
  ]
  const children =
    alone === undefined
      ? wholeOf(
          filled(choice.text, 'plain'),
          template.schedules.flatMap(({id}) => schedule(id)),
        )
      : scheduleAlone(alone)
  return {children, diagnostics: [...resolver.diagnostics, ...figures.diagnostics]}
}
