import type {Diagnostic} from '../base/diagnostic.js'
import type {Block, Clause, List} from '../document/nodes.js'
import {inLanguage} from '../library/question.js'
import type {Slot} from '../text/expand.js'
import type {Brief} from './brief.js'
import type {Choice, Chosen} from './choose.js'
import type {Expansion} from './expansion.js'
import {fill} from './fill.js'
import {numbersOf} from './number.js'
import {resolverFor} from './resolve.js'
import {words} from './words.js'

/** The blocks of a document, numbered, with every slot closed. */
export interface Arrangement {
  readonly children: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts chosen texts in order under their numbers, from the first line to the last schedule. */
export const arrange = (brief: Brief, choice: Choice): Arrangement => {
  const {order} = brief
  const {template, alone} = order
  const numbers = numbersOf(brief, choice)
  const resolver = resolverFor(brief, numbers)

  const filled = (expansion: Expansion, scheme: List['scheme']): readonly Block[] => {
    const slotAt = (index: number): Slot => expansion.slots[index] as Slot
    return fill(expansion.blocks, {
      scheme,
      inline: (index) => resolver.inline(expansion, slotAt(index)),
      blocks: (index) => blocks(expansion, slotAt(index)),
    })
  }

  /** What a call that stands alone in its paragraph makes, where it makes paragraphs. */
  const blocks = (expansion: Expansion, {call}: Slot): readonly Block[] | undefined => {
    switch (call.name) {
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
  const clauseOf = ({clause, expansion}: Chosen): readonly Clause[] =>
    numbered('clause', clause.id, () => filled(expansion, 'clause'))

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

  const children =
    alone === undefined
      ? [...filled(choice.text, 'plain'), ...template.schedules.flatMap(({id}) => schedule(id))]
      : scheduleAlone(alone)
  return {children, diagnostics: resolver.diagnostics}
}
