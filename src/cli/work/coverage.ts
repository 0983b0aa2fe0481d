import type {Diagnostic} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {type Coverage, coverage, gaps} from '../../negotiate/coverage.js'
import {coveragePage} from '../../negotiate/coverage-page.js'
import {type FormatName, formats} from '../../render/formats.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {openShelf, type Shelf} from '../../workshop/workspace/shelf.js'
import {writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/coverage.js'
import {report} from '../report.js'
import {table} from '../table.js'

export const showCoverage = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  if (words.length > 0) throw new WrongUse(`“coverage” takes no names; “proviso show ${words[0]}” shows one ask`)
  const {value: shelf, diagnostics} = await openShelf(world, shipped)
  if (!shelf) {
    world.say(await report(world, diagnostics))
    return 1
  }
  const {library} = shelf
  const covered = coverage(library)
  const found = [...diagnostics, ...gaps(library, covered)]
  if (found.length > 0) world.say(await report(world, found))
  const {asks, concerns, hazards} = covered
  if (options.json) world.print(JSON.stringify(covered, null, 2))
  else if (options.to !== undefined) found.push(...(await writePage(world, shelf, covered, options.to)))
  else
    world.print(
      table(
        ['Id', 'What the letter says', 'Clauses', 'Documents'],
        [...asks, ...concerns, ...hazards].map(({id, says, clauses, otherwise}) => [
          id,
          says,
          [...clauses.map((one) => one.id), ...(otherwise === undefined ? [] : [otherwise])].join(', ') || 'none',
          [...new Set(clauses.flatMap(({documents}) => documents))].sort().join(', '),
        ]),
        world.screen,
      ),
    )
  return found.some(({severity}) => severity === 'error') ? 1 : 0
}

const writePage = async (
  world: World,
  shelf: Shelf,
  covered: Coverage,
  path: string,
): Promise<readonly Diagnostic[]> => {
  const format = (Object.keys(formats) as FormatName[]).find((name) => path.endsWith(`.${formats[name].ending}`))
  if (format === undefined)
    throw new WrongUse(`“${path}” tells no format; let it end in ${Object.keys(formats).join(', ')}`)
  const page = coveragePage(covered, {look: 'booklet', page: 'letter'})
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const render = await workshop.renderer(format, page)
  const {files, diagnostics} = await writeOutgoing(world, [{path, content: render(page)}], workshop.guard({}))
  if (diagnostics.length > 0) world.say(await report(world, diagnostics))
  for (const file of files) world.print(`${file} written.`)
  return diagnostics
}
