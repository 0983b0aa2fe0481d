import type {Diagnostic, Fix} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {Place} from '../base/place.js'
import type {Facts} from './facts/facts.js'
import {type Written, writtenIn} from './facts/written.js'
import type {Demand} from './rule.js'

/** A comment that silences one rule in what begins on the next line. */
export interface Suppression {
  readonly rule: string
  readonly why: string
  readonly place: Place
  /** The lines that it covers. */
  readonly from: number
  readonly to: number
  /** Takes the comment away, where it stands alone on its line and names no other rule. */
  readonly fix?: Fix
}

export const suppressionForm = {
  id: 'suppression-form',
  severity: 'error',
  demands: 'A comment that silences a rule is a comment, names a rule that exists, and says why.',
} as const satisfies Demand

/**
 * Reads every comment of the form `# proviso-disable-next-line rule: why`, and in a text `{{! proviso-disable-next-line rule: why }}`.
 *
 * In YAML it covers the entry that begins on the next line, in a text the paragraph.
 *
 * @param demands what can be silenced
 */
export const suppressionsIn = (
  facts: Facts,
  demands: readonly Demand[],
): {readonly suppressions: readonly Suppression[]; readonly diagnostics: readonly Diagnostic[]} => {
  const known = demands.map(({id}) => id)
  const suppressions: Suppression[] = []
  const diagnostics: Diagnostic[] = []
  for (const file of writtenIn(facts)) {
    if (!file.text.includes('proviso-disable')) continue
    const lines = file.text.split(/\r?\n/)
    for (const comment of commentsIn(file, lines)) {
      const {place, rules, why} = comment
      const problem = problemOf(comment, known)
      if (problem !== undefined)
        diagnostics.push({rule: suppressionForm.id, severity: suppressionForm.severity, message: problem, place})
      else {
        const alone = rules.length === 1 && comment.whole ? {fix: lineAway(place, lines)} : {}
        for (const rule of rules) suppressions.push({rule, why, place, ...coveredBy(comment, file, lines), ...alone})
      }
    }
  }
  return {suppressions, diagnostics}
}

interface Comment {
  readonly place: Place
  readonly line: number
  /** What stands behind `proviso-disable`: `-next-line` and no other word. */
  readonly kind: string
  readonly rules: readonly string[]
  readonly why: string
  /** Written in braces, as in a text, or behind #. */
  readonly braces: boolean
  /** Stands where it would be printed. */
  readonly printed: boolean
  /** Has its line for itself. */
  readonly whole: boolean
}

const inBraces = /\{\{~?!(?:--)?\s*proviso-disable([\w-]*?)(?![\w-]*\w)\s*([^:}]*?)\s*(?::\s*([^}]*?))?\s*(?:--)?~?\}\}/
const behindHash = /#\s*proviso-disable([\w-]*)\s*([^:]*?)\s*(?::\s*(.*?))?\s*$/

const commentsIn = ({file, yaml, texts}: Written, lines: readonly string[]): readonly Comment[] =>
  lines.flatMap((text, index): readonly Comment[] => {
    const line = index + 1
    const [found, braces] = [inBraces.exec(text) ?? behindHash.exec(text), inBraces.test(text)]
    if (!found) return []
    const inText = !yaml || texts.some(({from, to}) => from <= line && line <= to)
    const column = found.index + 1
    return [
      {
        place: {file, line, column, endLine: line, endColumn: column + found[0].length},
        line,
        kind: found[1] ?? '',
        rules: (found[2] ?? '').split(/[\s,]+/).filter((one) => one !== ''),
        why: found[3] ?? '',
        braces,
        printed: inText !== braces,
        whole: found[0].length === text.trim().length,
      },
    ]
  })

/** What is wrong with a comment, and the cure. */
const problemOf = ({kind, rules, why, braces, printed}: Comment, known: readonly string[]): string | undefined => {
  if (kind !== '-next-line')
    return `“proviso-disable${kind}” silences nothing; write “proviso-disable-next-line”, the id of a rule, a colon, and why`
  if (printed)
    return braces
      ? 'In YAML this is no comment; write “# proviso-disable-next-line rule: why”'
      : 'In a text this is no comment, and would be printed; write {{! proviso-disable-next-line rule: why }}'
  if (rules.length === 0) return 'It is not said which rule is silenced; write its id, a colon, and why'
  if (why === '') return `It is not said why ${rules.join(', ')} is silenced; write the reason behind a colon`
  const strange = rules.find((rule) => !known.includes(rule))
  return strange === undefined
    ? undefined
    : `There is no rule “${strange}” that can be silenced${didYouMean(strange, known) || '; “proviso list rules” shows them all'}`
}

/** Of YAML the next entry with everything that belongs to it, of a text the next lines up to an empty one; further comments are passed over. */
const coveredBy = ({line, braces}: Comment, {yaml}: Written, lines: readonly string[]): {from: number; to: number} => {
  const textAt = (number: number): string => lines[number - 1] ?? ''
  const isPassed = braces || !yaml ? /^\s*(?:\{\{~?!.*\}\}\s*)?$/ : /^\s*(?:#.*)?$/
  let from = line + 1
  while (from < lines.length && isPassed.test(textAt(from))) from += 1
  const ends = (text: string): boolean =>
    braces || !yaml ? text.trim() === '' : text.trim() !== '' && indentOf(text) <= indentOf(textAt(from))
  let to = from
  while (to < lines.length && !ends(textAt(to + 1))) to += 1
  return {from, to}
}

const indentOf = (line: string): number => line.length - line.trimStart().length

const lineAway = ({file, line = 1}: Place, lines: readonly string[]): Fix => {
  const text = lines[line - 1] ?? ''
  const last = line === lines.length
  const [endLine, endColumn] = last ? [line, text.length + 1] : [line + 1, 1]
  return {
    does: 'take the comment out',
    edits: [{place: {file, line, column: 1, endLine, endColumn}, was: last ? text : `${text}\n`, insert: ''}],
  }
}
