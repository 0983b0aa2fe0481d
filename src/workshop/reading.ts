import {fill} from '../assemble/fill.js'
import type {Block, Inline} from '../document/nodes.js'
import {titleOf} from '../library/clause.js'
import {type Library, labelIn, questionNamed} from '../library/library.js'
import type {Passage} from '../library/passage.js'
import {blankFor} from '../library/question.js'
import {renderNode} from '../render/text/handlers.js'
import {slotEnd, slotStart} from '../text/expand.js'
import {parseMarkdown} from '../text/markdown.js'
import type {Call, Statement, Test} from '../text/template.js'

/** A text as it is drafted, for a screen. */
export const reading = (library: Library, passage: Passage, columns: number): string =>
  drafted(library, passage)
    .map((block) => renderNode(block, {columns, level: 0}))
    .join('\n\n')

/**
 * A text as it is drafted, for reading: fields as `[label]`, references as ids, every choice with its condition between ‹ and ›.
 */
export const drafted = (library: Library, passage: Passage): readonly Block[] => {
  const slots: Inline[] = []
  let markdown = ''
  const put = (inline: Inline): void => {
    markdown += slotStart + slots.length + slotEnd
    slots.push(inline)
  }
  const say = (value: string): void => put({type: 'text', value})
  /** Marks stand inside the paragraph or the item that they belong to. */
  const between = (open: string, body: readonly Statement[]): void => {
    if (body.length === 0) return
    const [first, ...rest] = body
    const lead = first?.type === 'words' ? (/^\s*(?:(?:\d+\.|[-*])\s+)?/.exec(first.value)?.[0] ?? '') : ''
    markdown += lead
    say(open)
    walk(first?.type === 'words' ? [{...first, value: first.value.slice(lead.length)}, ...rest] : body)
    const tail = /\s*$/.exec(markdown)?.[0] ?? ''
    markdown = markdown.slice(0, markdown.length - tail.length)
    say('›')
    markdown += tail
  }
  const walk = (body: readonly Statement[]): void => {
    for (const statement of body) {
      if (statement.type === 'words') markdown += statement.value
      else if (statement.type === 'call') put(spoken(library, statement.call))
      else {
        const {type, test, whole, otherwise} = statement
        const asked = condition(library, test)
        between(type === 'each' ? `‹for each of ${asked}: ` : `‹if ${asked}: `, whole)
        between(whole.length === 0 ? `‹unless ${asked}: ` : '‹otherwise: ', otherwise)
      }
    }
  }
  walk(passage.template.statements)
  return fill(parseMarkdown(markdown).blocks, {
    scheme: 'clause',
    inline: (slot) => slots[slot] ?? {type: 'text', value: ''},
    blocks: () => undefined,
  })
}

/** “a collective agreement applies”, “CMP-04 stands”. */
const condition = (library: Library, {kind, name}: Test): string => {
  if (kind === 'has') return `${name} stands`
  const label = labelIn(library, name)
  return /^[A-Z][a-z]/.test(label) || label.startsWith('A ') ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

const spoken = (library: Library, {name, argument, form}: Call): Inline => {
  const question = questionNamed(library, argument)
  if (name === 'field') return {type: 'field', name: argument, blank: question ? blankFor(question, 'en') : argument}
  if (name === 'item') return {type: 'field', name: argument, blank: 'each'}
  if (name === 'define') {
    const term = library.terms.find(({key}) => key === argument)
    return {type: 'definedTerm', term: argument, value: form ?? term?.forms[0] ?? argument}
  }
  if (name !== 'ref') return {type: 'text', value: `{{${name}${argument === '' ? '' : ` "${argument}"`}}}`}
  const clause = library.clause.get(argument)
  const schedule = library.documents.flatMap(({schedules}) => schedules).find(({id}) => id === argument)
  const title = clause ? titleOf(clause, 'en') : schedule?.title
  const label = title === undefined ? argument : `${argument} (${title})`
  return {type: 'crossReference', clause: argument, before: '', label, after: ''}
}
