import {matchesOf} from '../../base/matches.js'
import type {Span} from '../../text/template.js'

/** A word in capitals only. */
export interface Capitals {
  readonly word: string
  readonly span: Span
  /** Whether it is said loudly rather than short for something. */
  readonly loud: boolean
}

/** Words that somebody writes in capitals to be heard. */
const shouted = new Set(
  'NOT NEVER NO YES STOP MUST ALWAYS DO READ SIGN ONLY ALL BEFORE EVERY ANY NOW FIRST WARNING IMPORTANT CAUTION ATTENTION ASK AND OR YOUR YOU FREE NUNCA NO SÍ SIEMPRE ALTO ANTES TODO TODOS SOLO NADIE AHORA IMPORTANTE ATENCIÓN CUIDADO LEE FIRMA FIRMES PREGUNTA TU AVISO GRATIS'.split(
    ' ',
  ),
)

const inCapitals = /(?<![\p{L}\p{N}-])\p{Lu}(?:[\p{Lu}\p{N}]+|&\p{Lu}+)(?:[.&-]\p{Lu}+)*(?![\p{Ll}-])/gu

/** Words of two letters and more in capitals only. Two long ones in a row are loud together. */
export const capitalsIn = (words: string): readonly Capitals[] => {
  const found = matchesOf(words, inCapitals)
  const isLong = (at: number): boolean => (found[at]?.[0].length ?? 0) > 3
  const follows = (at: number): boolean => {
    const [one, next] = [found[at], found[at + 1]]
    return (
      one !== undefined && next !== undefined && /^[\s,]+$/u.test(words.slice(one.index + one[0].length, next.index))
    )
  }
  return found.map(({0: word, index}, at) => ({
    word,
    span: {from: index, to: index + word.length},
    loud: shouted.has(word) || (isLong(at) && ((follows(at) && isLong(at + 1)) || (follows(at - 1) && isLong(at - 1)))),
  }))
}
