import type {Span} from '../../text/template.js'
import {modals as known} from '../words/grammar.js'
import {ledIn} from './leads.js'
import type {Sentence} from './sentences.js'
import type {Signers} from './signers.js'
import {leading, type Named, type Subject, subjectOf} from './subjects.js'
import type {Text} from './texts.js'
import {type Token, tokensOf} from './tokens.js'
import {saysBy, verbBehind} from './verbs.js'

/** What an instrument says of somebody or something by shall, must, may, will or should. */
export interface Modal {
  readonly text: Text
  readonly sentence: Sentence
  readonly word: 'shall' | 'must' | 'may' | 'will' | 'should'
  /** The modal, and “not” behind it. */
  readonly span: Span
  readonly negative: boolean
  readonly subject: Subject
  /** The subject as it is written. */
  readonly subjectSpan: Span
  /** The verb behind it, in small letters; of a passive its participle. */
  readonly verb: string
  /** From the modal to the end of the verb. */
  readonly saying: Span
  /** Whether something is done to the subject, and whether it is said by whom. */
  readonly passive: boolean
  readonly actor: boolean
}

/** Every modal of a text, in each of its readings, once. What is quoted is not said. */
export const modalsIn = (text: Text, signers: Signers): readonly Modal[] => {
  const once = new Map<string, Modal>()
  const named = naming(text, signers)
  for (const reading of text.readings) {
    const leads = new Map<number, Subject>()
    for (const {lead, ...sentence} of ledIn(reading)) {
      const announces = sentence.words.endsWith(':')
      if (!announces && !anyModal.test(sentence.words)) continue
      const tokens = tokensOf(sentence.words, sentence.span.from)
      const found = modalsOf(tokens, {text, sentence, named, lead: lead && leads.get(lead.span.from)})
      for (const modal of found) once.set(`${modal.span.from} ${modal.subjectSpan.from} ${modal.subject.who}`, modal)
      if (announces) leads.set(sentence.span.from, found.at(-1)?.subject ?? leading(tokens, named))
    }
  }
  return [...once.values()].sort((a, b) => a.span.from - b.span.from)
}

const anyModal = /\b(?:shall|must|may|will|should)\b/iu

/** Tells who signs by a name, or by the call that prints it. */
const naming =
  ({passage}: Text, {names, facts}: Signers): Named =>
  ([one, two]) => {
    if (!one) return 0
    if (one.kind === 'call') {
      const call = passage.text.slice(one.span.from, one.span.to)
      return facts.has(call.replace(/[{}~\s]/gu, '')) ? 1 : 0
    }
    return two && names.has(`${one.text} ${two.text}`) ? 2 : names.has(one.text) ? 1 : 0
  }

interface Saying {
  readonly text: Text
  readonly sentence: Sentence
  readonly named: Named
  /** Of whom the lead is said, where the sentence is an item of a list. */
  readonly lead: Subject | undefined
}

const modalsOf = (tokens: readonly Token[], {text, sentence, named, lead}: Saying): readonly Modal[] => {
  const found: Modal[] = []
  let before = lead
  for (const [at, token] of tokens.entries()) {
    if (!known.has(token.text) || isNoun(tokens, at)) continue
    const subject = subjectOf(tokens, at, before, named)
    if (subject.clause === 'main' || !before) before = subject
    const verb = verbBehind(tokens, at)
    const last = tokens[verb.at] ?? token
    const negation = tokens[verb.not ?? at] ?? token
    const [first, end] = [subject.tokens[0] ?? token, subject.tokens.at(-1) ?? token]
    found.push({
      text,
      sentence,
      word: token.text as Modal['word'],
      span: {from: token.span.from, to: negation.span.to},
      negative: verb.not !== undefined,
      subject,
      subjectSpan: {from: first.span.from, to: end.span.to},
      verb: last.kind === 'mark' ? '' : last.text,
      saying: {from: token.span.from, to: last.span.to},
      passive: verb.passive,
      actor: verb.passive && saysBy(tokens, verb.at + 1),
    })
  }
  return found
}

/** The will of somebody, the month of May. */
const isNoun = (tokens: readonly Token[], at: number): boolean => {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  if (token?.text === 'will')
    return /^(?:the|a|this|that|by|under|at|his|her|their|its|.*[’']s?)$/u.test(before?.text ?? '')
  return (
    token?.text === 'may' && /^(?:in|of|since|until|by)$/u.test(before?.text ?? '') && /^\d/u.test(after?.text ?? '')
  )
}

/** Words of a text as they are read: calls as dots, in one line. */
export const written = ({passage}: Text, {from, to}: Span): string =>
  passage.text
    .slice(from, to)
    .replace(/\{\{~?[#/!^][^}]*\}\}|\{\{~?else[^}]*\}\}/g, '')
    .replace(/\{\{[^}]*\}\}/g, '…')
    .replace(/[\s*_]+/g, ' ')
    .trim()
