/** What may have been meant by a word, the likeliest first: every way to write it otherwise at one place, or as two words. */
export type Slips = (word: string) => readonly string[]

/** @param aff a Hunspell affix file: it has the letters of the language and what people mistake for each other in it */
export const slipsIn = (aff: string): Slips => {
  const letters = [...new Set((/^TRY[ \t]+(\S+)/m.exec(aff)?.[1] ?? '').toLowerCase())]
  const mistaken = Array.from(aff.matchAll(/^REP[ \t]+(\p{L}\S*)[ \t]+(\S+)/gmu), ([, from = '', to = '']) => ({
    from,
    to: to.replaceAll('_', ' '),
  }))
  return (word) => {
    const small = word.toLowerCase()
    const cuts = Array.from({length: small.length + 1}, (_, at) => [small.slice(0, at), small.slice(at)] as const)
    const slips = [
      small,
      small.charAt(0).toUpperCase() + small.slice(1),
      ...[...accents, ...british, ...mistaken].flatMap(({from, to}) =>
        cuts.flatMap(([before, after]) => (after.startsWith(from) ? [before + to + after.slice(from.length)] : [])),
      ),
      ...cuts.flatMap(([before, after]) =>
        after.length > 1 ? [before + after.charAt(1) + after.charAt(0) + after.slice(2)] : [],
      ),
      ...cuts.flatMap(([before, after]) => [before + after.slice(1), before + before.slice(-1) + after]),
      ...cuts.flatMap(([before, after]) => letters.map((letter) => before + letter + after)),
      ...cuts.flatMap(([before, after]) => letters.map((letter) => before + letter + after.slice(1))),
      ...cuts.flatMap(([before, after]) => (before.length > 1 && after.length > 1 ? [`${before} ${after}`] : [])),
    ]
    return [...new Set(slips)].map(inCaseOf(word)).filter((slip) => slip !== word)
  }
}

/** An accent that is missing, or is one too many. */
const accents = ['aá', 'eé', 'ií', 'oó', 'uú', 'uü', 'nñ'].flatMap(([plain = '', accented = '']) => [
  {from: plain, to: accented},
  {from: accented, to: plain},
])

/** British endings, and how they are written in the United States. */
const british = [
  ['our', 'or'],
  ['ise', 'ize'],
  ['isa', 'iza'],
  ['yse', 'yze'],
  ['tre', 'ter'],
  ['nce', 'nse'],
  ['ogue', 'og'],
  ['mme', 'm'],
].map(([from = '', to = '']) => ({from, to}))

/** Writes words with capitals where another has them. */
const inCaseOf = (word: string): ((slip: string) => string) => {
  if (word.length > 1 && word === word.toUpperCase()) return (slip) => slip.toUpperCase()
  const first = word.charAt(0)
  return first === first.toLowerCase() ? (slip) => slip : (slip) => slip.charAt(0).toUpperCase() + slip.slice(1)
}
