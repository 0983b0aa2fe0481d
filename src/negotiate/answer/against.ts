import type {Insertion, Rewriting} from '../../ooxml/revise.js'
import {sideOf} from '../../ooxml/sides.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import {bagOf, pairsOf, shared} from '../../words/pairs.js'
import type {ReviewedPart} from '../review/review.js'
import {formOf} from '../review/spelling.js'
import type {Doing} from './answer.js'
import type {Ground} from './ground.js'
import {changesBetween, readingOf, wantedOf} from './texts.js'

/** A paragraph as it is to read when everything is accepted. */
interface Wanted {
  readonly text: string
  readonly paragraph: LaidParagraph
}
/** Paragraphs of the file that are one when everything is accepted. */
interface Theirs {
  readonly text: string
  readonly places: readonly number[]
}

/**
 * Our words against theirs: what they changed stays pending under their name, and ours is tracked against how it reads with all of
 * it.
 *
 * @param wanted paragraphs of a rung, or own words, a paragraph a line
 */
export const againstTheirs = (part: ReviewedPart, wanted: readonly LaidParagraph[] | string, ground: Ground): Doing => {
  const {word} = ground
  const own = new Set(part.paragraphs.flatMap(({places}) => places))
  const isCell = (place: number): boolean => word.paragraphs[place]?.cell !== undefined
  const all: readonly Theirs[] = sideOf(word, 'accepted')
    .filter(({from}) => from.some((place) => own.has(place)) && !from.some(isCell))
    .map(({text, from}) => ({text, places: from}))
  const caption = part.paragraphs.find(({sent}) => sent?.[0]?.role === 'caption')
  const captioned = new Set(typeof wanted === 'string' ? (caption?.places ?? []) : [])
  const theirs = all.filter(({places}) => !places.some((place) => captioned.has(place)))
  const ours =
    typeof wanted === 'string'
      ? inWords(wanted, part, ground)
      : wanted.filter(({role}) => role !== 'cell').map((paragraph) => ({text: paragraph.text, paragraph}))
  const bags = new Map<object, ReturnType<typeof bagOf>>()
  const bag = (one: Theirs | Wanted): ReturnType<typeof bagOf> => {
    const known = bags.get(one) ?? bagOf(formOf(one.text))
    bags.set(one, known)
    return known
  }
  const isSame = (one: Theirs | Wanted, other: Theirs | Wanted): boolean => formOf(one.text) === formOf(other.text)
  const rewritten: Rewriting[] = []
  const inserted: Insertion[] = []
  let last = all.findLast(({places}) => places.some((place) => captioned.has(place)))?.places.at(-1)
  for (const {old, now} of pairsOf<Theirs | Wanted>(theirs, ours, isSame, (one, other) =>
    shared(bag(one), bag(other)),
  )) {
    const [before, after] = [old as Theirs | undefined, now as Wanted | undefined]
    if (before) {
      const reading = readingOf(word, before.places, 'after')
      const changes = after
        ? changesBetween(reading, wantedOf([after.paragraph], reading.text), ground.refer)
        : [{from: 0, to: reading.text.length, put: []}]
      if (changes.length > 0) rewritten.push({paragraphs: before.places, view: 'after', text: reading.text, changes})
      // What is new stands behind what is struck: LibreOffice gives the paragraph behind it the look of that, and so not the next caption.
      last = before.places.at(-1)
    } else if (after) {
      const {line, like} = ground.draft(after.paragraph)
      const spot =
        last === undefined ? ground.spotFor(ground.sentIn(part.part?.id ?? '')[0] ?? after.paragraph) : {at: last}
      inserted.push({...spot, lines: [{line, ...(like !== undefined && {like})}]})
    }
  }
  const hasTable = part.paragraphs.some(({places}) => places.some(isCell))
  return {
    settled: new Map(),
    rewritten,
    inserted,
    rows: [],
    struckRows: [],
    undoable: hasTable ? ['its table stays as it is; change it by hand'] : [],
  }
}

/** Own words as paragraphs: those with a letter or a bullet before them are items of a list. */
const inWords = (text: string, part: ReviewedPart, ground: Ground): readonly Wanted[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, words = line] = /^(?:\(?[a-z0-9]{1,4}[.)]|[-*•])\s+(.*)$/i.exec(line) ?? []
      const role = words === line ? ('text' as const) : ('item' as const)
      const id = part.part?.id
      const paragraph: LaidParagraph = {
        bookmark: `new ${index}`,
        ...(id !== undefined && {clause: id}),
        role,
        text: words,
        spans: numbersIn(words, ground),
      }
      return {text: words, paragraph}
    })

/** “section 3.1” in own words is a reference where a clause has that number. */
const numbersIn = (text: string, {sent}: Ground): LaidParagraph['spans'] => {
  const byNumber = new Map(
    [...sent.parts.values()].flatMap(({number, id}) => (number === undefined ? [] : [[number, id]])),
  )
  return [...text.matchAll(/(?<=\b(?:sections?|sección|secciones) )\d{1,3}(?:\.\d{1,3})*/giu)].flatMap(
    ({0: shown, index}) => {
      const clause = byNumber.get(shown)
      return clause === undefined
        ? []
        : [
            {
              type: 'number' as const,
              clause,
              from: index,
              to: index + shown.length,
              whole: {from: index, to: index + shown.length},
            },
          ]
    },
  )
}
