import {firstOf} from '../../base/matches.js'
import type {Language} from '../../document/document.js'
import type {Span} from '../../text/template.js'

/** One end of a band: a number or a call, and whether it lies in the band. */
export interface Edge {
  /** A number, or where the call begins. */
  readonly at: number | {readonly call: number}
  readonly within: boolean
}
/** Numbers from one to another, as a cell or an item says them; without one of its ends it is open. */
export interface Band {
  readonly low: Edge | undefined
  readonly high: Edge | undefined
  /** What is counted, in small letters and in the singular; empty where nothing is said. */
  readonly unit: string
  readonly span: Span
}

/** The band that words begin with, if they begin with one. */
export const bandIn = (words: string, language: Language): Band | undefined => {
  if (!/[\d\uE000]/.test(words)) return undefined
  for (const {pattern, low, high} of forms[language]) {
    const match = firstOf(words, pattern)
    if (!match) continue
    const {a = '', b = a, unit = ''} = match.groups ?? {}
    const lead = /^[\s*_]*/u.exec(match[0])?.[0].length ?? 0
    const edge = (written: string, within: boolean | undefined, last: boolean): Edge | undefined => {
      if (within === undefined) return undefined
      const index = last ? match[0].lastIndexOf(written) : match[0].indexOf(written)
      return {at: written.startsWith('\uE000') ? {call: index} : Number(written.replaceAll(',', '')), within}
    }
    return {
      low: edge(a, low, false),
      high: edge(b, high, true),
      unit: unit.toLowerCase().replace(/(?<=\p{L}{2})e?s$/u, ''),
      span: {from: lead, to: match[0].trimEnd().length},
    }
  }
  return undefined
}

interface Form {
  readonly pattern: RegExp
  /** Whether each end lies within; without one, the band is open there. */
  readonly low?: boolean
  readonly high?: boolean
}

const sign = '(?:(?:USD|MXN|US\\$|[$€£])\\s?)?'
const number = (name: string): string => `${sign}(?<${name}>\\d[\\d,]*(?:\\.\\d+)?|\uE000[\uE002]*\uE001)%?`
const unit = '(?:\\s+(?<unit>\\p{L}+))?'

const formsIn = (language: Language): readonly Form[] => {
  const [a, b] = [number('a'), number('b')]
  const words =
    language === 'en'
      ? {
          lead: '(?:(?:for|if|where|of|a|an|the)\\s+){0,2}',
          beyond: '(?:(?:more|greater|higher|older|longer)\\s+than|over|above|exceeding)',
          below: '(?:(?:less|fewer|lower|younger|shorter)\\s+than|under|below)',
          most: '(?:(?:not|no)\\s+more\\s+than|at\\s+most|up\\s+to(?:\\s+and\\s+including)?)',
          least: '(?:at\\s+least|(?:not|no)\\s+(?:less|fewer)\\s+than|from)',
          to: '(?:to|through|and)',
          orMore: '(?:or|and)\\s+(?:more|over|above|older|longer)',
          orLess: '(?:or|and)\\s+(?:less|fewer|under|below|younger|shorter)',
        }
      : {
          lead: '(?:(?:por|si|de|para)\\s+){0,2}',
          beyond: '(?:más\\s+de|mayor\\s+de|por\\s+encima\\s+de)',
          below: '(?:menos\\s+de|menor\\s+de|por\\s+debajo\\s+de)',
          most: '(?:hasta|no\\s+más\\s+de|como\\s+máximo)',
          least: '(?:al\\s+menos|por\\s+lo\\s+menos|desde|a\\s+partir\\s+de)',
          to: '(?:a|y|hasta)',
          orMore: 'o\\s+más',
          orLess: 'o\\s+menos',
        }
  const {lead, beyond, below, most, least, to, orMore, orLess} = words
  const from = (source: string): RegExp => new RegExp(`^[\\s*_]*${lead}${source}`, 'iu')
  const plainUnit = '(?:\\s+\\p{L}+)?'
  return [
    {
      pattern: from(`${beyond}\\s+${a}${plainUnit}\\s+(?:but|and|pero|y)\\s+${most}\\s+${b}${unit}`),
      low: false,
      high: true,
    },
    {
      pattern: from(`${least}\\s+${a}${plainUnit}\\s+(?:but|and|pero|y)\\s+${below}\\s+${b}${unit}`),
      low: true,
      high: false,
    },
    {
      pattern: from(`(?:from\\s+|between\\s+|de\\s+|entre\\s+)?${a}\\s*(?:[-–—]|\\s${to}\\s)\\s*${b}${unit}`),
      low: true,
      high: true,
    },
    {pattern: from(`${a}\\s+(?<unit>\\p{L}+)\\s+${orMore}`), low: true},
    {pattern: from(`${a}\\s+${orMore}${unit}`), low: true},
    {pattern: from(`${a}\\s+(?<unit>\\p{L}+)\\s+${orLess}`), high: true},
    {pattern: from(`${a}\\s+${orLess}${unit}`), high: true},
    {pattern: from(`${beyond}\\s+${a}${unit}`), low: false},
    {pattern: from(`${below}\\s+${a}${unit}`), high: false},
    {pattern: from(`${most}\\s+${a}${unit}`), high: true},
    {pattern: from(`${least}\\s+${a}${unit}`), low: true},
  ]
}
const forms: Readonly<Record<Language, readonly Form[]>> = {en: formsIn('en'), es: formsIn('es')}
