import type {Render} from '../../document/handlers.js'
import type {NodeOf} from '../../document/nodes.js'
import type {Part} from '../../ooxml/pack.js'
import {element, w} from '../../ooxml/xml.js'
import {oneLine} from '../characters.js'
import type {Look} from '../look.js'
import type {MakePicture} from '../png/png.js'
import {svgFile} from '../svg/svg.js'
import {bare, type Context, paragraph, within} from './context.js'
import {changed, changedEnd} from './revisions.js'
import {run, runProperties} from './runs.js'

/** The pictures of one document, in their order. */
export interface Pictures {
  readonly look: Look
  /** Height of the lines of a page, in points. */
  readonly height: number
  readonly make: MakePicture
  readonly parts: Part[]
}

/** What a document without figures has no need of. */
export const noPictures: MakePicture = () => {
  throw new Error('figures were not prepared for; the setting has to say that the document has some')
}

/** Pixels of a picture for each point: sharp on paper. */
const pixels = 3
/** What the title above a picture takes of a page, with some air, in points. */
const aside = 48
/** English metric units, in which Word measures pictures, for each point. */
const units = 12_700

/** A figure: its title, the picture with its words for those who do not see it, and the table or list that says the same. */
export const figure = (node: NodeOf<'figure'>, around: Context, render: Render<string, Context>): string => {
  const context = within(node, around)
  const title = paragraph('BodyTextLeadIn', run(oneLine(node.title), runProperties('strong', context.bold)), context)
  const inside = {...context, about: oneLine(node.title)}
  return title + pictureOf(node, context) + node.children.map((child) => render(child, inside)).join('')
}

/** The picture has no words of its own in the file, so its paragraph travels without a bookmark. */
const pictureOf = (node: NodeOf<'figure'>, {change, sheet, width, indent}: Context): string => {
  const {look, make, parts, height} = sheet.pictures
  const {drawing} = node
  const count = parts.length + 1
  parts.push({
    name: `word/media/figure-${count}.png`,
    bytes: make(svgFile(node, look), Math.round(drawing.width * pixels)),
  })
  const scale = Math.min(1, (width - indent) / drawing.width, (height - aside) / drawing.height)
  const [cx, cy] = [drawing.width, drawing.height].map((points) => Math.round(points * scale * units))
  const picture = `<w:r>${w('drawing', {}, inline(node, count, {cx, cy}))}</w:r>`
  // What follows a tall picture need not stand on its page.
  const style = drawing.height * scale > height / 2 ? 'BodyText' : 'BodyTextLeadIn'
  return change === undefined
    ? bare(style, picture)
    : bare(style, changed(change, picture, sheet), changedEnd(change, sheet))
}

const namespaces = {
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  picture: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  place: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
}

const inline = (
  {title, description}: NodeOf<'figure'>,
  count: number,
  extent: {readonly cx?: number | undefined; readonly cy?: number | undefined},
): string =>
  element('wp:inline', {'xmlns:wp': namespaces.place, distT: 0, distB: 0, distL: 0, distR: 0}, [
    element('wp:extent', extent),
    element('wp:docPr', {id: count, name: `Figure ${count}`, descr: oneLine(description), title: oneLine(title)}),
    element('a:graphic', {'xmlns:a': namespaces.drawing}, [
      element('a:graphicData', {uri: namespaces.picture}, [
        element('pic:pic', {'xmlns:pic': namespaces.picture}, [
          element('pic:nvPicPr', {}, [
            element('pic:cNvPr', {id: count, name: `figure-${count}.png`}),
            element('pic:cNvPicPr'),
          ]),
          element('pic:blipFill', {}, [
            element('a:blip', {'r:embed': pictureId(count)}),
            element('a:stretch', {}, element('a:fillRect')),
          ]),
          element('pic:spPr', {}, [
            element('a:xfrm', {}, [element('a:off', {x: 0, y: 0}), element('a:ext', extent)]),
            element('a:prstGeom', {prst: 'rect'}, element('a:avLst')),
          ]),
        ]),
      ]),
    ]),
  ])

const pictureId = (count: number): string => `figure${count}`

/** The relationships of the text with those to its pictures. */
export const withPictures = (relations: string, {parts}: Pictures): string => {
  const more = parts.map((_, index) =>
    element('Relationship', {
      Id: pictureId(index + 1),
      Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image',
      Target: `media/figure-${index + 1}.png`,
    }),
  )
  return relations.replace('</Relationships>', `${more.join('')}</Relationships>`)
}

/** The types of parts with that of pictures. */
export const withPictureType = (types: string): string =>
  types.replace('<Override', `${element('Default', {Extension: 'png', ContentType: 'image/png'})}<Override`)
