import type {Diagnostic} from '../base/diagnostic.js'
import type {Block, Clause, CrossReference, Field, Inline, List, SignatureBlock} from '../document/nodes.js'
import type {Library} from '../library/library.js'
import {blankFor, inLanguage, printValue} from '../library/question.js'
import type {DocumentTemplate} from '../library/template.js'
import type {Slot} from '../text/expand.js'
import type {Call} from '../text/template.js'
import type {Answers} from './answers.js'
import {type Choice, captionOf} from './choose.js'
import type {Engagement} from './engagement.js'
import type {Expansion} from './expansion.js'
import {fill} from './fill.js'
import {withLabels} from './number.js'
import type {Order} from './order.js'

/** The blocks of a document, numbered, with every slot closed. */
export interface Arrangement {
  readonly children: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

const words = {
  en: {
    section: 'section ',
    Section: 'Section ',
    schedule: 'Schedule',
    to: 'to the',
    lines: {signature: 'Signature', name: 'Name', title: 'Title', date: 'Date'},
  },
  es: {
    section: 'sección ',
    Section: 'Sección ',
    schedule: 'Anexo',
    to: 'de',
    lines: {signature: 'Firma', name: 'Nombre', title: 'Cargo', date: 'Fecha'},
  },
} as const

/** Puts chosen texts in order under their numbers and closes their slots. */
export const arrange = (
  library: Library,
  order: Order,
  engagement: Engagement,
  choice: Choice,
  answers: Answers,
): Arrangement => {
  const {template} = order
  const {language} = template.file
  const say = words[language]
  const diagnostics: Diagnostic[] = []
  const numbers = numbersOf(library, template, choice, say.schedule)
  const mentioned = new Set<string>()
  const blanks = new Set<string>()

  const field = (name: string, at: () => Diagnostic['place'], item?: number): Field => {
    const answer = answers(name)
    if (!answer) {
      diagnostics.push({
        rule: 'unknown-field',
        severity: 'error',
        message: `Nothing is called “${name}”; declare it as a field`,
        place: at(),
      })
      return {type: 'field', name, blank: name}
    }
    const {question, value} = answer
    const blank = blankFor(question, language)
    if (value === undefined) {
      if (!blanks.has(name)) diagnostics.push(blankLeft(name, blank, question.optional === true, engagement))
      blanks.add(name)
      return {type: 'field', name, blank}
    }
    const [one, asked] =
      Array.isArray(value) && item !== undefined
        ? [value[item] ?? '', {...question, type: question.of ?? 'text'}]
        : [value, question]
    return {type: 'field', name, value: printValue(asked, one, language), blank}
  }

  const reference = (expansion: Expansion, call: Call, starts: boolean): Inline => {
    const target = order.alone === undefined ? numbers.get(call.argument) : undefined
    if (!target) {
      diagnostics.push({
        rule: 'broken-reference',
        severity: 'error',
        message: `“${call.argument}” is referred to, but does not stand in this document; guard the sentence with {{#if (has "${call.argument}")}}, or take it in`,
        place: expansion.passage.at(call.span),
      })
      return {type: 'text', value: `[${call.argument}]`}
    }
    const after = mentioned.has(call.argument) ? '' : ` (${target.title})`
    mentioned.add(call.argument)
    const before = target.schedule ? '' : starts ? say.Section : say.section
    return {type: 'crossReference', clause: call.argument, before, label: target.number, after} satisfies CrossReference
  }

  const signature = (name: string, expansion: Expansion, call: Call): SignatureBlock[] => {
    const party = template.file.signatories?.[name]
    if (!party) {
      diagnostics.push({
        rule: 'unknown-signatory',
        severity: 'error',
        message: `No party “${name}” signs; declare it under signatories`,
        place: expansion.passage.at(call.span),
      })
      return []
    }
    const lines = party.lines.map((line) => ({label: say.lines[line]}))
    return [
      {type: 'signatureBlock', role: party.role, name: field(party.name, () => expansion.passage.at(call.span)), lines},
    ]
  }
  const signs = (name: string): boolean => {
    const party = template.file.signatories?.[name]
    const yes = (fact: string | undefined) => fact !== undefined && answers(fact)?.value === true
    return party !== undefined && (party.when === undefined || yes(party.when)) && !yes(party.unless)
  }

  const inline = (expansion: Expansion, slot: Slot | undefined): Inline => {
    if (!slot) return {type: 'text', value: ''}
    const {call, list, item} = slot
    switch (call.name) {
      case 'field':
        return field(call.argument, () => expansion.passage.at(call.span))
      case 'item':
        return field(list ?? '', () => expansion.passage.at(call.span), item)
      case 'ref':
        return reference(expansion, call, slot.starts)
      case 'define': {
        const term = library.terms.find(({key}) => key === call.argument)
        return {type: 'definedTerm', term: call.argument, value: call.form ?? term?.forms[0] ?? call.argument}
      }
      default:
        diagnostics.push({
          rule: 'text-form',
          severity: 'error',
          message: `“${call.name}” makes whole paragraphs; put it on a line of its own`,
          place: expansion.passage.at(call.span),
        })
        return {type: 'text', value: ''}
    }
  }

  const blocks = (expansion: Expansion, slot: Slot | undefined): readonly Block[] | undefined => {
    if (!slot) return undefined
    const {call} = slot
    if (call.name === 'clauses') return sections()
    if (call.name === 'clause') {
      const chosen = choice.chosen.get(call.argument)
      if (!chosen) return []
      const children = filled(chosen.expansion, 'plain')
      return [{type: 'clause', kind: 'clause', id: call.argument, title: captionOf(chosen, order), children}]
    }
    if (call.name === 'signatures') {
      const names = Object.keys(template.file.signatories ?? {}).filter(signs)
      return names.flatMap((name) => signature(name, expansion, call))
    }
    return call.name === 'signature' ? signature(call.argument, expansion, call) : undefined
  }

  const filled = (expansion: Expansion, scheme: List['scheme']): readonly Block[] =>
    fill(expansion.blocks, {
      scheme,
      inline: (slot) => inline(expansion, expansion.slots[slot]),
      blocks: (slot) => blocks(expansion, expansion.slots[slot]),
    })

  const sections = (): readonly Block[] =>
    (template.file.sections ?? []).flatMap((family): Clause[] => {
      const number = numbers.get(family)
      if (!number) return []
      const children = [...choice.chosen.values()]
        .filter(({clause}) => clause.file.family === family)
        .map(
          (chosen): Clause => ({
            type: 'clause',
            kind: 'clause',
            id: chosen.clause.id,
            ...numberOf(numbers, chosen.clause.id),
            title: captionOf(chosen, order),
            children: filled(chosen.expansion, 'clause'),
          }),
        )
      return [{type: 'clause', kind: 'section', id: family, number: number.number, title: number.title, children}]
    })

  const schedule = (id: string): readonly Block[] => {
    const expansion = choice.schedules.get(id)
    const number = numbers.get(id)
    if (!expansion || !number) return []
    if (order.alone === undefined)
      return [
        {
          type: 'clause',
          kind: 'schedule',
          id,
          number: number.number,
          title: number.title,
          children: filled(expansion, 'schedule'),
        },
      ]
    const belongs = `${number.number} ${say.to} ${inLanguage(template.file.title, language) ?? ''}`
    return [
      {type: 'heading', depth: 1, children: [{type: 'text', value: number.title}]},
      {type: 'paragraph', children: [{type: 'emphasis', children: [{type: 'text', value: belongs}]}]},
      ...filled(expansion, 'plain'),
    ]
  }

  const children =
    order.alone === undefined
      ? [...filled(choice.text, 'plain'), ...template.schedules.flatMap(({id}) => schedule(id))]
      : schedule(order.alone)
  return {children: withLabels(children), diagnostics}
}

const blankLeft = (name: string, blank: string, optional: boolean, engagement: Engagement): Diagnostic => ({
  rule: 'blank-left',
  severity: optional ? 'info' : 'warning',
  message: `“${name}” is not answered; the document shows the blank [${blank}]`,
  place: engagement.place([name.includes('.') ? 'facts' : 'answers'], 'key'),
})

interface Numbered {
  readonly number: string
  readonly title: string
  readonly schedule: boolean
}

/** Numbers of sections, clauses and schedules, by id. */
const numbersOf = (
  library: Library,
  template: DocumentTemplate,
  choice: Choice,
  word: string,
): ReadonlyMap<string, Numbered> => {
  const {language, sections = []} = template.file
  const numbers = new Map<string, Numbered>()
  let section = 0
  for (const family of sections) {
    const inside = [...choice.chosen.values()].filter(({clause}) => clause.file.family === family)
    if (inside.length === 0) continue
    section += 1
    const title = inLanguage(library.families.value[family]?.title, language) ?? family
    numbers.set(family, {number: String(section), title, schedule: false})
    for (const [index, {clause}] of inside.entries())
      numbers.set(clause.id, {
        number: `${section}.${index + 1}`,
        title: titleIn(clause.file.title, language),
        schedule: false,
      })
  }
  for (const [index, {id, title}] of template.schedules.entries())
    numbers.set(id, {number: `${word} ${String.fromCharCode(65 + index)}`, title, schedule: true})
  return numbers
}
const titleIn = (title: unknown, language: 'en' | 'es'): string =>
  typeof title === 'string' ? title : (inLanguage(title as {en?: string; es?: string}, language) ?? '')
const numberOf = (numbers: ReadonlyMap<string, Numbered>, id: string): {number?: string} => {
  const known = numbers.get(id)
  return known ? {number: known.number} : {}
}
