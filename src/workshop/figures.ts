import type {Diagnostic} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import {figures, internalFigures} from '../education/figures/figures.js'
import {type FigureAsked, figureWords, isFigureName} from '../library/figures.js'
import type {DocumentTemplate} from '../library/template.js'
import type {Source} from '../source/source.js'

/** The figures that an entry of a plan names, each with its maker; what is no figure, or none for this document, is told. */
export const figuresAsked = (
  names: readonly string[],
  {id, file}: DocumentTemplate,
  source: Source,
  entry: number,
): {readonly figures: readonly FigureAsked[]; readonly diagnostics: readonly Diagnostic[]} => {
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
