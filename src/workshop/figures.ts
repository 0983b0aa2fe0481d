import type {Diagnostic} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import type {Place} from '../base/place.js'
import {figures, internalFigures} from '../education/figures/figures.js'
import {type FigureAsked, figureWords, isFigureName} from '../library/figures.js'
import type {DocumentTemplate} from '../library/template.js'
import {divisionOf} from '../negotiate/cost/division.js'
import type {Source} from '../source/source.js'
import {openCosted, openRates} from './costed.js'
import type {Workshop} from './workshop.js'

/** Figures, and what is to be said of them. */
interface Asked {
  readonly figures: readonly FigureAsked[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The figures that an entry of a plan names, each with its maker; what is no figure, or none for this document, is told. */
export const figuresAsked = (
  names: readonly string[],
  {id, file}: DocumentTemplate,
  source: Source,
  entry: number,
): Asked => {
  const diagnostics: Diagnostic[] = []
  const asked = names.flatMap((name, at): readonly FigureAsked[] => {
    const place = source.place([entry, 'figures', at])
    const wrong = (message: string): readonly FigureAsked[] => {
      diagnostics.push({rule: 'plan', severity: 'error', message, place})
      return []
    }
    if (Object.hasOwn(internalFigures, name))
      return wrong(
        `The figure “${name}” shows what stays in the house, so no document has it; the private brief of “proviso packet” does`,
      )
    const known = Object.keys(figureWords)
    if (!isFigureName(name))
      return wrong(`There is no figure “${name}”${didYouMean(name, known) || `; there are ${known.join(', ')}`}`)
    if (names.indexOf(name) < at) return wrong(`The figure “${name}” is named twice; it stands in a document once`)
    const {make, registers} = figures[name]
    if (!registers.includes(file.register))
      return wrong(
        `The figure “${name}” is for a ${registers.join(' or a ')}, and ${id} is a ${file.register}; take it out of the plan`,
      )
    return [{name, make, place}]
  })
  return {figures: asked, diagnostics}
}

/**
 * The same figures, with what a costing divides. Its rates are those of the library and of the workspace. The floor of a costing is
 * never read for a document.
 *
 * @param place where the plan names the costing
 */
export const withCosting = async (
  {world, library}: Pick<Workshop, 'world' | 'library'>,
  asked: Asked,
  path: string | undefined,
  place: Place,
): Promise<Asked> => {
  if (path === undefined || !asked.figures.some(({name}) => name === 'money')) return asked
  const shipped = library.families.source.file.replace(/[^/]*$/, 'rates.yaml')
  const rates = await openRates(world, [shipped, 'rates.yaml'])
  const {value: costed, diagnostics: found} = await openCosted(world, path, rates.value ?? new Map(), false)
  const division = costed && divisionOf(costed)
  const diagnostics = [
    ...asked.diagnostics,
    ...rates.diagnostics,
    ...found.map((one) => (one.rule === 'file-access' ? {...one, place} : one)),
  ]
  if (!division && costed)
    diagnostics.push({
      rule: 'plan',
      severity: 'error',
      message: `The costing ${path} divides no pool; give it an “allocation” for a title with “gross”, or take the costing out of the plan`,
      place,
    })
  return {figures: asked.figures.map((one) => (one.name === 'money' ? {...one, division} : one)), diagnostics}
}
