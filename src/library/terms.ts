import {recently} from '../base/recent.js'
import type {Term, TermUse} from './library.js'

/** The written forms of some terms, letter by letter, so that ten thousand are found as fast as ten. */
interface Branch {
  readonly next: Map<number, Branch>
  /** The form that ends here, and the key of its term. */
  ends?: {readonly key: string; readonly form: string}
}

const blank = 0x20
const lineBreak = 0x0a

const plant = (terms: readonly Term[]): Branch => {
  const root: Branch = {next: new Map()}
  for (const {key, forms} of terms)
    for (const form of forms.map((one) => one.trim().replace(/\s+/g, ' '))) {
      let branch = root
      for (let at = 0; at < form.length; at++) {
        const unit = form.charCodeAt(at)
        const next: Branch = branch.next.get(unit) ?? {next: new Map()}
        branch.next.set(unit, next)
        branch = next
      }
      if (branch !== root) branch.ends = {key, form}
    }
  return root
}

const isBlank = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit === blank || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0xa0 && /\s/.test(text.charAt(at)))
}

/** Whether a letter or a digit stands there, so that a word goes on. */
const goesOn = (text: string, at: number): boolean => {
  const point = text.codePointAt(at)
  return point !== undefined && /[\p{L}\p{N}]/u.test(String.fromCodePoint(point))
}

/**
 * The longest form that begins there and ends where a word ends. Spaces and one line break stand for one space of a form: a term does not
 * run on into the next paragraph.
 */
const longest = (root: Branch, text: string, from: number): (Branch['ends'] & {readonly to: number}) | undefined => {
  let found: (Branch['ends'] & {readonly to: number}) | undefined
  let branch: Branch | undefined = root
  for (let at = from; at < text.length; ) {
    if (isBlank(text, at)) {
      branch = branch.next.get(blank)
      let breaks = 0
      for (; at < text.length && isBlank(text, at); at++) if (text.charCodeAt(at) === lineBreak) breaks++
      if (breaks > 1) break
    } else branch = branch.next.get(text.charCodeAt(at++))
    if (!branch) break
    if (branch.ends && !goesOn(text, at)) found = {...branch.ends, to: at}
  }
  return found
}

/** So many texts are remembered at a time. */
const most = 8192

/** Where any form can begin: at one of their first characters, where no word goes on. */
const beginnings = (terms: readonly Term[]): RegExp | undefined => {
  const firsts = new Set(terms.flatMap(({forms}) => forms.flatMap((form) => [...form.trim()].slice(0, 1))))
  const listed = [...firsts].sort().map((one) => one.replace(/[\^\]\\-]/, '\\$&'))
  return listed.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])[${listed.join('')}]`, 'gu')
}

/**
 * Makes finders of defined terms. The longest form counts, so that “Derivative Model” is not taken for “Model”; capitals matter,
 * since they are what makes a word a term; a possessive belongs to its term.
 *
 * @param shared terms that are known everywhere
 * @returns a finder of these and of some more, which count where both have a form. It remembers what it found, since many ask of one text
 */
export const finders = (shared: readonly Term[]): ((own: readonly Term[]) => (text: string) => readonly TermUse[]) => {
  const common = plant(shared)
  return (own) => {
    const trees = [plant(own), common]
    const begins = beginnings([...own, ...shared])
    return recently(most, (text) => {
      const uses: TermUse[] = []
      if (!begins) return uses
      begins.lastIndex = 0
      for (let match = begins.exec(text); match; match = begins.exec(text)) {
        const from = match.index
        const [best] = trees.flatMap((tree) => longest(tree, text, from) ?? []).sort((a, b) => b.to - a.to)
        if (!best) continue
        uses.push({key: best.key, form: best.form, span: {from, to: best.to}})
        begins.lastIndex = best.to
      }
      return uses
    })
  }
}
