import type {Fact, Field, Library} from '../../library/library.js'
import {inLanguage, type Question} from '../../library/question.js'
import {scalar} from '../../source/scalar.js'
import {kindOf, written} from '../lists.js'

/** An engagement in which everything that can be said is asked, and what has a default is filled in. */
export const engagementSkeleton = (
  library: Library,
  {id, date, maker}: {id: string; date: string; maker: string},
): string => {
  const groups = new Map<string, string[]>()
  for (const [name, fact] of library.questions) {
    if (fact.from !== undefined) continue
    const [group = '', key = ''] = name.split('.')
    const lines = groups.get(group) ?? []
    groups.set(group, lines)
    lines.push(`    # ${asked(fact)}`, `    ${key}:${filled(fact)}`)
  }
  const facts = [...groups].flatMap(([group, lines]) => [`  ${group}:`, ...lines])
  const fields = [...library.fields.values()].flatMap((field) => [
    `#   # ${asked(field)}${defaulted(field)}`,
    `#   ${field.name}:`,
  ])
  return `${[
    '# yaml-language-server: $schema=../schema/engagement.schema.json',
    '# One deal. Answer what is known: what is left empty is shown as a blank in the documents, and as a warning.',
    `id: ${scalar(id)}`,
    `date: ${date}`,
    `draft: {number: 1, maker: ${scalar(maker)}}`,
    '',
    'facts:',
    ...facts,
    '',
    '# Answers to the fields of clauses. Delete the # of what you answer, and of “answers” with it.',
    '# answers:',
    ...fields,
  ].join('\n')}\n`
}

const asked = (question: Question): string => {
  const kind = question.type === 'text' ? '' : kindOf(question)
  const notes = [kind, question.optional ? 'may stay empty' : '', question.internal ? 'never printed' : ''].filter(
    (note) => note !== '',
  )
  const words = inLanguage(question.ask, 'en') ?? inLanguage(question.label, 'en') ?? ''
  return notes.length === 0 ? words : `${words} (${notes.join('; ')})`
}

const filled = (fact: Fact): string => {
  if (Array.isArray(fact.default))
    return fact.default.length === 0 ? ' []' : ` [${fact.default.map(String).join(', ')}]`
  return fact.default === undefined ? '' : ` ${String(fact.default)}`
}

const defaulted = (field: Field): string =>
  field.file.default === undefined ? '' : ` Otherwise: ${written(field.file.default)}.`
