import {legible} from '../characters.js'

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text for an element or a quoted attribute. */
export const escaped = (text: string): string => legible(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** A quoted CSS string that can close neither itself nor the style element. */
export const quoted = (text: string): string =>
  `"${legible(text).replace(/[^\p{L}\p{N}\p{M} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
