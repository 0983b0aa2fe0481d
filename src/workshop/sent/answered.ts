import type {Document} from '../../document/document.js'
import {plain} from '../../document/plain.js'
import type {Library} from '../../library/library.js'
import {isInstrument} from '../../library/passage.js'
import {oursIn} from '../../negotiate/paper/ours.js'
import {numbersQuoted} from '../../negotiate/paper/quotes.js'
import {laidOut} from '../../render/docx/laid.js'
import {wordsIn} from '../../words/runs.js'
import type {Job} from '../plan.js'
import type {Workshop} from '../workshop.js'
import {type Baseline, type Candidate, keptIn, plannedBy} from './find.js'

/** Which document of ours a paper answers; where several may be meant alike, their names. */
export interface Answered {
  readonly baseline?: Baseline
  readonly among: readonly string[]
}

/** By so much the best has to be better than the next: with a name or a number in the paper that tells it, and without. */
const ahead = {told: 1.15, untold: 1.6} as const

/**
 * Finds the document that a paper of the other side answers: by name, or else the one whose own words the paper uses most.
 * What tells one deal from another are its names and the numbers that are quoted; where a paper has neither, it has to be far ahead.
 *
 * @param text all words of the paper
 */
export const findAnswered = async (
  workshop: Workshop,
  text: string,
  jobs: readonly Job[],
  name?: string,
): Promise<Answered> => {
  const kept = [...new Map((await keptIn(workshop, jobs)).map((one) => [one.name, one])).values()]
  const isKept = (job: Job): boolean => kept.some((one) => one.name === job.name)
  const all = [...kept, ...jobs.filter((job) => !isKept(job)).flatMap((job) => plannedBy(workshop, job))]
  if (name !== undefined) {
    const named = all.find((one) => one.name === name)
    return {among: [], ...(named && {baseline: {...named, how: 'name'}})}
  }
  const answerable = all.filter(
    ({document, job}) =>
      (!job || isInstrument(job.order.template.file.register)) && oursIn(document, workshop.library).length > 0,
  )
  const [best, ...others] = worthOf(answerable, workshop, text)
    .filter(({worth}) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
  if (!best) return {among: []}
  const least = best.worth / (best.isTold ? ahead.told : ahead.untold)
  const among = others.filter(({worth}) => worth > least).map(({candidate}) => candidate.name)
  if (among.length > 0) return {among: [best.candidate.name, ...among]}
  return {among: [], baseline: {...best.candidate, how: 'words'}}
}

/** What one name weighs that one in seven documents has. */
const rare = 2

interface Worth {
  readonly candidate: Candidate
  readonly worth: number
  /** Whether the paper says a name or a number that is in it. */
  readonly isTold: boolean
}

const worthOf = (candidates: readonly Candidate[], {library}: Workshop, text: string): readonly Worth[] => {
  const theirs = new Set(wordsIn(text).map(({word}) => word))
  const capitals = new Set(text.match(capital) ?? [])
  const texts = candidates.map(
    ({document}) => new Set(wordsIn(document.children.map(plain).join('\n')).map(({word}) => word)),
  )
  const spread = new Map<string, number>()
  for (const words of texts) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1)
  const rarity = (word: string): number => Math.log((candidates.length + 1) / (spread.get(word) ?? 1))
  const quoted = candidates.map(({document}) => {
    const numbers = oursIn(document, library).map(({number}) => number)
    return numbersQuoted(text, numbers).length
  })
  const named = candidates.map(({document}) => {
    const names = [...namesIn(document, library)].filter((name) => capitals.has(name))
    return names
      .map((name) => name.toLowerCase())
      .filter((name) => (spread.get(name) ?? 0) <= candidates.length / 2)
      .reduce((sum, name) => sum + rarity(name), 0)
  })
  const [most, best] = [Math.max(1, ...quoted), Math.max(1, ...named)]
  return candidates.map((candidate, index) => {
    let [common, own] = [0, 0]
    for (const word of texts[index] ?? []) {
      own += rarity(word) ** 2
      if (theirs.has(word)) common += rarity(word) ** 2
    }
    const [numbers, names] = [(quoted[index] ?? 0) / most, (named[index] ?? 0) / best]
    const worth = own === 0 ? 0 : (common / Math.sqrt(own)) * (1 + numbers) * (1 + 2 * names)
    return {candidate, worth, isTold: numbers > 0 || (named[index] ?? 0) >= rare}
  })
}

const capital = /\p{Lu}\p{L}{3,}/gu

/** Names that answers brought in: of people, companies and pictures. */
const namesIn = (document: Document, library: Library): ReadonlySet<string> =>
  new Set(
    laidOut(document).flatMap(({text, spans}) =>
      spans.flatMap((span) =>
        span.type === 'field' && isName(span.name, library)
          ? (text.slice(span.from, span.to).match(capital) ?? [])
          : [],
      ),
    ),
  )

const isName = (field: string, {questions, fields}: Library): boolean => {
  const {type, of} = questions.get(field) ?? fields.get(field) ?? {}
  return type === 'text' || (type === 'list' && of !== 'date' && of !== 'choice')
}
