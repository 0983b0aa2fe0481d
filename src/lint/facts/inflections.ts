/** What the written forms of one phrase have in common: number, possession, hyphens, capitals and the spellings of two countries are taken off. */
export const stemOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(/[\s-]+/)
    .map(stem)
    .join('')

const stem = (word: string): string =>
  word
    .replace(/[’']s?$/u, '')
    .replace(/ies$/u, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$|(?<!s)s$/u, '')
    .replace(/e$/u, '')
    .replace(/is(?=ed?$|ing$|ation$|$)/u, 'iz')
    .replace(/(?<=[a-z]{2})our$/u, 'or')
    .replace(/enc$/u, 'ens')
    .replace(/amm$/u, 'am')
