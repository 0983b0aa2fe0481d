import type {Document} from '../../document/document.js'
import {declaration, escaped} from '../../ooxml/xml.js'
import {oneLine} from '../characters.js'
import type {Words} from '../words.js'

const coreHead = `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`

/** `docProps/core.xml`: the title, the language and the document's own date. It names no person. */
export const coreProperties = ({title, date}: Document, {tag}: Words): string => {
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  return `${coreHead}<dc:title>${escaped(oneLine(title))}</dc:title><dc:creator></dc:creator><dc:language>${tag}</dc:language>${when('created')}${when('modified')}</cp:coreProperties>`
}

const customHead = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ProvisoId"><vt:lpwstr>`

/** `docProps/custom.xml`: the mark under which the sender knows the file again. It survives every program that saves the file. */
export const customProperties = ({mark}: Document): string =>
  `${customHead}${escaped(mark)}</vt:lpwstr></property></Properties>`
