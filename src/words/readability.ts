import {syllable} from 'syllable'
import {sentences, wordsOf} from './sentences.js'

type Language = 'en' | 'es'

/**
 * Words that a text for members teaches because the papers of a job use them. They count as words, but their syllables do not count
 * against the text. Keep this short: a word belongs here only if a handout says what it means.
 */
export const taught: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['consent', 'replica', 'residual', 'residuals', 'rider', 'voucher', 'vouchers']),
  es: new Set(['consentimiento', 'residual', 'residuales', 'voucher', 'vouchers']),
}

/** Words already counted: few, and met in every text. */
const counted: Readonly<Record<Language, Map<string, number>>> = {en: new Map(), es: new Map()}

/** The number of spoken syllables of a word. Two or three capitals are spelled out, as in AI. */
export const syllables = (word: string, language: Language): number => {
  const known = counted[language].get(word)
  if (known !== undefined) return known
  const count = /^\p{Lu}{2,3}$/u.test(word)
    ? word.length
    : Math.max(1, language === 'en' ? syllable(word.replace(/[’']/g, '')) : spanish(word.toLowerCase()))
  counted[language].set(word, count)
  return count
}

/** Vowels in a row are one syllable, but for each further strong one: a, e, o, and every vowel with an accent. */
const spanish = (word: string): number =>
  (
    word
      .replace(/([qg])u(?=[eiéí])/g, '$1')
      .replace(/(?<!c)h/g, '')
      .replace(/y(?![aeiouáéíóúü])/g, 'i')
      .match(/[aeiouáéíóúü]+/g) ?? []
  ).reduce((sum, vowels) => sum + Math.max(1, vowels.match(/[aeoáéíóú]/g)?.length ?? 0), 0)

/** Words for each sentence, and syllables for each word. Numbers and taught words are words without syllables. */
const measure = (text: string, language: Language): {readonly length: number; readonly weight: number} => {
  const all = wordsOf(text)
  const weighed = all.filter((word) => /^\p{L}/u.test(word) && !taught[language].has(word.toLowerCase()))
  const spoken = weighed.reduce((sum, word) => sum + syllables(word, language), 0)
  return {length: all.length / Math.max(1, sentences(text).length), weight: spoken / Math.max(1, weighed.length)}
}

/** How many years of school an English text asks for (Kincaid and others, 1975). */
export const fleschKincaid = (text: string): number => {
  const {length, weight} = measure(text, 'en')
  return 0.39 * length + 11.8 * weight - 15.59
}

/** How easy an English text is, mostly from 0 to 100; plain is 60 and more (Flesch, 1948). */
export const fleschEase = (text: string): number => {
  const {length, weight} = measure(text, 'en')
  return 206.835 - 84.6 * weight - 1.015 * length
}

/** How easy a Spanish text is, mostly from 0 to 100; plain is 60 and more (Fernández Huerta, 1959, by words for each sentence). */
export const fernandezHuerta = (text: string): number => {
  const {length, weight} = measure(text, 'es')
  return 206.84 - 60 * weight - 1.02 * length
}
