import {assemble} from '../assemble/assemble.js'
import type {Diagnostic} from '../base/diagnostic.js'
import type {World} from '../base/world.js'
import {checkFile} from '../library/check.js'
import {checkClause} from '../library/clause.js'
import {buildLibrary} from '../library/library.js'
import {lint} from '../lint/lint.js'
import {rules} from '../lint/rules.js'
import {readSource, type Source} from '../source/source.js'
import {openLedger} from '../workshop/ledgers.js'
import {worldFinding} from '../workshop/open.js'
import {openEngagement, readPlan} from '../workshop/plan.js'
import {openWorkshop} from '../workshop/workshop.js'
import {kindOf, kinds} from '../workshop/workspace/kinds.js'
import {isYaml} from '../workshop/workspace/paths.js'
import type {Shelf} from '../workshop/workspace/shelf.js'

/** Checks one file that is not part of the library: its form, and what it says of the library. From one that is not `sound` no document is tried. */
export const checkPath = async (
  world: World,
  shelf: Shelf,
  path: string,
  sound: boolean,
): Promise<readonly Diagnostic[]> => {
  if (!isYaml(path)) return [strange(path, 'Only YAML files are checked, and the texts of documents in templates/')]
  let text: string
  try {
    text = await world.read(path)
  } catch (error) {
    return [worldFinding(error)]
  }
  const {value: source, diagnostics} = readSource(path, text)
  if (!source) return diagnostics
  const kind = kindOf(source)
  if (kind === undefined) return [strange(path, unsaid)]
  if (kind === 'engagement') return (await openEngagement(openWorkshop(world, shelf), path)).diagnostics
  if (kind === 'plan') return checkPlan(world, shelf, path, sound)
  if (kind === 'ledger') return (await openLedger({world, library: shelf.library}, path)).diagnostics
  if (kind === 'clause') return checkOutside(shelf, source)
  return checkFile(kind, source).diagnostics
}

/** Findings that a draft is made with all the same. */
const onDeal: readonly string[] = ['deal', 'out-of-range', 'blank-left']

/** What would keep the documents of a plan from being made. What a deal lacks is said by `make`. */
const checkPlan = async (world: World, shelf: Shelf, path: string, sound: boolean): Promise<readonly Diagnostic[]> => {
  const {value: jobs = [], diagnostics} = await readPlan(openWorkshop(world, shelf), path, {})
  const stopped = (sound ? jobs : []).flatMap(({order, engagement}) => {
    const made = assemble(shelf.library, order, engagement)
    return made.value
      ? []
      : made.diagnostics.filter(({severity, rule}) => severity === 'error' && !onDeal.includes(rule))
  })
  return [...diagnostics, ...stopped]
}

/** A clause that lies elsewhere is checked as if it stood in the library. */
const checkOutside = ({library}: Shelf, source: Source): readonly Diagnostic[] => {
  const {value: clause, diagnostics} = checkClause(source)
  if (!clause || diagnostics.length > 0) return diagnostics
  const others = library.clauses.filter(({id}) => id !== clause.id)
  const {diagnostics: found} = lint(buildLibrary({...library, clauses: [...others, clause]}), rules)
  return found.filter(({place}) => place.file === source.file)
}

const strange = (file: string, message: string): Diagnostic => ({
  rule: 'file-kind',
  severity: 'error',
  message,
  place: {file, line: 1, column: 1},
})
const unsaid = `It is not said what kind of file this is; begin it with the line “# yaml-language-server: $schema=…/<kind>.schema.json”, where the kind is one of ${kinds.join(', ')}`
