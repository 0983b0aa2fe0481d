import type {Text} from './texts.js'

/** Names of parties that belong to the other kind of instrument, or to none. */
const foreign = {
  proposal: /^(?:Company|Performer|Studio|Employer|Network|Artist|Talent|Actor|Guild)$/,
  rider: /^(?:Producer|Studio|Employer|Network|Artist|Talent|Actor)$/,
} as const

/** Whether a text calls its parties by the names that its kind of instrument gives them; a memo may say “the company” and “the performer”. */
export const namesParties = ({passage, clause, uses}: Text): boolean =>
  passage.register === 'proposal' ||
  (passage.register === 'rider' &&
    (clause !== undefined || [...uses.values()].some((found) => found.some(({form}) => form === 'Company'))))

/** Whether a word names a party as no instrument of this kind does. */
export const isForeignParty = (text: Text, word: string): boolean => {
  const {register} = text.passage
  return (
    (register === 'proposal' || register === 'rider') &&
    foreign[register].test(word.replace(/(?:’s|s)?$/u, '')) &&
    namesParties(text)
  )
}
