import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {labelIn} from '../../library/library.js'
import {review} from '../../negotiate/review/review.js'
import {sentOf} from '../../negotiate/review/sent.js'
import {tell} from '../../negotiate/review/told.js'
import {readRevised} from '../../ooxml/revised.js'
import {openLedger} from '../../workshop/ledgers.js'
import {withRound} from '../../workshop/rounds/appended.js'
import {standingInTheWay} from '../../workshop/rounds/kept.js'
import {returnedRound, touchedIn} from '../../workshop/rounds/returned.js'
import {findSent} from '../../workshop/sent/find.js'
import {digestOf} from '../../workshop/sent/record.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import type {Asked} from '../command.js'
import type {options as known} from '../commands/received.js'
import {ledgerMeant} from '../negotiations.js'
import {planFiles} from '../plans.js'
import {counted} from '../report.js'
import {unknownReturn} from '../review/unknown.js'
import {asJson} from '../rounds/json.js'
import {refused} from '../rounds/refused.js'
import {dateOf, timeOf} from '../rounds/when.js'

export const receiveRound = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const [file = ''] = words.map(tidy)
  const [on, at] = [dateOf(options.date), timeOf(options.at)]
  const failed = (found: readonly Diagnostic[]): Promise<number> =>
    refused(world, found, {json: options.json, told: {}})
  const path = await ledgerMeant(world, options.negotiation, shipped)
  const bytes = await world.readBytes(file)
  const {value: word, diagnostics: unread} = readRevised(bytes, world, file)
  if (!word) return failed(unread)
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return failed(form)
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const {value: table, diagnostics: found} = await openLedger(workshop, path)
  if (!table || errorsIn(found).length > 0) return failed(found)
  const read = await readPlans(workshop, await planFiles(world, ['plans'], shipped), {})
  const baseline = await findSent(workshop, word, read.value ?? [], options.sent)
  if (!baseline) return failed([unknownReturn(file, word.mark, options.sent)])

  const {ledger} = table
  const number = (ledger.file.rounds.at(-1)?.number ?? 0) + 1
  const here = `round-${String(number).padStart(2, '0')}/${nameOf(file)}`
  const stored = `${path.replace(/[^/]+$/, '')}${here}`
  const reviewed = review(sentOf(baseline.document), word)
  const labelOf = (field: string): string => labelIn(shelf.library, field)
  const round = returnedRound(shelf.library, ledger, reviewed, {on, at, file: here, sha256: digestOf(bytes), labelOf})
  const {value: appended, diagnostics: wrong} = withRound(shelf.library, table, round)
  if (!appended) return failed(wrong)
  const inTheWay = await standingInTheWay(world, [{path: stored, content: bytes}])
  if (inTheWay.length > 0) return failed(inTheWay)

  const {untracked, doubtful} = tell(reviewed)
  const touched = touchedIn(ledger, round)
  const told = [
    `Read against ${baseline.name} of ${baseline.document.dated}. ${path} ${options.dryRun ? 'would get' : 'gets'}:`,
    appended.lines,
    ...(touched.length === 0
      ? []
      : [
          `Look: ${touched.join(', ')} ${touched.length === 1 ? 'is' : 'are'} agreed, and their file touches the words.`,
        ]),
    ...(untracked.length + doubtful.length === 0
      ? []
      : [
          `Look: ${counted(untracked.length, 'place')} not tracked, ${counted(doubtful.length, 'paragraph')} that may be another; “proviso review ${file}” shows them.`,
        ]),
    ...(options.dryRun ? ['Nothing was written.'] : []),
  ].join('\n\n')
  world.print(
    options.json
      ? asJson(0, {ledger: path, file: stored, round, touched, ...(options.dryRun && {dryRun: true})}, [])
      : told,
  )
  if (options.dryRun) return 0
  await world.write(stored, bytes)
  await world.write(path, appended.text)
  if (!options.json)
    world.print(`\nRound ${number} is in ${path}; the file is kept as ${stored}. ${file} was not changed.`)
  return 0
}

/** A name that every disk can hold. */
const nameOf = (file: string): string =>
  (file.split(/[/\\]/).at(-1) ?? file).replace(/[^\p{L}\p{N}._ -]+/gu, '-').replace(/^[.-]+/, '') || 'returned.docx'
