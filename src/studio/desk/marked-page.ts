import type {Document} from '../../document/document.js'
import {facesWithin} from '../../render/html/faces.js'
import {renderHtml} from '../../render/html/html.js'
import {enlarged} from '../../render/look.js'
import type {Workshop} from '../../workshop/workshop.js'

/** Faces of a look, which take longer to bring into a page than the page itself. */
const faces = new Map<string, Promise<string>>()

/** The page that is sent, in which each answer also bears the name of its field. */
export const markedPage = async ({tokens, world}: Workshop, document: Document): Promise<string> => {
  const look = tokens.looks[document.look]
  if (!look) throw new Error(`The look ${document.look} was not checked before rendering`)
  const within = faces.get(document.look) ?? facesWithin(look, world)
  faces.set(document.look, within)
  return renderHtml(document, document.large ? enlarged(look) : look, tokens.pages, await within, true)
}
