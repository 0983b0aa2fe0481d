const none: readonly RegExpExecArray[] = []

/**
 * Every match of a pattern, as `matchAll` gives them. Most texts have none, and that is said without a copy of the pattern, which
 * `matchAll` makes each time.
 *
 * @param pattern with the flag g
 */
export const matchesOf = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const all: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    all.push(match)
    if (match[0] === '') pattern.lastIndex = after(text, pattern.lastIndex, pattern.unicode)
  }
  return all
}

/** The next character, which of those beyond the first plane is two units. */
const after = (text: string, at: number, whole: boolean): number =>
  at + (whole && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
