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
  const starts = new Set(Array.from(stems.keys(), (stem) => stem.slice(0, opening)))
  const always = compoundsIn(aff, stems)

  return (words) => {
    const taken = new Map<string, Set<string>>()
    const take = (stem: string, by: string): void => {
      if (!stems.has(stem)) return
      const before = taken.get(stem)
      if (before) for (const rule of by) before.add(rule)
      else taken.set(stem, new Set(by))
    }
    const undoSuffixes = (word: string, by: string): void => {
      take(word, by)
      // What a suffix left of a stem is how the word begins; where no stem begins so, that is very little.
      const least = starts.has(word.slice(0, opening))
        ? 0
        : Math.max(0, word.length - Math.max(opening, longestPrefix) + 1)
      for (let end = Math.min(longestSuffix, word.length); end >= least; end--) {
        const head = word.slice(0, word.length - end)
        for (const {names, strip} of suffixes.get(word.slice(head.length)) ?? []) {
          const stem = head + strip
          take(stem, by + names)
          // A suffix may have taken letters that a prefix had brought: then the word does not begin with the prefix.
          for (let start = head.length + 1; start <= Math.min(longestPrefix, stem.length); start++)
            for (const prefix of prefixes.get(stem.slice(0, start)) ?? [])
              take(prefix.strip + stem.slice(start), prefix.names + names)
        }
      }
    }
    for (const word of words) {
      undoSuffixes(word, '')
      for (let start = Math.min(longestPrefix, word.length); start >= 0; start--)
        for (const {names, strip} of prefixes.get(word.slice(0, start)) ?? [])
          undoSuffixes(strip + word.slice(start), names)
    }
    const lines = [...taken].flatMap(([stem, by]) =>
      linesOf(stem, stems.get(stem), (mark) => by.has(mark) || !rules.has(mark)),
    )
    return {aff, dic: ['', ...lines, ...always].join('\n')}
  }
}

/** So many letters tell mostly that no stem begins so. */
const opening = 4

/** All rules that take the same away and add the same. */
interface Affix {
  readonly strip: string
  names: string
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
  const put = (into: Map<string, Affix[]>, rule: string, strip: string, add: string): void => {
    const before = into.get(add) ?? []
    const same = before.find((affix) => affix.strip === strip)
    if (same) same.names += rule
    else into.set(add, [...before, {strip, names: rule}])
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
    put(isSuffix ? suffixes : prefixes, rule, strip, add)
    for (const second of seconds.filter((one) => next.includes(one.rule))) {
      const {strip: away, add: more} = second
      if (add.endsWith(away)) put(suffixes, rule, strip, add.slice(0, add.length - away.length) + more)
      else if (away.endsWith(add)) put(suffixes, rule, away.slice(0, away.length - add.length) + strip, more)
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
