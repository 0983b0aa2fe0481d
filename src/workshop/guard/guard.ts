import type {Engagement} from '../../assemble/engagement.js'
import {type Order, rungOf} from '../../assemble/order.js'
import type {Diagnostic} from '../../base/diagnostic.js'
import type {Codec} from '../../base/world.js'
import type {Document} from '../../document/document.js'
import {plain} from '../../document/plain.js'
import {side} from '../../document/side.js'
import {rungs} from '../../library/clause.js'
import {labelPattern, pathPattern} from '../../library/labels.js'
import type {Library} from '../../library/library.js'
import {runsIn, withoutMarks} from '../../library/runs.js'
import {laidOut} from '../../render/docx/laid.js'
import {renderMarkdown} from '../../render/markdown/markdown.js'
import {redlineOf} from '../../render/redline.js'
import {renderText} from '../../render/text/text.js'
import {rowsOf, spaced, wordsIn} from '../../words/runs.js'
import type {Positions} from '../positions.js'
import {answersApart} from './answers.js'
import {acrossChanges, typed} from './between.js'
import {isGivingAway, type Name, namesMet} from './names.js'
import {isPdf, type Said, saidIn, saidInFile} from './said.js'
import {type Aside, type Secret, secretsOf, shortSecrets} from './secrets.js'

/** Looks through what is about to leave, or has been written, for anything internal. Finds nothing in a clean file. */
export type Guard = (file: string, content: string | Uint8Array) => Promise<readonly Diagnostic[]>
/** For what stays in the house. */
export const unguarded: Guard = async () => []

/** What a document is made from, as far as a guard must know it. */
export interface Leaving {
  /** Which rungs were chosen; without one every clause is at its opening. */
  readonly order?: Pick<Order, 'rung' | 'rungs'>
  /** The deal, whose internal answers stay in the house. */
  readonly engagement?: Engagement
  /** What was assembled: its own words are no words of an earlier round. */
  readonly document?: Document
  /** A file of the other side in which we write: what stood in it when it came is theirs, whatever it says. */
  readonly theirs?: Uint8Array
}
/** What stays in the house beside a library. */
export interface Private {
  readonly positions?: Positions | undefined
  /** Texts of earlier rounds. */
  readonly earlier?: readonly string[]
  /** Notes of the house. */
  readonly aside?: readonly Aside[]
  /** Words that both sides know, since they were said at the table: they are no secret, wherever else they stand. */
  readonly said?: readonly string[]
  /** What this machine and whoever works at it are called. */
  readonly names?: readonly string[]
}

/**
 * Makes guards over one library, or for files that are made without one: what stands below a chosen rung, notes, cautions,
 * positions, internal answers, earlier rounds, paths, and the names of this machine never leave.
 *
 * A guard reads what was written rather than what was meant: every part of a Word file, every attribute of a page. Words that the
 * document may say anyway (the chosen rung and stronger ones in any register, guidelines, handouts, its own texts) are no leak.
 */
export const guards = (
  library: Library | undefined,
  codec: Codec,
  kept: Private = {},
): ((leaving: Leaving) => Guard) => {
  const secrets = once(() => secretsOf(library, kept.positions, kept.aside ?? []))
  const short = once(() => shortSecrets(kept.positions, kept.aside ?? []))
  const known = once(() => new Set((kept.said ?? []).flatMap(rowsIn)))
  const spoken = once(() => spaced((kept.said ?? []).join('\n')))
  const earlier = once(() => new Set((kept.earlier ?? []).flatMap(rowsIn)))
  const published = once(() => spaced((library?.passages ?? []).map(({text}) => text).join('\n')))
  return ({order = {rung: 'opening', rungs: {}}, engagement, document, theirs}) => {
    const isOut = ({opens}: Secret): boolean =>
      opens !== undefined && rungs.indexOf(opens.rung) <= rungs.indexOf(rungOf(order, opens.clause))
    const answers = library && engagement ? answersApart(library, engagement) : {hidden: [], open: ''}
    const phrases = [...short(), ...answers.hidden].filter(
      ({form}) => !published().includes(form) && !spoken().includes(form),
    )
    const names = (kept.names ?? []).filter(isGivingAway).map((name): Name => {
      const form = spaced(name)
      return {name, form, isCommon: published().includes(form) || answers.open.includes(form)}
    })
    const came = once(() => cameWith(theirs, codec))
    const own = once(() => new Set(document ? rowsOfDocument(document) : []))
    const across = once(() => new Set(document && redlineOf(document) ? acrossChanges(document).flatMap(rowsIn) : []))
    /** A PDF does not tell which of its words were put in and which were taken out; the redline that it shows does. */
    const sides = once(() =>
      document && redlineOf(document)
        ? (['before', 'after'] as const).map((which): Said => ({text: renderText(side(document, which)), where: ''}))
        : [],
    )
    /** Words of two texts that both may leave, side by side only since a redline shows both. */
    const isMixed = (row: string): boolean => across().has(row) && !own().has(row)
    const ownerOf = (row: string, {kind, mixed}: Said): string | undefined => {
      // Where we write into their file, all that is taken out came with it.
      if (theirs && mixed) return undefined
      if (known().has(row) || came().rows.has(row)) return undefined
      const held = secrets().runs.get(row)
      if (held) return held.some(isOut) || isMixed(row) ? undefined : held[0]?.what
      return kind !== 'running' && earlier().has(row) && !own().has(row) && !isMixed(row)
        ? 'a text of an earlier round'
        : undefined
    }

    function* leaksOf(said: Said): Generator<Leak> {
      if (came().texts.has(said.text)) return
      for (const [words] of said.text.matchAll(labels))
        if (!spoken().includes(spaced(words))) yield {what: 'the name of a rung', words}
      for (const [words] of said.text.matchAll(paths)) yield {what: 'a path of this machine', words}
      const words = wordsIn(withoutMarks(said.text))
      const text = spaced(words)
      for (const {form, what} of phrases) if (text.includes(form)) yield {what, words: form.trim()}
      for (const name of namesMet(names, text, said)) yield {what: 'a name of this machine or of its user', words: name}
      for (const {word: row} of rowsOf(words)) {
        const what = ownerOf(row, said)
        if (what !== undefined) yield {what, words: `${row} …`}
      }
    }

    return async (file, content) => {
      const all = await saidIn(content, codec)
      if (!all) return [finding(file, 'This file cannot be opened, so nobody can tell what would leave with it')]
      const found = new Map<string, Diagnostic>()
      for (const said of [...all, ...(isPdf(content) ? sides() : [])])
        for (const {what, words} of leaksOf(said)) {
          const where = said.where === '' ? '' : `, ${said.where}`
          if (!found.has(what))
            found.set(what, finding(file, `Internal words would leave the house: ${what} (“${words}”)${where}`))
        }
      return [...found.values()]
    }
  }
}

/** Words that were met, and what they belong to. */
interface Leak {
  readonly what: string
  readonly words: string
}

/** What a file said when it came, text by text and row by row. */
const cameWith = (
  theirs: Uint8Array | undefined,
  codec: Codec,
): {readonly texts: ReadonlySet<string>; readonly rows: ReadonlySet<string>} => {
  const said = (theirs && saidInFile(theirs, codec)) ?? []
  return {
    texts: new Set(said.map(({text}) => text)),
    rows: new Set(said.flatMap(({text}) => rowsOf(wordsIn(withoutMarks(text))).map(({word}) => word))),
  }
}

const finding = (file: string, message: string): Diagnostic => ({
  rule: 'leak',
  severity: 'error',
  message,
  place: {file},
})

/** What a document says by itself, in sight and along its pages, as formats set it; a redline says its text before, too. */
const rowsOfDocument = (document: Document): readonly string[] => {
  const {title, label, draft, dated, stamp} = document
  const sides = redlineOf(document) ? [side(document, 'after'), side(document, 'before')] : [document]
  return [
    ...sides.flatMap((one) => [
      one.children.map(plain).join('\n'),
      laidOut(one)
        .map(({number, text}) => `${typed(number)}${text}`)
        .join('\n'),
      renderText(one),
      renderMarkdown(one),
    ]),
    [draft, title, label, dated, stamp].join('\n'),
  ].flatMap(rowsIn)
}

const rowsIn = (text: string): readonly string[] => runsIn(text).map(({words}) => words)

const labels = labelPattern()
const paths = pathPattern()

const once = <T>(make: () => T): (() => T) => {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
