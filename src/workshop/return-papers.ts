import {stringify} from 'yaml'
import {standingIn} from '../assemble/standing.js'
import {type Diagnostic, errorsIn, type Outcome} from '../base/diagnostic.js'
import type {Document} from '../document/document.js'
import {titleOf} from '../library/clause.js'
import {labelIn} from '../library/library.js'
import {printDate} from '../library/question.js'
import {type Answers, isUntouched, nameOf} from '../negotiate/answer/verdicts.js'
import {type Ledger, readLedger} from '../negotiate/ledger.js'
import type {Sheet} from '../negotiate/page.js'
import {captionOf} from '../negotiate/review/report.js'
import {partsOf} from '../negotiate/review/sent.js'
import {decisionNote} from '../negotiate/sending/decision-note.js'
import {issuesPage} from '../negotiate/sending/issues.js'
import {chart} from '../negotiate/tracking/chart.js'
import {laidOut} from '../render/docx/laid.js'
import {readSource} from '../source/source.js'
import type {OursReturned} from './returned.js'
import {theirMoves} from './rounds/moves.js'
import {returnedRound} from './rounds/returned.js'
import {digestOf} from './sent/record.js'
import type {Workshop} from './workshop.js'

/** A file that came back and that no ledger keeps, on the day on which it is looked at. */
export interface Loose {
  readonly file: string
  readonly bytes: Uint8Array
  readonly came: OursReturned
  /** As 2026-11-23. */
  readonly on: string
}

/** The issues list of a single return, for both sides: what was sent is its first round, what came back its second. */
export const issuesOfReturn = (workshop: Workshop, loose: Loose): Outcome<Document> => {
  const {value: ledger, diagnostics} = twoRounds(workshop, loose)
  if (!ledger) return {diagnostics}
  const {document} = loose.came.baseline
  const parts = partsOf(document)
  const shown = chart(ledger, {library: workshop.library, positions: {}, sections: new Map(), internal: false})
  const items = shown.items.map((item) => ({...item, number: parts.get(item.clause)?.number ?? item.number}))
  return {value: issuesPage({...shown, items}, wordsOf(workshop, loose.came), sheetFor(loose)), diagnostics}
}

/** One page for the client: what they changed, what it weakens, what is answered and what is left to decide. Internal. */
export const noteOnReturn = (workshop: Workshop, loose: Loose, {verdicts, rest}: Answers): Outcome<Document> => {
  const {value: ledger, diagnostics} = twoRounds(workshop, loose)
  if (!ledger) return {diagnostics}
  const {baseline, reviewed, meanings, told} = loose.came
  const {document} = baseline
  const clauseName = (id: string): string => {
    const clause = workshop.library.clause.get(id)
    return clause ? `${id} (${titleOf(clause, 'en')})` : id
  }
  const touched = reviewed.parts.filter((part) => !isUntouched(part))
  const meant = [...meanings].flatMap(([part, all]) => all.map((meaning) => ({name: captionOf(part), ...meaning})))
  const undecided = touched.filter((part) => !verdicts.has(nameOf(part)))
  const note = decisionNote(
    {
      round: 3,
      document: document.title,
      against: `what was sent, of ${document.dated}`,
      ours: touched.flatMap((part) => {
        const verdict = verdicts.get(nameOf(part))
        return verdict ? [{name: captionOf(part), says: verdictWords(verdict)}] : []
      }),
      theirs: [
        ...meant.filter(({about}) => about === 'money').map(({name, says}) => ({name, says})),
        ...theirMoves(ledger, clauseName),
      ],
      costs: [],
      weakened: meant.filter(({about}) => about === 'asks').map(({name, says}) => `${name}: ${says}`),
      questions: [
        ...told.untracked
          .map(({part}) => part)
          .filter((part, at, all) => all.indexOf(part) === at)
          .map((part) => `${captionOf(part)} differs without being tracked.`),
        ...(rest === 'leave' ? undecided.map((part) => `${captionOf(part)} is not answered.`) : []),
      ],
      although: undefined,
    },
    {...sheetFor(loose), look: 'onepage'},
  )
  return {value: note, diagnostics}
}

const verdictWords = (verdict: Answers['verdicts'] extends ReadonlyMap<string, infer V> ? V : never): string =>
  ({
    accept: () => 'their words are accepted',
    reject: () => 'back to what was sent',
    leave: () => 'left pending',
    counter: () => `countered at ${verdict.kind === 'counter' ? verdict.rung : ''}`,
    text: () => 'countered in own words',
  })[verdict.kind]()

const sheetFor = ({came: {baseline}, on}: Loose): Sheet => ({
  look: 'onepage',
  page: baseline.document.page,
  date: on,
  dated: printDate(on, 'en'),
})

/** What was sent and what came back, as a ledger of two rounds. */
const twoRounds = ({library}: Workshop, {file, bytes, came, on}: Loose): Outcome<Ledger> => {
  const {baseline, reviewed, frame} = came
  const {document, job} = baseline
  const sent = [...partsOf(document).keys()].filter((id) => library.clause.has(id))
  const first = {
    number: 1,
    on: document.date > on ? on : document.date,
    by: 'union',
    clauses: Object.fromEntries(
      sent.map((id) => [id, {state: 'proposed', ...(frame?.sentAt.has(id) && {rung: frame.sentAt.get(id)})}]),
    ),
  }
  const written = {
    side: 'union',
    parties: {union: capitalised(job?.engagement.file.draft?.maker ?? 'our side'), company: 'the other side'},
    engagements: ['engagement.yaml'],
  }
  const one = ledgerOf(library, {...written, rounds: [first]})
  if (!one.value) return one
  const labelOf = (field: string): string => labelIn(library, field)
  const second = returnedRound(library, one.value, reviewed, {on, file, sha256: digestOf(bytes), labelOf})
  return ledgerOf(library, {...written, rounds: [first, second]})
}

const ledgerOf = (library: Workshop['library'], written: object): Outcome<Ledger> => {
  const {value: source, diagnostics} = readSource('return/ledger.yaml', stringify(written))
  if (!source) return {diagnostics}
  const ledger = readLedger(library, {value: source.value as Ledger['file'], source})
  const wrong: readonly Diagnostic[] = errorsIn(ledger.diagnostics)
  return wrong.length > 0 ? {diagnostics: wrong} : {...ledger, diagnostics: []}
}

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** The words of each clause as they were sent, without its caption and what an item puts around it; clauses by their numbers. */
const wordsOf = ({library}: Workshop, {baseline}: OursReturned): ReadonlyMap<string, string> => {
  const {document, job} = baseline
  const parts = partsOf(document)
  const byNumber = (words: string): string =>
    words.replace(/\b[A-Z]{3}-\d{2}\b/g, (id) => {
      const number = parts.get(id)?.number
      return number === undefined ? id : `${job?.order.template.item ? 'item' : 'section'} ${number}`
    })
  if (job)
    return new Map(
      standingIn(library, job.order, job.engagement).map(({clause, words}) => [clause.id, byNumber(words)]),
    )
  const words = new Map<string, string>()
  for (const {clause, role, text} of laidOut(document))
    if (clause !== undefined && role !== 'caption' && text.trim() !== '')
      words.set(clause, [words.get(clause), text].filter(Boolean).join('\n'))
  return words
}
