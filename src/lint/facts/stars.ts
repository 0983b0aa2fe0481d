import type {Span} from '../../text/template.js'

/** A run of stars, and how many of them have found no partner yet. */
interface Run {
  readonly span: Span
  readonly opens: boolean
  readonly closes: boolean
  left: number
}

/** Runs of stars of which some pair with nothing and are printed as they stand, as CommonMark pairs them. */
export const strayStars = (words: string): readonly Span[] => {
  const all: Run[] = []
  let open: Run[] = []
  for (const {0: found, index} of words.matchAll(/\\[\s\S]|\*+/gu)) {
    if (!found.startsWith('*')) continue
    const run = runAt(words, index, found.length)
    all.push(run)
    while (run.closes && run.left > 0) {
      const at = open.findLastIndex((one) => pairs(one, run))
      const partner = open[at]
      if (!partner) break
      const paired = Math.min(2, partner.left, run.left)
      partner.left -= paired
      run.left -= paired
      open = open.slice(0, partner.left > 0 ? at + 1 : at)
    }
    if (run.opens && run.left > 0) open.push(run)
  }
  return all.flatMap(({span: {from}, left}) => (left > 0 ? [{from, to: from + left}] : []))
}

/** A run opens what follows it directly and closes what stands directly before it; beside a mark only where a blank or a mark is on its far side. */
const runAt = (words: string, from: number, length: number): Run => {
  const [before, after] = [words.charAt(from - 1), words.charAt(from + length)]
  const leans = (near: string, far: string): boolean => !isBlank(near) && (!isMark(near) || isBlank(far) || isMark(far))
  return {span: {from, to: from + length}, opens: leans(after, before), closes: leans(before, after), left: length}
}
const isBlank = (character: string): boolean => character === '' || /\s/u.test(character)
const isMark = (character: string): boolean => /[\p{P}\p{S}]/u.test(character)

/** Where a run could do both, lengths that add up to a multiple of three do not pair unless each is one. */
const pairs = (opener: Run, closer: Run): boolean =>
  !(opener.closes || closer.opens) ||
  (opener.left + closer.left) % 3 !== 0 ||
  (opener.left % 3 === 0 && closer.left % 3 === 0)
