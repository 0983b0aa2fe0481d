import type {Call, CallName} from '../../../text/template.js'
import type {Printed} from '../../facts/printed.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'

export const misplacedCall: TextRule = {
  of: 'text',
  id: 'misplaced-call',
  severity: 'error',
  demands:
    'Every call that makes paragraphs stands alone in its paragraph, once, and in a text that can hold what it makes.',
  *check({texts}) {
    for (const text of texts) {
      const kind = kindOf(text)
      for (const call of text.passage.template.calls)
        if (isBlock(call) && !homes[call.name].includes(kind))
          yield {place: text.at(call.span), message: strayIn(call, kind)}
      yield* crowdedIn(text)
      yield* clausesAgain(text)
    }
  },
}

/** The kinds of text that are told apart by what they can hold. */
type Kind = 'clause' | 'text' | 'schedule' | 'part' | 'item'

/** The texts in which a call makes something. Elsewhere it makes nothing, or would hold itself. */
const homes: Readonly<Record<Block, readonly Kind[]>> = {
  clauses: ['text'],
  clause: ['text', 'schedule', 'part'],
  part: ['text'],
  quiz: ['text', 'part'],
  'quiz-key': ['text', 'part'],
  glossary: ['text', 'part'],
  signature: ['text', 'schedule', 'part', 'clause'],
  signatures: ['text', 'schedule', 'part'],
  text: ['item'],
  current: ['item'],
  figure: ['text', 'schedule', 'part'],
}
type Block = Exclude<CallName, 'define' | 'ref' | 'words'>
type BlockCall = Call & {readonly name: Block}
const isBlock = (call: Call): call is BlockCall => Object.hasOwn(homes, call.name)

const names: Readonly<Record<Kind, string>> = {
  clause: 'the text of a clause',
  text: 'the text of a document',
  schedule: 'a schedule',
  part: 'a shared part',
  item: 'item.md.hbs',
}

const kindOf = ({clause, documents: [document], passage}: Text): Kind => {
  if (clause || !document) return 'clause'
  if (document.item === passage) return 'item'
  if (document.schedules.some(({text}) => text === passage)) return 'schedule'
  return document.text === passage ? 'text' : 'part'
}

const strayIn = ({name}: BlockCall, kind: Kind): string =>
  `{{${name}}} makes nothing in ${names[kind]}; it belongs in ${homes[name].map((one) => names[one]).join(' or ')}: move it there, or write the words out`

function* crowdedIn(text: Text): Generator<Finding> {
  const said = new Set<Call>()
  for (const printed of text.printed)
    for (const {call, index} of printed.calls) {
      if (!isBlock(call) || said.has(call) || isAlone(call, index, printed)) continue
      said.add(call)
      yield {
        place: text.at(call.span),
        message: `{{${call.name}}} makes whole paragraphs, and cannot stand among other words; give it a line of its own, with an empty line before and behind`,
      }
    }
}

const isAlone = ({span}: Call, index: number, {lines, words}: Printed): boolean => {
  const at = lines.findIndex((line) => line.span.from <= index && index < line.span.to)
  const line = lines[at]
  if (!line || (line.kind !== 'words' && line.kind !== 'item' && line.kind !== 'notice')) return false
  const others = words.slice(line.span.from, index) + words.slice(index + (span.to - span.from), line.span.to)
  const above = line.kind === 'words' ? lines[at - 1]?.kind : undefined
  const isFree = (kind: string | undefined): boolean => kind !== 'words' && kind !== 'item'
  return /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?\s*$/.test(others) && isFree(above) && lines[at + 1]?.kind !== 'words'
}

function* clausesAgain({passage: {template}, at}: Text): Generator<Finding> {
  const all = template.calls.filter(({name}) => name === 'clauses')
  for (const {span} of all.slice(1))
    yield {
      place: at(span),
      message: '{{clauses}} is called a second time, so every clause would stand twice; take one of the two out',
    }
}
