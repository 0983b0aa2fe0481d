import type {Dictionary} from '../base/world.js'

/** What of a dictionary can have to do with some words: a dictionary itself, and a small one. */
export type Excerpt = (words: Iterable<string>) => Dictionary

/**
 * Prepares a Hunspell dictionary for excerpts. To apply all its rules to all its words takes a second; to find the few of its
 * words that could become one of those that are asked for takes milliseconds.
 *
 * Of the words asked for an excerpt says exactly what the whole dictionary says: it has every line from which a prefix, a suffix
 * or both could make one of them, with the rules that could and with every mark that is no rule. Whether those rules do apply
 * is for its reader to say. Of all other words it says nothing.
 *
 * The names of rules have one letter, a suffix leads on to at most one more, and what a rule takes away its condition demands.
 */
export const excerptsOf = ({aff, dic}: Dictionary): Excerpt => {
  const {prefixes, suffixes, rules} = affixesIn(aff)
  const [longestPrefix, longestSuffix] = [longest(prefixes), longest(suffixes)]
  const stems = stemsIn(dic)
  const always = compoundsIn(aff, stems)

  return (words) => {
    const taken = new Map<string, Set<string>>()
    const take = (stem: string, ...by: readonly string[]): void => {
      if (!stems.has(stem)) return
      const before = taken.get(stem)
      if (before) for (const rule of by) before.add(rule)
      else taken.set(stem, new Set(by))
    }
    const undoSuffixes = (word: string, ...by: readonly string[]): void => {
      take(word, ...by)
      for (let end = Math.min(longestSuffix, word.length); end >= 0; end--) {
        const head = word.slice(0, word.length - end)
        for (const {rule, strip} of suffixes.get(word.slice(head.length)) ?? []) {
          const stem = head + strip
          take(stem, ...by, rule)
          // A suffix may have taken letters that a prefix had brought: then the word does not begin with the prefix.
          for (let start = head.length + 1; start <= Math.min(longestPrefix, stem.length); start++)
            for (const prefix of prefixes.get(stem.slice(0, start)) ?? [])
              take(prefix.strip + stem.slice(start), prefix.rule, rule)
        }
      }
    }
    for (const word of words) {
      undoSuffixes(word)
      for (let start = Math.min(longestPrefix, word.length); start >= 0; start--)
        for (const {rule, strip} of prefixes.get(word.slice(0, start)) ?? [])
          undoSuffixes(strip + word.slice(start), rule)
    }
    const lines = [...taken].flatMap(([stem, by]) =>
      linesOf(stem, stems.get(stem), (mark) => by.has(mark) || !rules.has(mark)),
    )
    return {aff, dic: ['', ...lines, ...always].join('\n')}
  }
}

interface Affix {
  readonly rule: string
  /** What it takes away before it adds. */
  readonly strip: string
}
/** By what they add. */
type Affixes = ReadonlyMap<string, readonly Affix[]>

const longest = (affixes: Affixes): number => Math.max(0, ...Array.from(affixes.keys(), ({length}) => length))

/** All affixes; a suffix that leads on to another also together with it, under its own name. */
const affixesIn = (
  aff: string,
): {readonly prefixes: Affixes; readonly suffixes: Affixes; readonly rules: ReadonlySet<string>} => {
  const prefixes = new Map<string, Affix[]>()
  const suffixes = new Map<string, Affix[]>()
  const put = (into: Map<string, Affix[]>, add: string, affix: Affix): void => {
    const before = into.get(add)
    if (before) before.push(affix)
    else into.set(add, [affix])
  }
  const entries = Array.from(aff.matchAll(entry), ([, kind, rule = '', strip = '', add = '', next = '']) => ({
    isSuffix: kind === 'SFX',
    rule,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    next,
  }))
  const led = new Set(entries.flatMap(({next}) => [...next]))
  const seconds = entries.filter(({isSuffix, rule}) => isSuffix && led.has(rule))
  for (const {isSuffix, rule, strip, add, next} of entries) {
    put(isSuffix ? suffixes : prefixes, add, {rule, strip})
    for (const second of seconds.filter((one) => next.includes(one.rule))) {
      const {strip: away, add: more} = second
      if (add.endsWith(away)) put(suffixes, add.slice(0, add.length - away.length) + more, {rule, strip})
      else if (away.endsWith(add)) put(suffixes, more, {rule, strip: away.slice(0, away.length - add.length) + strip})
    }
  }
  return {prefixes, suffixes, rules: new Set(entries.map(({rule}) => rule))}
}
/** Kind, name, what is taken away, what is added, the rules that this leads on to; behind them a condition, which a rule's first line lacks. */
const entry = /^(PFX|SFX)[ \t]+(\S)[ \t]+(\S+)[ \t]+([^\s/]+)(?:\/(\S+))?[ \t]+\S/gm

/** The marks of each word; of a word that has several lines those of each, parted by spaces. */
const stemsIn = (dic: string): ReadonlyMap<string, string> => {
  const stems = new Map<string, string>()
  for (const line of dic.split('\n').slice(1)) {
    const slash = line.indexOf('/')
    const stem = slash === -1 ? line : line.slice(0, slash)
    const marks = slash === -1 ? '' : line.slice(slash + 1)
    const before = stems.get(stem)
    stems.set(stem, before === undefined ? marks : `${before} ${marks}`)
  }
  return stems
}

const linesOf = (stem: string, lines = '', keep: (mark: string) => boolean = () => true): readonly string[] =>
  lines.split(' ').map((all) => {
    const marks = [...all].filter(keep).join('')
    return marks === '' ? stem : `${stem}/${marks}`
  })

/** Lines that compounds such as “21st” are made of. Where one is missing, a reader takes its mark itself for letters of a word. */
const compoundsIn = (aff: string, stems: ReadonlyMap<string, string>): readonly string[] => {
  const marks = Array.from(aff.matchAll(/^(?:COMPOUNDRULE|ONLYINCOMPOUND)[ \t]+(\D\S*)/gm), ([, rule]) => rule).join('')
  if (marks === '') return []
  const some = new RegExp(`[${marks.replace(/[\]\\^-]/g, '\\$&')}]`)
  return [...stems].flatMap(([stem, lines]) => (some.test(lines) ? linesOf(stem, lines) : []))
}
