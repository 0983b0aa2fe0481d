import type {Found} from './passages.js'
import type {Line} from './pdf-lines.js'

/** A line that begins something: a number, a letter, a bullet. */
const begins =
  /^(?:(?:Article|ARTICLE|Section|SECTION|Clause|CLAUSE|§)\s?[\dIVXLC]+|\d{1,3}(?:\.\d{1,3})*[.)]\s|\d{1,3}\.\d{1,3}\s|\([a-zA-Z0-9]{1,5}\)\s|[a-z][.)]\s|[-•*–·▪◦o☐☑☒]\s)/
const bullet = /^[-•*–·▪◦☐☑☒]\s+/

/** Paragraphs across the pages, without what runs along the top or the bottom of them. */
export const paragraphsOf = (pages: readonly (readonly Line[])[]): readonly Found[] => {
  const kept = withoutRunning(pages)
  const step = usualStep(kept)
  const hyphened = new Set(
    kept.flatMap((lines) => lines.flatMap(({text}) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? [])),
  )
  const made: {text: string; page: number; tall: number}[] = []
  let before: Line | undefined
  kept.forEach((lines, index) => {
    const right = Math.max(0, ...lines.map((line) => line.right))
    const usual = usualHeight(lines)
    lines.forEach((line, at) => {
      const last = made.at(-1)
      const goesOn = before && last && continues(before, line, {step, right, turned: at === 0})
      if (goesOn && last) last.text = joined(last.text, line.text, hyphened)
      else made.push({text: line.text, page: index + 1, tall: line.height / usual})
      before = line
    })
  })
  return made.map(({text, page, tall}) => {
    if (bullet.test(text)) return {kind: 'item', text: text.replace(bullet, ''), page}
    return {kind: isHeading(text, tall) ? 'heading' : 'paragraph', text, page}
  })
}

const isHeading = (text: string, tall: number): boolean => {
  if (text.length > 120 || /[.;,:]$/.test(text) || !/\p{L}{3}/u.test(text)) return false
  return tall > 1.15 || isCaption(text) || !/\p{Ll}/u.test(text)
}

/** “4. Records”: a number and a few words that are no sentence. */
const isCaption = (text: string): boolean =>
  text.length < 70 && /^\d{1,3}(?:\.\d{1,3})?[.)]?\s+\p{Lu}[^.;:,]*$/u.test(text)

interface Setting {
  /** From one line to the next within a paragraph. */
  readonly step: number
  /** Where the widest line of the page ends. */
  readonly right: number
  /** Whether a page was turned between them. */
  readonly turned: boolean
}

const continues = (before: Line, line: Line, {step, right, turned}: Setting): boolean => {
  if (begins.test(line.text)) return false
  if (Math.abs(line.height - before.height) > 0.15 * before.height) return false
  if (isCaption(before.text) && before.right < line.left + 0.6 * (right - line.left)) return false
  const isOther =
    before.font !== undefined && before.font !== line.font && (line.font !== undefined || begins.test(before.text))
  if (isOther && !/^\p{Ll}/u.test(line.text)) return false
  const ended = /[.:;!?][”’"')\]]*$/.test(before.text.slice(-12))
  if (turned) return !ended && (/^\p{Ll}/u.test(line.text) || /[-,]$/.test(before.text))
  const down = before.base - line.base
  if (down < 0 || down > (ended ? 1.2 : 1.35) * step) return false
  if (ended && line.left < before.left - 3) return false
  // A line that stops far short of the margin is the last of its paragraph, as far as it ends a sentence.
  return !(ended && before.right < line.left + 0.8 * (right - line.left))
}

/** Joins what a line break parted. A hyphen stays where the word has one elsewhere in the file, or commonly has one. */
const joined = (text: string, next: string, hyphened: ReadonlySet<string>): string => {
  const [, first] = /(\p{L}+)-$/u.exec(text.slice(-40)) ?? []
  const second = /^\p{Ll}+/u.exec(next)?.[0]
  if (first === undefined || second === undefined) return `${text} ${next}`
  const isCompound =
    hyphened.has(`${first}-${second}`.toLowerCase()) ||
    next[second.length] === '-' ||
    /-\p{L}+-$/u.test(text.slice(-40)) ||
    prefixes.test(first)
  return isCompound ? text + next : text.slice(0, -1) + next
}
const prefixes =
  /^(?:opt|non|self|pre|post|co|ex|cross|well|so|third|long|short|full|half|follow|sub|anti|machine|real|fine|computer|ai)$/i

/** Lines at the top or the bottom that come again on other pages, numbers apart, and numbers of pages. */
const withoutRunning = (pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] => {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(edges(lines).map(formOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, Math.ceil(pages.length / 3))
  return pages.map((lines) => {
    const edge = new Set(edges(lines))
    return lines.filter((line) => {
      if (!edge.has(line)) return true
      return (
        (counts.get(formOf(line)) ?? 0) < least &&
        !/^(?:page )?[-–—]?\s*\d{1,4}\s*[-–—]?(?: of \d{1,4})?$/i.test(line.text)
      )
    })
  })
}
const formOf = ({text}: Line): string => text.toLowerCase().replace(/\d+/g, '#')
const edges = (lines: readonly Line[]): readonly Line[] => {
  const down = [...lines].sort((a, b) => b.base - a.base)
  return [...down.slice(0, 5).filter(({rise}) => rise > 0.88), ...down.slice(-5).filter(({rise}) => rise < 0.12)]
}

const usualStep = (pages: readonly (readonly Line[])[]): number =>
  middle(
    pages.flatMap((lines) =>
      lines.slice(1).flatMap((line, index) => {
        const down = (lines[index]?.base ?? 0) - line.base
        return down > 0.5 * line.height && down < 3 * line.height ? [down] : []
      }),
    ),
  ) || 14

const usualHeight = (lines: readonly Line[]): number => middle(lines.map(({height}) => height)) || 10

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
