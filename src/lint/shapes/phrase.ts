/**
 * Finds wordings. In a pattern a space is any white space, over soft line breaks too (` ?` is some or none), an apostrophe may be straight, and what is found
 * begins and ends with whole words. Without the flag u, which makes long alternatives slow.
 */
export const phrase = (...patterns: readonly string[]): RegExp => made(patterns, 'gi')

/** The same, with capitals as they are written. */
export const phraseAsWritten = (...patterns: readonly string[]): RegExp => made(patterns, 'g')

/** Whole words and phrases of a list. The longest comes first. */
export const anyOf = (phrases: Iterable<string>, flags: 'g' | 'gi' = 'gi'): RegExp => {
  const all = [...phrases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return made(
    all.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    flags,
  )
}

const made = (patterns: readonly string[], flags: 'g' | 'gi'): RegExp =>
  new RegExp(
    `(?<![\\wÀ-ɏ’-])(?:${patterns.join('|').replace(/ \?/g, '\\s*').replace(/ /g, '\\s+').replace(/’/g, "[’']")})(?![\\wÀ-ɏ-])`,
    flags,
  )
