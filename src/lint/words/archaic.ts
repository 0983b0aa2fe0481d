import type {Swaps} from '../shapes/swapped.js'

/** Words that only contracts still say, and what says the same. */
export const archaic: Swaps = {
  amongst: 'among',
  forthwith: 'at once',
  henceforth: 'from now on | from the day that is meant',
  hereafter: 'after the date of this Rider | later in this Rider',
  herein: 'in this section | in this Rider or Agreement',
  hereof: 'of this section | of this Rider or Agreement',
  hereon: 'on this page | on this subject',
  heretofore: 'before the date of this Rider',
  hereto: 'to this section | to this Rider or Agreement',
  hereunder: 'under this section | under this Rider or Agreement',
  hereunto: 'to this section | to this Rider or Agreement',
  herewith: 'with this section | with this Rider or Agreement',
  'inter alia': 'among other things | a complete list',
  'ipso facto': 'by that fact alone',
  'pari passu': 'in equal rank',
  'per annum': 'a year',
  thenceforth: 'from then on | from the day that is meant',
  thereafter: 'after that',
  therefor: 'for it | for that',
  therefrom: 'from it | from that',
  therein: 'in it | there',
  thereof: 'of it | its',
  thereon: 'on it | about that',
  thereto: 'to it | to that',
  thereunder: 'under it',
  thereupon: 'then | when that happens',
  therewith: 'with it',
  'these presents': 'this Rider',
  'to wit': 'namely',
  'vis-à-vis': 'toward | compared with',
  viz: 'namely',
  whereby: 'by which | so that',
  wherefore: 'so',
  wherein: 'in which | where',
  whereof: 'of which',
  whereupon: 'then | when that happens',
  whilst: 'while',
}

/** Words for which no other words stand in. */
export const outworn: Readonly<Record<string, string>> = {
  aforementioned: 'say again what is meant, or “that”',
  aforesaid: 'say again what is meant, or “that”',
  foregoing: 'say what is meant',
  hereinabove: 'refer to the section that is meant',
  hereinafter: 'take it out: the defined term alone is enough',
  hereinbefore: 'refer to the section that is meant',
  hereinbelow: 'refer to the section that is meant',
  'in witness whereof': 'take it out: the signatures say it',
  'know all men by these presents': 'take it out',
  'mutatis mutandis': 'say how the words are to be changed',
  'now, therefore': 'take it out',
  'party of the first part': 'write the name of the party',
  'party of the second part': 'write the name of the party',
  whereas: 'state the background in plain sentences, or write “while”',
  witnesseth: 'take it out',
}

/** What the agreement that a proposal amends says itself, so that an arbitrator reads both alike. */
export const idiom: ReadonlySet<string> = new Set(['foregoing', 'hereafter', 'thereafter', 'per annum'])
