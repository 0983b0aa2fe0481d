import {stringify} from 'yaml'
import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {remembering} from '../../base/memory.js'
import {bytesOf} from '../../base/world.js'
import type {Document} from '../../document/document.js'
import {checkFile} from '../../library/check.js'
import type {AnswerFile} from '../../library/files.js'
import {labelIn} from '../../library/library.js'
import {readAnswers} from '../../negotiate/answer/verdicts.js'
import {remarksOf} from '../../negotiate/review/remarks.js'
import {reportOf} from '../../negotiate/review/report.js'
import {revisedFile} from '../../ooxml/repack.js'
import {unrevised} from '../../ooxml/revise.js'
import {readSource} from '../../source/source.js'
import {answerFile} from '../../workshop/answer.js'
import {issuesOfReturn, noteOnReturn} from '../../workshop/return-papers.js'
import {type OursReturned, type Return, type Returned, readReturn} from '../../workshop/returned.js'
import {against} from '../../workshop/sent/find.js'
import {leaksIn} from '../../workshop/written.js'
import {engagementFolders, type House, type Open} from './house.js'
import type {MadeFile} from './made.js'
import {type ReturnView, viewOf} from './review/views.js'

/** The two files of an answer. */
export interface AnswerFiles {
  readonly name: string
  readonly tracked: Uint8Array
  readonly clean: Uint8Array
}

/** What came back: read, answered, reported. */
export const reviewing = (house: House) => {
  const memory = remembering()
  const readOnce = (returned: Return): Promise<Outcome<readonly [Open, Returned]>> =>
    house.within<readonly [Open, Returned]>(async (open) => {
      const folders = await engagementFolders(house.world)
      const own = await readReturn(open.workshop, open.jobs, returned, folders)
      // Whoever tries an example after saving a plan of his own still sees what the example shows.
      const isMarked = own.value?.kind === 'unknown' && own.value.mark !== undefined
      const {value, diagnostics} = isMarked
        ? await readReturn(open.workshop, await open.examples(), returned, folders)
        : own
      return value ? {value: [open, value], diagnostics} : {diagnostics}
    })
  /** The same file is asked again and again while it is answered. */
  const reading = (returned: Return): Promise<Outcome<readonly [Open, Returned]>> => {
    const from = [house.state(), returned.file, returned.sent, house.world.checksum(returned.bytes)]
    return memory.of('return', from, () => readOnce(returned))
  }

  /** A paper about a return, as a Word file. What is for both sides is searched before anybody gets it. */
  const paperOn = async (
    returned: Return,
    what: string,
    made: (open: Open, came: OursReturned) => Outcome<Document>,
  ): Promise<Outcome<MadeFile>> => {
    const {value, diagnostics: unread} = await reading(returned)
    if (value?.[1].kind !== 'ours') return {diagnostics: unread}
    const [open, came] = value
    const {value: paper, diagnostics} = made(open, came)
    if (!paper) return {diagnostics}
    const name = `${came.baseline.name}-${what}.docx`
    const content = (await open.workshop.renderer('docx', paper))(paper)
    const bytes = bytesOf(content)
    if (what !== 'issues') return {value: {name, bytes}, diagnostics}
    const {job} = came.baseline
    const guard = open.workshop.guard({
      ...(job && {order: job.order, engagement: job.engagement}),
      document: paper,
      theirs: returned.bytes,
    })
    const leaks = await guard(name, bytes)
    return leaks.length > 0 ? {diagnostics: [...diagnostics, ...leaks]} : {value: {name, bytes}, diagnostics}
  }

  return {
    review: async (returned: Return): Promise<Outcome<ReturnView>> => {
      const {value, diagnostics} = await reading(returned)
      return value ? {value: viewOf(...value), diagnostics} : {diagnostics}
    },

    /** Writes an answer into a copy of their file, as “proviso counter” does. Nothing of it leaks, or there is none. */
    answer: async (returned: Return, answer: AnswerFile): Promise<Outcome<AnswerFiles>> => {
      const {value, diagnostics: unread} = await reading(returned)
      if (!value) return {diagnostics: unread}
      const [{workshop}, came] = value
      if (came.kind !== 'ours') return {diagnostics: []}
      const {value: answers, diagnostics: form} = answersOf(answer)
      if (!answers) return {diagnostics: unplaced(form)}
      const {file, bytes} = returned
      const {word, baseline} = came
      const {author = '', date = house.today, release} = answer
      const hand = {author: author.trim().slice(0, 255), date: `${date}T00:00:00Z`}
      const made = answerFile(workshop, {file, bytes, word, baseline, answers, hand, release})
      if (!made.value) return {diagnostics: unplaced(made.diagnostics)}
      const {tracked, clean, guard} = made.value
      const name = `${baseline.name}-counter`
      const leaks = await leaksIn(
        [
          {path: `${name}.docx`, content: tracked},
          {path: `${name}-clean.docx`, content: clean},
        ],
        guard,
      )
      const diagnostics = unplaced([...made.diagnostics, ...leaks])
      return leaks.length > 0 ? {diagnostics} : {value: {name, tracked, clean}, diagnostics}
    },

    /** The review as a report in Word. Internal. */
    reportOn: (returned: Return): Promise<Outcome<MadeFile>> =>
      paperOn(returned, 'review', ({shelf}, {reviewed, told, baseline, meanings}) => ({
        value: reportOf(reviewed, told, {
          file: returned.file,
          against: against(baseline),
          look: 'booklet',
          page: baseline.document.page,
          labelOf: (field) => labelIn(shelf.library, field),
          meanings,
        }),
        diagnostics: [],
      })),
    /** Where items stand after it, for both sides. */
    issuesOf: (returned: Return): Promise<Outcome<MadeFile>> =>
      paperOn(returned, 'issues', ({workshop}, came) => issuesOfReturn(workshop, {...returned, came, on: house.today})),
    /** One page for the client. Internal. */
    noteOn: (returned: Return, answer: AnswerFile): Promise<Outcome<MadeFile>> =>
      paperOn(returned, 'decision-note', ({workshop}, came) => {
        const {value: answers, diagnostics} = answersOf(answer)
        return answers
          ? noteOnReturn(workshop, {...returned, came, on: house.today}, answers)
          : {diagnostics: unplaced(diagnostics)}
      }),

    /** A return that came with the program, so that one can see what this does. */
    exampleReturn: async (name: string): Promise<Outcome<Uint8Array>> => ({
      value: await house.world.supply(`examples/worked-negotiation/from-them/${name}`),
      diagnostics: [],
    }),

    /** A copy of their file with what edits mean beside them, as comments. Internal. */
    annotated: async (returned: Return): Promise<Outcome<Uint8Array>> => {
      const {value, diagnostics: unread} = await reading(returned)
      const came = value?.[1]
      if (came?.kind !== 'ours') return {diagnostics: unread}
      const {word, reviewed, meanings} = came
      const made = revisedFile(returned.bytes, house.world, {
        file: returned.file,
        word,
        revision: {...unrevised, remarks: remarksOf(reviewed, meanings)},
        hand: {author: 'Review, internal', date: `${house.today}T00:00:00Z`},
      })
      return made.value ? {value: made.value.bytes, diagnostics: []} : {diagnostics: made.diagnostics}
    },
  }
}

const answerName = 'answer.yaml'

/** Findings about an answer that was said on a page: the file that they name is nobody’s. */
const unplaced = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.map((one) => (one.place.file === answerName ? {...one, place: {file: ''}} : one))

/** An answer said on a page, read as the file that it would be. */
const answersOf = (answer: AnswerFile) => {
  const {value: source, diagnostics} = readSource(answerName, stringify(answer))
  if (!source) return {diagnostics}
  const checked = checkFile<AnswerFile>('answer', source)
  return checked.value ? readAnswers({value: checked.value, source}) : {diagnostics: checked.diagnostics}
}
