import type {Field, Library} from '../../library/library.js'
import type {About} from '../about.js'
import {type Modal, modalsIn} from './modals.js'
import type {Prose} from './prose.js'
import {signersOf} from './signers.js'
import type {Text} from './texts.js'
import {type Typed, typedIn} from './typed.js'

/** What some texts say of themselves. */
export interface TextFacts {
  readonly about: About
  readonly texts: readonly Text[]
  /** Every text, and all words that somebody reads beside them. */
  readonly prose: readonly Prose[]
  /** Each shall, must, may, will and should of the English proposals and riders. */
  readonly modals: readonly Modal[]
  /** What each text types in figures, and which fields of its clause hold it. */
  typedIn(text: Text): readonly Typed[]
}

/**
 * @param prose the texts too
 * @param fieldsOf the fields that a clause declares
 */
export const textFactsOf = (
  library: Library,
  about: About,
  {texts, prose}: Pick<TextFacts, 'texts' | 'prose'>,
  fieldsOf: (clause: string) => readonly Field[],
): TextFacts => {
  let modals: readonly Modal[] | undefined
  const typed = new Map<Text, readonly Typed[]>()
  return {
    about,
    texts,
    prose,
    get modals() {
      modals ??= texts
        .filter(({instrument, language}) => instrument && language === 'en')
        .flatMap((text) => modalsIn(text, signersOf(text, library)))
      return modals
    },
    typedIn(text) {
      const known = typed.get(text)
      if (known) return known
      const found = typedIn(text, fieldsOf)
      typed.set(text, found)
      return found
    },
  }
}
