import type {Language} from '../../../document/document.js'
import {asidesIn, type Spelled, spelledIn} from '../../../words/spelled.js'
import type {Spelling} from '../../../words/spelling.js'
import {isReadByOthers, type Prose} from '../../facts/prose.js'
import type {Finding, TextRule} from '../../rule.js'

export const misspelledWord: TextRule = {
  of: 'text',
  id: 'misspelled-word',
  severity: 'warning',
  demands: 'Every word that others read stands in a dictionary of its language, or in a list of words.',
  *check({prose, about}) {
    const [english, spanish] = [about.spelling?.get('en'), about.spelling?.get('es')]
    const said = (language: Language) => prose.filter((one) => one.language === language && isReadByOthers(one))
    const [inEnglish, inSpanish] = [said('en'), said('es')]

    const spanishWords = wordsOf(spanish ? inSpanish : [])
    const strange = places(inSpanish, spanish?.misspelled(spanishWords))
    const mentioned = strange.filter(isMentioned)
    const englishWords = wordsOf(english ? inEnglish : [])
    const wrong = english?.misspelled([...englishWords, ...mentioned.map(({word}) => word)])
    const borrowed = new Set(mentioned.filter(({word}) => wrong && !wrong.has(word)))

    if (english) yield* complaints('en', english, places(inEnglish, wrong), englishWords)
    if (spanish)
      yield* complaints(
        'es',
        spanish,
        strange.filter((one) => !borrowed.has(one)),
        spanishWords,
      )
  },
}

const wordsOf = (prose: readonly Prose[]): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const one of prose) for (const {word} of spelledIn(one.words)) words.add(word)
  return words
}

/** A word where it stands. */
interface Said extends Spelled {
  readonly prose: Prose
}

const places = (prose: readonly Prose[], wrong: ReadonlySet<string> = new Set()): readonly Said[] =>
  wrong.size === 0
    ? []
    : prose.flatMap((one) =>
        [...spelledIn(one.words)].filter(({word}) => wrong.has(word)).map((word) => ({...word, prose: one})),
      )

const isMentioned = ({prose, from, to}: Said): boolean =>
  asidesIn(prose.words).some((aside) => aside.from <= from && to <= aside.to)

/** One finding for each word of a text, at its first place. */
function* complaints(
  language: Language,
  spelling: Spelling,
  wrong: readonly Said[],
  words: ReadonlySet<string>,
): Generator<Finding> {
  if (wrong.length === 0) return
  const misspelled = new Set(wrong.map(({word}) => word))
  const meant = spelling.meant(misspelled, new Set([...words].filter((word) => !misspelled.has(word))))
  const byText = new Map<Prose, Map<string, Said[]>>()
  for (const one of wrong) {
    const text = byText.get(one.prose) ?? new Map<string, Said[]>()
    byText.set(one.prose, text.set(one.word, [...(text.get(one.word) ?? []), one]))
  }
  for (const [{at}, text] of byText)
    for (const [word, [first, ...again]] of text)
      if (first)
        yield {
          place: at(first),
          message: complaint(word, meant.get(word) ?? [], language),
          ...(again.length > 0 ? {related: again.map((one) => ({message: 'here too', place: at(one)}))} : {}),
        }
}

const complaint = (word: string, meant: readonly string[], language: Language): string => {
  const cure = meant.length === 0 ? 'correct it' : `write ${either(meant.map((one) => `“${one}”`))}`
  return `“${word}” is not in the ${language === 'en' ? 'English' : 'Spanish'} dictionary; ${cure}, or add it to words.${language}.txt if it is right`
}

const either = (choices: readonly string[]): string =>
  [choices.slice(0, -1).join(', '), ...choices.slice(-1)].filter((part) => part !== '').join(' or ')
