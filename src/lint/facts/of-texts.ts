import {lazily} from '../../base/lazily.js'
import {recently} from '../../base/recent.js'
import type {Field, Library} from '../../library/library.js'
import type {Question} from '../../library/question.js'
import type {About} from '../about.js'
import {type Cited, citedIn} from './cited.js'
import {type DateSaid, datesIn} from './dates.js'
import {type Modal, modalsIn} from './modals.js'
import type {Prose} from './prose.js'
import {signersOf} from './signers.js'
import type {Text} from './texts.js'
import {type Typed, typedIn} from './typed.js'
import {type Typeset, typesetOf} from './typeset.js'

/** What some texts say of themselves. */
export interface TextFacts {
  readonly about: About
  readonly texts: readonly Text[]
  /** Every text, and all words that somebody reads beside them. */
  readonly prose: readonly Prose[]
  /** The words that others than the drafter read, with their marks and blanks. */
  readonly typeset: readonly Typeset[]
  /** Everything that a text may ask for, by name: fields, facts, and what the edition tells. */
  readonly askable: ReadonlyMap<string, Question>
  /** Each statute, case or bill that is cited, with the sources of its clause that are about it. */
  readonly cited: readonly Cited[]
  /** Each day that is named. */
  readonly dates: readonly DateSaid[]
  /** Each shall, must, may, will and should of the English proposals and riders. */
  readonly modals: readonly Modal[]
  /** What each text types in figures, and which fields of its clause hold it. */
  typedIn(text: Text): readonly Typed[]
}

/** What texts are read with. */
interface Beside extends Pick<TextFacts, 'about' | 'askable'> {
  readonly library: Library
  /** The fields that a clause declares. */
  fieldsOf(clause: string): readonly Field[]
}

/** @param prose the texts too */
export const textFactsOf = (
  {texts, prose}: Pick<TextFacts, 'texts' | 'prose'>,
  {library, about, askable, fieldsOf}: Beside,
): TextFacts =>
  lazily<TextFacts>({
    about: () => about,
    texts: () => texts,
    prose: () => prose,
    askable: () => askable,
    typeset: () => typesetOf(prose),
    cited: () => citedIn(prose),
    dates: () => [...datesIn(prose)],
    modals: () =>
      texts
        .filter(({instrument, language}) => instrument && language === 'en')
        .flatMap((text) => modalsIn(text, signersOf(text, library))),
    typedIn: () => recently(most, (text: Text) => typedIn(text, fieldsOf)),
  })

/** So many texts are remembered for what they type. */
const most = 2048
