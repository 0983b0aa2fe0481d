import type {Document} from '../../document/document.js'
import type {Block} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {paragraph, type Sheet, sheetOf} from '../page.js'

/** What a proposal asks to be told, as a page of its own; nothing where it asks for nothing. */
export const informationRequests = (
  {children, title}: Document,
  parties: {readonly from: string; readonly to: string},
  sheet: Sheet,
): Document | undefined => {
  const start = children.findIndex((one) => isHeading(one) && /^information requested/i.test(plain(one).trim()))
  if (start < 0) return undefined
  const end = children.findIndex((one, index) => index > start && (isHeading(one) || one.type === 'clause'))
  return sheetOf('Information requested', sheet, [
    paragraph(`${parties.from} to ${parties.to}. This request is a part of: ${title}.`),
    ...children.slice(start + 1, end < 0 ? undefined : end),
  ])
}

const isHeading = ({type}: Block): boolean => type === 'heading'
