import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {wrap} from '../../render/text/wrap.js'
import {wordsOf} from '../../text/runs.js'
import {type Answer, answersIn} from '../../translate/answers.js'
import {type Pair, pairsOf} from '../../translate/pairs.js'
import {readSheet} from '../../translate/returned.js'
import {type Rewritten, rewritten} from '../../translate/rewritten.js'
import {type Row, rowsOf, stateOf} from '../../translate/rows.js'
import {changesOf} from '../../words/changes.js'
import {putTranslations} from '../../workshop/translation.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {marked} from '../changes.js'
import {isOwn} from '../checking/mending.js'
import type {Asked} from '../command.js'
import type {options as known} from '../commands/translated.js'
import {counted, inOrder, report} from '../report.js'

export const readTranslated = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const [file = ''] = words.map(tidy)
  const {value: sheet, diagnostics: unread} = readSheet(await world.readBytes(file), world, file)
  const {value: shelf, diagnostics: unopened} = await openShelf(world, shipped)
  const before = [...unread, ...errorsIn(unopened)]
  if (!sheet || !shelf || errorsIn(before).length > 0) {
    world.say(await report(world, before))
    return 1
  }
  const pairs = pairsOf(shelf.library).map((pair) => ({pair, rows: rowsOf(pair) ?? []}))
  const {answers, diagnostics} = answersIn(
    sheet,
    pairs.flatMap(({rows}) => rows),
    file,
  )
  const found: Diagnostic[] = [...unread, ...diagnostics]
  const made = pairs.flatMap(({pair, rows}): readonly Rewritten[] => {
    const own = answers.filter(({row}) => row.pair === pair)
    const rewriting = errorsIn(found).length > 0 ? undefined : rewritten(pair, rows, own)
    if (!rewriting) return []
    if ('made' in rewriting) return [rewriting.made]
    found.push({rule: 'sheet-row', severity: 'error', message: rewriting.problem, place: {file}})
    return []
  })
  const read = options.read ? pairs.filter(isWhole(answers)).map(({pair}) => pair) : []
  for (const {home, id} of [...made.map(({pair}) => pair), ...read.filter(isOlder)])
    if (!isOwn(home.file, shipped)) found.push(notOurs(home.file, id))
  const put =
    errorsIn(found).length > 0
      ? undefined
      : await putTranslations(world, {texts: made, read}, (seen) => openShelf(seen, shipped))
  found.push(...(put?.diagnostics ?? []))
  for (const line of told(answers, world)) world.print(`${line}\n`)
  if (found.length > 0) world.print(`${await report(world, inOrder(found))}\n`)
  const failed = errorsIn(found).length > 0
  const texts = put?.value ?? new Map<string, string>()
  if (options.write && !failed) for (const [path, text] of texts) await world.write(path, text)
  const changed = answers.filter(({spanish}) => spanish).length
  world.print(
    wrap(
      ending({
        changed,
        left: answers.length - changed,
        files: [...texts.keys()],
        failed,
        write: options.write === true,
        file,
      }),
      Math.min(world.screen.columns, 90),
    ),
  )
  return failed ? 1 : 0
}

/** Whether every row of a pair is in the sheet. */
const isWhole =
  (answers: readonly Answer[]) =>
  ({rows}: {readonly rows: readonly Row[]}): boolean =>
    rows.length > 0 && rows.every(({key}) => answers.some(({row}) => row.key === key))
const isOlder = (pair: Pair): boolean => stateOf(pair) === 'older'

/** What was changed, and what was said beside it. */
const told = (answers: readonly Answer[], world: World): readonly string[] =>
  answers.flatMap(({row, spanish, comments}) => {
    if (!spanish && comments.length === 0) return []
    const changes = spanish ? changesOf(wordsOf(row.spanish ?? []), wordsOf(spanish)) : []
    const words = spanish ? marked(changes, {...world.screen, columns: Math.min(world.screen.columns, 90) - 2}) : ''
    return [
      [
        row.key,
        ...(words === '' ? [] : words.split('\n').map((line) => `  ${line}`)),
        ...comments.flatMap((comment) =>
          wrap(`Comment: ${comment}`, Math.min(world.screen.columns, 90) - 2)
            .split('\n')
            .map((line) => `  ${line}`),
        ),
      ].join('\n'),
    ]
  })

const ending = ({
  changed,
  left,
  files,
  failed,
  write,
  file,
}: {
  readonly changed: number
  readonly left: number
  readonly files: readonly string[]
  readonly failed: boolean
  readonly write: boolean
  readonly file: string
}): string => {
  const rows = `${counted(changed, 'row')} changed, ${left} left as they were.`
  if (failed)
    return `${rows} Nothing was written: mend these errors in ${file}, which is not changed, and read it again.`
  if (files.length === 0) return `${rows} No file has to change.`
  const where = files.length > 6 ? `${files.length} files` : files.join(', ')
  return write
    ? `${rows} Written: ${where}. “proviso check” reads them as it reads all.`
    : `${rows} With --write it goes into ${where}. Nothing was written.`
}

const notOurs = (file: string, id: string): Diagnostic => ({
  rule: 'sheet-file',
  severity: 'error',
  message: `The Spanish of ${id} stands in a file that came with the program, which is not written to; copy that file into the same folder of your workspace, or lay a file of your own over the clause, and read the sheet again`,
  place: {file},
})
