import {matchesOf} from '../../base/matches.js'
import type {Span} from '../../text/template.js'
import {codeStates, codified, lawEnds, lawNames, shortened} from '../words/law.js'
import {openers} from '../words/names.js'

/** A statute, case, bill or order that words name. */
export interface Citation {
  readonly found: string
  readonly span: Span
  /** Its section, as “302(c)”, “39.L”, “5-302”. */
  readonly section: string | undefined
  /** What a source may call it; nothing of a section alone. */
  readonly names: readonly string[]
}

const number = '\\d(?:[\\w.:-]*\\w)?(?:\\(\\w+\\))*'
const code = `\\d+\\s+(?:U\\.?\\s?S\\.?\\s?C|C\\.?\\s?F\\.?\\s?R)\\.?|(?:${codeStates})\\.(?:\\s\\p{Lu}[\\p{L}.&]*)*|U\\.C\\.C\\.`
const named = '(?:\\p{Lu}[\\p{L}’&-]*\\s+(?:(?:of|and|for)\\s+)?){0,6}'
const ahead = (group: string): string =>
  `(?:(?:[Ss]ections?|[Aa]rt(?:icle)?s?\\.?)\\s+(?<${group}>${number})\\s+of\\s+(?:the\\s+)?)?`
const behind = (group: string): string =>
  `(?:,?\\s+(?:§§?|[Ss]ections?|[Aa]rt(?:icle)?s?\\.?)\\s*(?<${group}>${number}))?`
const forms = [
  `(?:(?<code>${code})\\s*)?§§?\\s*(?<section>${number})`,
  '(?:Reg(?:ulation|\\.)|Dir(?:ective|\\.))\\s+\\(E[UC]\\)\\s+(?:No\\.?\\s+)?(?<union>\\d{2,4}/\\d+)',
  `${ahead('aheadInitials')}(?<initials>${Object.keys(lawNames).join('|')})(?:\\s+Act)?${behind('behindInitials')}`,
  `${ahead('aheadName')}(?<name>${named}(?:${lawEnds}))${behind('behindName')}`,
  '(?<one>\\p{Lu}[\\p{L}’&-]*)\\s+v\\.?\\s+(?<other>\\p{Lu}[\\p{L}’&-]*(?:\\s+\\p{Lu}[\\p{L}’&-]*){0,3})',
  '(?<bill>(?:S\\.|H\\.\\s?R\\.?|AB|SB|HB|P\\.\\s?A\\.|(?:Senate|House|Assembly)\\s+Bill)\\s?\\d{3,5})',
  '(?<illinois>\\d+\\s+ILCS\\s+\\d+)',
  '(?<order>Executive\\s+Order|Exec\\.\\s+Order)(?:\\s+(?:No\\.\\s*)?\\d{4,6})?',
]
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}])`, 'gu')

/** Without one of these no words cite anything; they are looked for first, since few texts have any. */
const sign = new RegExp(
  `§|(?<![\\p{L}])(?:${lawEnds}|${Object.keys(lawNames).join('|')})(?![\\p{L}])|\\sv\\.?\\s|\\(E[UC]\\)|ILCS|Executive|Exec\\.|(?:S\\.|R\\.?|[ASH]B|A\\.|Bill)\\s?\\d`,
  'u',
)

/** Parties by whose name alone no case is known. */
const anybody = /^(?:NLRB|United|States|Inc|Co|Corp)$/

/** Everything of law that some words name. */
export const citationsIn = (words: string): readonly Citation[] =>
  Array.from(sign.test(words) ? matchesOf(words, pattern) : [], ({0: found, index, groups = {}}): Citation[] => {
    const {initials, name, one, other, bill, illinois, union, order} = groups
    const ahead = groups.aheadInitials ?? groups.aheadName
    const lead = name === undefined || ahead !== undefined ? 0 : leadOf(name)
    const act = name && nameOf(name.slice(leadOf(name)))
    if (act === '') return []
    const names = [
      groups.code,
      ...(initials === undefined ? [] : [initials, ...(lawNames[initials] ?? [])]),
      ...(act === undefined ? [] : [act, ...aliasesOf(act)]),
      ...[one, other].filter((party) => party !== undefined && !anybody.test(party)),
      bill,
      illinois,
      union,
      order?.slice(0, 4),
    ].filter((one) => one !== undefined)
    return [
      {
        found: found.slice(lead).replace(/\s+/g, ' '),
        span: {from: index + lead, to: index + found.length},
        section: groups.section ?? ahead ?? groups.behindInitials ?? groups.behindName,
        names,
      },
    ]
  }).flat()

const openersAhead = new RegExp(`^(?:(?:${openers})\\s+)*`, 'u')
/** “The Clayton Act” begins a sentence; its name begins with the second word. */
const leadOf = (name: string): number => openersAhead.exec(name)?.[0].length ?? 0
/** “Clayton Act” is looked up as “Clayton”; “Act” alone is no law. */
const nameOf = (law: string): string => law.replace(/(?:^|\s+)Act$/u, '')
const aliasesOf = (act: string): readonly string[] =>
  Object.entries(lawNames).flatMap(([initials, names]) =>
    names.some((one) => one.startsWith(act)) ? [initials, ...names] : [],
  )

/** Whether a source is about what is cited: it has its name and, where both tell one, its section. */
export const covers = (cite: string, {names, section}: Citation): boolean => {
  const source = plain(cite)
  const isNamed = names.some((name) => (inCapitals.test(name) ? spells(cite, name) : source.includes(plain(name))))
  if (section === undefined) return isNamed
  const told = sectionsIn(cite)
  const hasSection = variantsOf(section).some((one) => told.has(one))
  return names.length === 0 ? hasSection : isNamed && (hasSection || told.size === 0)
}

/** “TRAIN” is not in “training”. */
const inCapitals = /^\p{Lu}[\p{Lu} ]+$/u
const spells = (cite: string, name: string): boolean => ` ${cite.replace(/[^\p{L}]+/gu, ' ')} `.includes(` ${name} `)
const plain = (text: string): string =>
  shortened
    .reduce((said, [long, short]) => said.replaceAll(long, short), text.toLowerCase().replace(/\s+/g, ' '))
    .replace(/[\s.]+/g, '')

/** “302(c)(9)” may stand in a source as 302(c) or 302, or by its number in the code; of one digit the letter is needed. */
const variantsOf = (section: string): readonly string[] => {
  const [, base = section, letter = ''] = /^([^(]+)(\(\w+\))?/.exec(section) ?? []
  const here = [`${base}${letter}`, ...(base.length > 1 || letter === '' ? [base] : [])]
  return [...here, ...here.flatMap((one) => codified[one] ?? [])]
}

/** Every number of a source by which a section may be meant, those within a range too. */
const sectionsIn = (cite: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const [, base = '', letter = ''] of cite.matchAll(/(\d[\w.:-]*\w|\d)(\(\w+\))?/g))
    found.add(base).add(base + letter)
  for (const [, from, to] of cite.matchAll(/(\d+)\s?[–-]\s?(\d+)/g))
    for (let at = Number(from); at <= Number(to) && at - Number(from) < 200; at++) found.add(String(at))
  return found
}
