import {Big} from 'big.js'
import type {Language} from '../../document/document.js'
import {numberJoints, numberWords} from '../words/numbers.js'

/** For a pattern with the flag i: a number in words, as in “two hundred and fifty”. */
export const spelledSource = (language: Language): string => {
  const word = Object.keys(numberWords[language]).join('|')
  return `(?:${word})(?:(?:${numberJoints[language]})(?:${word})){0,6}`
}

/** “Two hundred and fifty” counts up; a hundred or a thousand takes what stands before it so many times. */
export const spelledNumber = (spelled: string, language: Language): Big | undefined => {
  let [total, below] = [0, 0]
  for (const word of spelled.toLowerCase().split(/[-\s]+/)) {
    const value = numberWords[language][word]
    if (value === undefined) continue
    if (value < 100) below += value
    else if (value === 100) below = (below || 1) * 100
    else {
      total += (below || 1) * value
      below = 0
    }
  }
  return total + below === 0 ? undefined : new Big(total + below)
}
