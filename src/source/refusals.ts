/** Why a file, or a part of it, cannot be read, with its offsets. */
export interface Refusal {
  readonly rule: 'yaml-syntax' | 'duplicate-key' | 'odd-character'
  readonly message: string
  readonly from: number
  readonly to: number
}

/** What YAML’s own errors say to a lawyer. */
export const syntaxMessage = (code: string, message: string): string => {
  if (code === 'TAB_AS_INDENT') return 'A tab is used to indent; YAML allows only spaces. Replace it by spaces'
  const open = /^Flow (sequence|map)/.exec(message)?.[1]
  if (open) return `A ${open === 'map' ? '{ is not closed with }' : '[ is not closed with ]'}; close it on its line`
  if (code === 'BAD_INDENT')
    return 'This line is indented differently from its neighbors; align it with the keys that it belongs to'
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'This line cannot be understood; if the text holds a colon, put it in a literal block (|) or between quotation marks'
  if (code === 'TAG_RESOLVE_FAILED')
    return 'A word that begins with “!” tells YAML how to take a value, and none is known here; delete it, or put the value between quotation marks'
  return `${message.replace(/\.$/, '')}; the file cannot be read past this point`
}

const odd = /[\uD800-\uDFFF\uE000-\uF8FF\uFFFE\uFFFF]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u

/** The first character that no document may hold: a control character, one for private use, half of one. */
export const oddCharacter = (text: string): Refusal | undefined => {
  const found = odd.exec(text)
  return found
    ? {rule: 'odd-character', message: oddMessage(found[0]), from: found.index, to: found.index + found[0].length}
    : undefined
}

const oddMessage = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} is a control or private-use character, which no document may hold; delete it`
