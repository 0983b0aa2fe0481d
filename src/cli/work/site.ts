import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {lint} from '../../lint/lint.js'
import {conditionType} from '../../lint/rules/conditions/condition-type.js'
import {unknownChoice} from '../../lint/rules/conditions/unknown-choice.js'
import {earlierTexts} from '../../workshop/guard/earlier.js'
import {type MadeSite, makeSite} from '../../workshop/site/make-site.js'
import {quizzesFor} from '../../workshop/site/quizzes.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {below, tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf, type Shelf} from '../../workshop/workspace/shelf.js'
import type {Asked} from '../command.js'
import type {options as known} from '../commands/site.js'
import {planFiles} from '../plans.js'
import {counted, inOrder, report, tally} from '../report.js'

export const makeTheSite = async (
  {words: asked, options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const tell = (made: MadeSite, to: string): Promise<number> => told(world, made, to, options)
  const nothing = (diagnostics: readonly Diagnostic[]): Promise<number> =>
    tell({files: [], pages: 0, blanks: [], diagnostics}, '')
  const {value: shelf, diagnostics: found} = await openShelf(world, shipped)
  if (!shelf || errorsIn(found).length > 0) return nothing(found)
  const {diagnostics: unsound} = lint(shelf.library, [conditionType, unknownChoice])
  if (unsound.length > 0) return nothing(unsound)
  const {workspace, positions} = shelf
  const earlier = workspace.here ? await earlierTexts(world) : []
  const workshop = openWorkshop(world, shelf, positions, earlier)
  const usual = workspace.here && (await world.list('plans', 1)).length > 0 ? 'plans' : 'examples'
  const read = await readPlans(
    workshop,
    await planFiles(world, asked.length === 0 ? [usual] : asked, shipped),
    options.format ? {formats: options.format} : {},
  )
  if (!read.value || errorsIn(read.diagnostics).length > 0) return nothing(read.diagnostics)
  const to = tidy(options.to ?? below(workspace.out, 'site')) || '.'
  const {title, rungs} = workspace.file?.value.site ?? {}
  const made = await makeSite(workshop, read.value, {
    to,
    assets: below(shipped, 'site'),
    earlier,
    title,
    quizzes: quizzesFor(workshop, read.value),
    opens: (clause) => rungs === 'opening' || isShipped(shelf, clause.id, below(shipped, 'clauses')),
  })
  return tell({...made, diagnostics: [...read.diagnostics, ...made.diagnostics]}, to)
}

/** Whether a clause stands as it came with the program: its texts are illustrations, and nobody’s position. */
const isShipped = ({library, replaced}: Shelf, id: string, folder: string): boolean =>
  !replaced.has(id) && (library.clause.get(id)?.source.file.startsWith(`${folder}/`) ?? false)

const told = async (
  world: World,
  {files, pages, blanks, diagnostics}: MadeSite,
  to: string,
  {json, verbose}: {readonly json?: boolean; readonly verbose?: boolean},
): Promise<number> => {
  const code = files.length === 0 ? 1 : 0
  if (json) {
    world.print(JSON.stringify({code, files, blanks, diagnostics}, null, 2))
    return code
  }
  const shown = inOrder(diagnostics).filter(({severity}) => verbose || severity !== 'info')
  if (shown.length > 0) world.say(await report(world, shown, verbose ? ['error', 'warning', 'info'] : ['error']))
  const open = blanks.length === 0 ? '' : `\nIts documents print blanks, since nobody answered ${blanks.join(', ')}.`
  world.print(
    code === 0
      ? `${counted(pages, 'page')} made, ${counted(files.length, 'file')} in ${to}. Open ${below(to, 'index.html')}.${open}`
      : `Nothing was made: ${tally(diagnostics) || 'the plans ask for nothing'}.`,
  )
  return code
}
