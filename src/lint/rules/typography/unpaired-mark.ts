import type {Stretch} from '../../facts/sentences.js'
import type {Typeset} from '../../facts/typeset.js'
import type {Finding, TextRule} from '../../rule.js'

export const unpairedMark: TextRule = {
  of: 'text',
  id: 'unpaired-mark',
  severity: 'warning',
  demands: 'Every parenthesis, bracket and quotation that opens is closed in its paragraph, in each of its readings.',
  *check({typeset}) {
    for (const one of typeset) if (/[()[\]“”«»]/u.test(one.words)) yield* unpairedIn(one)
  },
}

const partners: Readonly<Record<string, string>> = {'(': ')', '[': ']', '“': '”', '«': '»'}
const openers = new Map(Object.entries(partners).map(([open, close]) => [close, open]))

function* unpairedIn({prose, stretches}: Typeset): Generator<Finding> {
  const said = new Set<number>()
  for (const [index, stretch] of stretches.entries())
    for (const {mark, at} of strayIn(stretch)) {
      const from = stretch.span.from + at
      if (said.has(from) || (mark === '“' && goesOn(stretches.slice(index + 1)))) continue
      said.add(from)
      const partner = partners[mark]
      yield {
        place: prose.at({from, to: from + 1}),
        message:
          partner === undefined
            ? `This ${nameOf(mark)} ends and nowhere began in its paragraph; put ${openers.get(mark)} where it begins, or take the mark out`
            : `This ${nameOf(mark)} does not end in its paragraph, so that nobody knows how far it reaches; put ${partner} where it ends`,
      }
    }
}

const nameOf = (mark: string): string =>
  /[()]/u.test(mark) ? 'parenthesis' : /[[\]]/u.test(mark) ? 'bracket' : 'quotation'

interface Stray {
  readonly mark: string
  readonly at: number
}

/** The marks of a paragraph that have no partner in it. */
const strayIn = ({words}: Stretch): readonly Stray[] => {
  const open: Readonly<Record<string, Stray[]>> = {'(': [], '[': [], '“': [], '«': []}
  const stray: Stray[] = []
  for (const {0: mark, index: at} of words.matchAll(/[()[\]“”«»]/gu)) {
    const opener = openers.get(mark)
    if (opener === undefined) open[mark]?.push({mark, at})
    else if (!open[opener]?.pop() && !(mark === ')' && isNumber(words.slice(Math.max(0, at - 6), at))))
      stray.push({mark, at})
  }
  return [...stray, ...Object.values(open).flat()]
}

/** “a) the first, b) the second” */
const isNumber = (before: string): boolean => /(?:^|\s)(?:\p{L}|\d{1,3}|[ivx]{1,4})$/u.test(before)

/** A quotation of several paragraphs begins anew with each, and ends in the last. */
const goesOn = ([next]: readonly Stretch[]): boolean => /^\s*“[^”]*(?:”[.,;]?\s*)?$/u.test(next?.words ?? '')
