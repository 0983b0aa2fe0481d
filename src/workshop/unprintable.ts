import type {Diagnostic} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {World} from '../base/world.js'
import type {Document} from '../document/document.js'
import {plain} from '../document/plain.js'
import {side} from '../document/side.js'
import {shippedFaces} from '../render/faces.js'
import {coverageOf} from '../render/pdf/coverage.js'

/** How many signs are quoted. */
const few = 12

/** Signs of a document for which no typeface of a PDF has a letter, as one finding: a PDF shows boxes in their place. */
export const unprintable = async (world: World, document: Document, place: Place): Promise<readonly Diagnostic[]> => {
  const {title, label, stamp, draft, watermark = ''} = document
  const said = (['before', 'after'] as const).flatMap((which) => side(document, which).children.map(plain))
  const strange = new Set([...said, title, label, stamp, draft, watermark].join('').match(/[^\s -~]/gu) ?? [])
  if (strange.size === 0) return []
  const covers = await Promise.all(
    Object.values(shippedFaces).map(async ({regular}) => coverageOf(await world.supply(regular))),
  )
  const missing = [...strange].filter((sign) => !covers.some((has) => has(sign)))
  if (missing.length === 0) return []
  const quoted = `“${missing.slice(0, few).join('')}”${missing.length > few ? ` and ${missing.length - few} more` : ''}`
  return [
    {
      rule: 'unprintable',
      severity: 'warning',
      message: `No typeface of a PDF has ${quoted}, so the PDF shows boxes there; send the Word file, or the page`,
      place,
    },
  ]
}
