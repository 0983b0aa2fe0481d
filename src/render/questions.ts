import type {List} from '../document/nodes.js'
import {plain} from '../document/plain.js'

/** Whether a list asks: its items are numbered, and each is a question. Leaflets set it apart, to be cut out and taken along. */
export const asks = ({scheme, children}: List): boolean =>
  scheme === 'plain' && children.length > 1 && children.every((item) => plain(item).trim().endsWith('?'))
