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
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
  const point = text.codePointAt(at)
  return point !== undefined && /[\p{L}\p{N}]/u.test(String.fromCodePoint(point))
}

/** Whether a letter or a digit stands right before, so that no word begins there. */
const runsInto = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at - 1)
  return at > 0 && goesOn(text, unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? at - 2 : at - 1)
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

/** The units with which a form can begin: 1 at each. */
const firstsOf = (terms: readonly Term[]): Uint8Array => {
  const firsts = new Uint8Array(0x10000)
  for (const form of terms.flatMap(({forms}) => forms.map((one) => one.trim())))
    if (form !== '') firsts[form.charCodeAt(0)] = 1
  return firsts
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
    const tree = plant(own)
    const firsts = firstsOf([...own, ...shared])
    return recently(most, (text) => {
      const uses: TermUse[] = []
      for (let from = 0; from < text.length; from++) {
        if (firsts[text.charCodeAt(from)] === 0 || runsInto(text, from)) continue
        const [one, other] = [longest(tree, text, from), longest(common, text, from)]
        const best = one && other ? (other.to > one.to ? other : one) : (one ?? other)
        if (!best) continue
        uses.push({key: best.key, form: best.form, span: {from, to: best.to}})
        from = best.to - 1
      }
      return uses
    })
  }
}
