import {matchesOf} from '../../../base/matches.js'
import {rungs} from '../../../library/clause.js'
import type {Field} from '../../../library/library.js'
import {printValue} from '../../../library/question.js'
import type {Path, Source} from '../../../source/source.js'
import {boundsIn, defaultsIn, withSources} from '../../facts/defaults.js'
import type {Finding, Rule} from '../../rule.js'

export const toldLimit: Rule = {
  id: 'told-limit',
  severity: 'error',
  demands:
    'No label or question of a field, and no account of who pays, tells a figure that only a rung below the opening allows.',
  *check({library, sourceOf}) {
    for (const {field, source} of withSources(library.declaredFields, sourceOf)) {
      const figures = concededBy(field, source)
      if (figures.size === 0) continue
      for (const key of ['label', 'ask'] as const)
        for (const [language, words = ''] of Object.entries(field.file[key] ?? {}))
          yield* tellings(words, ['fields', field.name, key, language], source, figures)
      const pays = library.clause.get(field.owner)?.file.proposes?.pays
      if (pays !== undefined) yield* tellings(pays, ['proposes', 'pays'], source, figures)
    }
  },
}

function* tellings(
  words: string,
  path: Path,
  source: Source,
  figures: ReadonlyMap<string, string>,
): Generator<Finding> {
  for (const {0: found, index} of matchesOf(words, figure)) {
    const rung = figures.get(found.replace(/\s/g, ''))
    if (rung !== undefined)
      yield {
        place: source.placeInText(path, index, index + found.length),
        message: `“${found}” is what the clause takes at ${rung}, and this is printed, in blanks too, whatever rung is chosen; leave the figure out, since the limit is kept without it`,
      }
  }
}

const figure = /(?<![\p{L}\d.,])\d[\d,]*(?:\.\d+)?(?:\s?%)?(?![\p{L}\d])/gu

/** The figures that stand in a field below the opening, by how they are written, with their rung. */
const concededBy = (field: Field, source: Source): ReadonlyMap<string, string> => {
  const [opening] = rungs
  const told = [
    ...defaultsIn(field, source).flatMap(({value, at}) => at.map((rung) => ({value, at: rung}))),
    ...boundsIn(field, source),
  ].flatMap(({value, at}) =>
    value === undefined ? [] : [{at, written: printValue(field, value, 'en').match(figure)?.[0] ?? ''}],
  )
  const open = new Set(told.flatMap(({at, written}) => (at === undefined || at === opening ? [written] : [])))
  return new Map(
    told.flatMap(({at, written}) => (at && written !== '' && !open.has(written) ? [[written, at] as const] : [])),
  )
}
