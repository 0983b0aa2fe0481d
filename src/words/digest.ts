import {sha256} from '@noble/hashes/sha2.js'

/**
 * A digest of words, whatever is blank between them: sixteen letters, since digits could come out as a number, which YAML would
 * not give back as it was written.
 */
export const digestOf = (words: string): string =>
  Array.from(sha256(new TextEncoder().encode(words.replace(/\s+/g, ' ').trim())).slice(0, 8), (byte) =>
    [byte >> 4, byte & 15].map((value) => String.fromCharCode(97 + value)).join(''),
  ).join('')
