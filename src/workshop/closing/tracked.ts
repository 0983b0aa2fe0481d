import type {Diagnostic} from '../../base/diagnostic.js'
import type {Codec} from '../../base/world.js'
import {readRevised, type Tracked} from '../../ooxml/revised.js'

/** Tracked changes in a copy that is said to be signed: nobody signs a text that is still open. A PDF has none. */
export const trackedIn = (bytes: Uint8Array, codec: Codec, file: string): readonly Diagnostic[] => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return []
  const {value: word} = readRevised(bytes, codec, file)
  if (!word) return []
  const changes = new Set<Tracked>(
    word.paragraphs.flatMap(({runs, end, row}) => [
      ...runs.flatMap(({tracked}) => tracked),
      ...(end ? [end] : []),
      ...(row ? [row] : []),
    ]),
  )
  if (changes.size === 0) return []
  const authors = [...new Set([...changes].flatMap(({author}) => author ?? []))]
  return [
    {
      rule: 'signed-open',
      severity: 'error',
      message: `“${file}” holds tracked changes${authors.length === 0 ? '' : ` of ${authors.join(', ')}`}, so it is not known what was signed; it was read as if all of them were accepted. Have a clean copy signed`,
      place: {file},
    },
  ]
}
