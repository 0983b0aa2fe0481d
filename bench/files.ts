import {renameSync, writeFileSync} from 'node:fs'

/** Writes to a temporary name, then renames: what every contender does with its bytes. */
export const writeWhole = (path: string, bytes: Uint8Array): void => {
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}

/** The words of a part of a Word file, one paragraph a line, without what fields are asked. */
export const wordsOf = (xml: string): string =>
  xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .trim()
