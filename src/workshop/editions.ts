import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import {answersFor} from '../assemble/answers.js'
import {assemble} from '../assemble/assemble.js'
import {rungOf} from '../assemble/order.js'
import {type Diagnostic, errorsIn, type Outcome} from '../base/diagnostic.js'
import type {World} from '../base/world.js'
import type {Document} from '../document/document.js'
import type {Block} from '../document/nodes.js'
import {plain} from '../document/plain.js'
import {passageFor} from '../library/clause.js'
import type {EditionsFile} from '../library/files.js'
import {type Checked, type Library, textsOf} from '../library/library.js'
import {isInstrument, type Passage} from '../library/passage.js'
import {printValue} from '../library/question.js'
import {readChecked} from './open.js'
import type {Job} from './plan.js'
import {quizzesOf} from './teaching/called.js'

/** What was printed under one number: enough to know whether today's library would print the same. */
export type Edition = EditionsFile[number]

export const openEditions = (world: World, path: string): Promise<Outcome<Checked<EditionsFile>>> =>
  readChecked<EditionsFile>(world, 'editions', path)

/** Documents that go out to many under a number; a rider or a proposal has rounds instead. */
export const hasEditions = ({order}: Job): boolean =>
  !isInstrument(order.template.file.register) && order.alone === undefined

/** A document as the edition that it would be printed as. */
export const editionOf = (library: Library, job: Job): Outcome<Edition> => {
  const {order, engagement, place} = job
  const {value: document, diagnostics} = assemble(library, order, engagement)
  const number = engagement.file.draft?.number
  if (number === undefined)
    return {
      diagnostics: [
        wrongNumber(job, 'An edition has a number; write “draft: {number: 1, maker: …}” into the engagement'),
      ],
    }
  if (!document) return {diagnostics: errorsIn(diagnostics)}
  const {template} = order
  const {register, language} = template.file
  const standing = clausesIn(document.children).flatMap((id) => {
    const clause = library.clause.get(id)
    const passage = clause && passageFor(clause, register, rungOf(order, id), language)
    return clause && passage ? [{id, version: clause.file.version, passage}] : []
  })
  const own = [...textsOf(template), ...quizzesOf(library, order).flatMap(({passages}) => passages)]
  const answers = answersFor(library, order, engagement)
  const facts = namesIn([...own, ...standing.map(({passage}) => passage)]).flatMap((name) => {
    const answer = printed.has(name) ? undefined : answers(name)
    if (!answer) return []
    return [[name, answer.value === undefined ? '' : printValue(answer.question, answer.value, 'en')]]
  })
  return {
    value: {
      document: template.id,
      engagement: engagement.id,
      edition: number,
      date: engagement.file.date,
      plan: place.file,
      words: digestOf(wordsOf(document)),
      text: digestOf(own.map(({text}) => text).join('\n')),
      clauses: Object.fromEntries(
        standing.map(({id, version, passage}) => [id, {version, text: digestOf(passage.text)}]),
      ),
      facts: Object.fromEntries(facts),
    },
    diagnostics: [],
  }
}

/** What an edition says of itself, and keeps whatever becomes of the engagement. */
const printed: ReadonlySet<string> = new Set(['edition.date', 'edition.draft'])

const namesIn = (passages: readonly Passage[]): readonly string[] => {
  const names = passages.flatMap(({template: {calls, tests}}) => [
    ...calls.flatMap(({name, argument}) => (name === 'field' ? [argument] : [])),
    ...tests.flatMap(({kind, name}) => (kind === 'name' ? [name] : [])),
  ])
  return [...new Set(names)].sort()
}

const clausesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type !== 'clause') return []
    return block.kind === 'clause' ? [block.id] : clausesIn(block.children)
  })

const wordsOf = ({title, watermark = '', children}: Document): string =>
  [title, watermark, ...children.map(plain)].join('\n').replace(/\s+/g, ' ').trim()

const digestOf = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 16)

const wrongNumber = ({engagement}: Job, message: string): Diagnostic => ({
  rule: 'edition-number',
  severity: 'error',
  message,
  place: engagement.place(['draft', 'number']),
})

const isSame = (a: Edition, b: Edition): boolean =>
  a.document === b.document && a.engagement === b.engagement && a.edition === b.edition

/**
 * The editions that these documents would add to what is kept. Printed again word for word, an edition adds nothing; with other
 * words it needs another number.
 */
export const newEditions = (
  library: Library,
  kept: readonly Edition[],
  jobs: readonly Job[],
): Outcome<readonly {readonly job: Job; readonly edition: Edition}[]> => {
  const diagnostics: Diagnostic[] = []
  const added: {job: Job; edition: Edition}[] = []
  for (const job of jobs.filter(hasEditions)) {
    const {value: edition, diagnostics: found} = editionOf(library, job)
    diagnostics.push(...found)
    if (!edition) continue
    const before = [...kept, ...added.map((one) => one.edition)].find((one) => isSame(one, edition))
    if (before && before.words !== edition.words)
      diagnostics.push(
        wrongNumber(
          job,
          `Edition ${edition.edition} of ${edition.document} (${edition.engagement}) was printed on ${before.date} with other words; raise the number`,
        ),
      )
    else if (!before) added.push({job, edition})
  }
  return {value: added, diagnostics}
}

/**
 * Why today's library would print an edition differently; nothing where it would print the same words.
 *
 * @param job what makes that document today, of whichever number
 */
export const drift = (library: Library, edition: Edition, job: Job): readonly string[] => {
  const {engagement} = job
  const maker = engagement.file.draft?.maker ?? ''
  const file = {...engagement.file, date: edition.date, draft: {number: edition.edition, maker}}
  const {value: now, diagnostics} = editionOf(library, {...job, engagement: {...engagement, file}})
  if (!now) return [`it cannot be made any more: ${diagnostics[0]?.message ?? 'its plan has errors'}`]
  if (now.words === edition.words) return []
  const reasons = [
    ...changed(edition.clauses, now.clauses).flatMap(([id, was, is]) => {
      if (!was) return [`${id} stands in it now`]
      if (!is) return [`${id} stands in it no more`]
      if (was.text === is.text) return []
      return was.version === is.version
        ? [`the words of ${id} changed, though its version (${is.version}) did not`]
        : [`${id} went from version ${was.version} to ${is.version}`]
    }),
    ...changed(edition.facts, now.facts).flatMap(([name, was, is]) =>
      was === undefined || is === undefined || was === is
        ? []
        : [`${name} ${spoken('was', was)} and ${spoken('is', is)}`],
    ),
    ...(edition.text === now.text ? [] : ['the document’s own words changed']),
  ]
  return reasons.length > 0 ? reasons : ['this version of Proviso sets it in other words']
}

const spoken = (verb: string, value: string): string => `${verb} ${value === '' ? 'not answered' : `“${value}”`}`

/** Both sides of each key, in the order of keys. */
const changed = <T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): readonly (readonly [key: string, before: T | undefined, after: T | undefined])[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().map((key) => [key, before[key], after[key]])
