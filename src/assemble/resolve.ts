import type {Diagnostic} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {Field, Inline, SignatureBlock} from '../document/nodes.js'
import {itemNumber, titleOf} from '../library/clause.js'
import {blankFor, printValue, type Question, type Value} from '../library/question.js'
import {amountInWords} from '../money/words.js'
import type {Slot} from '../text/expand.js'
import type {Call} from '../text/template.js'
import type {Answers} from './answers.js'
import type {Brief} from './brief.js'
import type {Expansion} from './expansion.js'
import type {Numbers} from './number.js'
import {words} from './words.js'

/** Closes slots: an answer, a reference, a term, a place to sign. Slots must be closed in reading order, since only the first reference to a clause names its caption. */
export interface Resolver {
  /** What stands within a line. `answers` where more is known than of the whole document. */
  inline(expansion: Expansion, slot: Slot, answers?: Answers): Inline
  /** Where a party signs; nothing when nobody of that name does. */
  signature(name: string, expansion: Expansion, call: Call): readonly SignatureBlock[]
  /** Whether a party signs in this deal. */
  signs(name: string): boolean
  /** What could not be closed, and what was left blank. */
  readonly diagnostics: readonly Diagnostic[]
}

export const resolverFor = ({library, order, engagement, answers}: Brief, numbers: Numbers): Resolver => {
  const {language, signatories = {}} = order.template.file
  const say = words[language]
  const diagnostics: Diagnostic[] = []
  const mentioned = new Set<string>()
  const blanks = new Set<string>()
  const wrong = (rule: string, message: string, place: Place): void => {
    diagnostics.push({rule, severity: 'error', message, place})
  }

  const field = (name: string, {passage}: Expansion, {span}: Call, item?: number, known = answers): Field => {
    const answer = known(name)
    if (!answer) {
      wrong('unknown-field', `Nothing is called “${name}”; declare it as a field`, passage.at(span))
      return {type: 'field', name, blank: name}
    }
    const {question, value} = answer
    const blank = blankFor(question, language)
    if (value === undefined) {
      if (!blanks.has(name))
        diagnostics.push({
          rule: 'blank-left',
          severity: question.optional ? 'info' : 'warning',
          message: `“${name}” is not answered; the document shows the blank [${blank}]`,
          place: engagement.place([name.includes('.') ? 'facts' : 'answers'], 'key'),
        })
      blanks.add(name)
      return {type: 'field', name, blank}
    }
    const [asked, one] = itemOf(question, value, item)
    return {type: 'field', name, value: printValue(asked, one, language), blank}
  }

  const reference = ({argument: clause, span}: Call, {passage}: Expansion, starts: boolean): Inline => {
    const target = order.alone === undefined ? numbers.get(clause) : undefined
    const elsewhere = target || !order.template.item ? undefined : library.clause.get(clause)
    if (elsewhere)
      return {type: 'text', value: `${say.item} ${itemNumber(elsewhere)} (${titleOf(elsewhere, language)})`}
    if (!target) {
      const cure = `guard the sentence with {{#if (has "${clause}")}}, or take it in`
      wrong(
        'broken-reference',
        `“${clause}” is referred to, but does not stand in this document; ${cure}`,
        passage.at(span),
      )
      return {type: 'text', value: `[${clause}]`}
    }
    const after = mentioned.has(clause) ? '' : ` (${target.title})`
    mentioned.add(clause)
    const words = {schedule: '', item: `${say.item} `, section: `${starts ? say.Section : say.section} `}
    return {type: 'crossReference', clause, before: words[target.kind], label: target.number, after}
  }

  return {
    diagnostics,
    inline(expansion, {call, list = '', item, starts}, known) {
      switch (call.name) {
        case 'field':
          return field(call.argument, expansion, call, undefined, known)
        case 'words': {
          const figure = field(call.argument, expansion, call)
          const amount = answers(call.argument)?.value
          return figure.value !== undefined && typeof amount === 'object' && 'currency' in amount
            ? {...figure, value: `${figure.value} (${amountInWords(amount, language)})`}
            : figure
        }
        case 'item':
          return field(list, expansion, call, item)
        case 'ref':
          return reference(call, expansion, starts)
        case 'define': {
          const term = library.terms.find(({key}) => key === call.argument)
          return {type: 'definedTerm', term: call.argument, value: call.form ?? term?.forms[0] ?? call.argument}
        }
        default: {
          const cure = 'makes whole paragraphs; put it on a line of its own'
          wrong('text-form', `“${call.name}” ${cure}`, expansion.passage.at(call.span))
          return {type: 'text', value: ''}
        }
      }
    },
    signature(name, expansion, call) {
      const party = signatories[name]
      if (party) {
        const lines = party.lines.map((line) => ({label: say.lines[line]}))
        return [{type: 'signatureBlock', role: party.role, name: field(party.name, expansion, call), lines}]
      }
      wrong(
        'unknown-signatory',
        `No party “${name}” signs; declare it under signatories`,
        expansion.passage.at(call.span),
      )
      return []
    },
    signs(name) {
      const {when, unless} = signatories[name] ?? {}
      const yes = (fact: string): boolean => answers(fact)?.value === true
      return (when === undefined || yes(when)) && !(unless !== undefined && yes(unless))
    },
  }
}

/** One item of a list, as a question of its own; anything else as it is. */
const itemOf = (question: Question, value: Value, item: number | undefined): readonly [Question, Value] =>
  Array.isArray(value) && item !== undefined
    ? [{...question, type: question.of ?? 'text'}, value[item] ?? '']
    : [question, value]
