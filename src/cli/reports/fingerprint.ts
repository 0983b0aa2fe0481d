import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import type {Diagnostic} from '../../base/diagnostic.js'

/**
 * A mark for each finding, by which it is known again in a later report: made of its rule, its file, the words of its line
 * and its message without numbers, so it stays when lines move and when only a day or a count in the message differs. Of
 * findings that are alike in all that, the second has a mark of its own, and so on.
 */
export const fingerprints = (
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<Diagnostic, string> => {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split(/\r\n|\n|\r/)]))
  const met = new Map<string, number>()
  return new Map(
    diagnostics.map((one) => {
      const {rule, message, place} = one
      const line = place.line === undefined ? '' : (lines.get(place.file)?.[place.line - 1] ?? '')
      const alike = JSON.stringify([rule, place.file, line.trim(), message.replace(/\d+/g, '#')])
      const nth = (met.get(alike) ?? 0) + 1
      met.set(alike, nth)
      return [one, bytesToHex(sha256(new TextEncoder().encode(`${alike}${nth}`))).slice(0, 32)]
    }),
  )
}
