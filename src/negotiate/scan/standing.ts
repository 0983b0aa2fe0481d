/**
 * How a sentence holds what was found in it: plainly; forbidden or denied; only after somebody’s consent; or as a thing that
 * nobody is bound to do or kept from doing (“nothing herein limits”, “shall not be required to”).
 */
export type Standing = 'plain' | 'refused' | 'conditional' | 'relieved'

/** They hold a “no” or a “not” and deny nothing. */
const neutral =
  /\b(?:not only|whether or not|(?:but )?not limited to|no(?:t)? (?:later|more|less|fewer|longer) than|no matter|not yet|never-ending|or not\b|not presently|in no event shall|no(?: \w+)? (?:charge|cost|fee|notice)|if you do not wish|(?:does|do) not (?:object|respond|reply|answer)|does not exist|do not exist|not been discovered)/g
const relief =
  /\b(?:nothing|no provision|no term|no part|not|no|neither|never|nor)\b[^;,]{0,70}?\b(?:limit|restrict|prevent|prohibit|preclud|impair|forbid|hinder|restrain|obligat|oblig|requir|bound|duty|responsib|burden|delay)[a-z]*|\bneed not\b|\bwithout (?:any )?(?:obligation|duty)\b/g
/** Where a sentence turns: what stands before does not speak of what stands behind. */
const turns =
  /;|,? but |,? except |, provided|, otherwise |, save |, unless |: |, however|, and (?=(?:company|producer|studio|we|performer|artist|the union|any|each|shall|may|copies|a breach|the)\b)/g
const before =
  /\b(?:not|no|never|nothing|none|neither|nor|nobody|cannot|prohibited from|prohibits|forbids|forbidden to|refrain(?:s|ing)? from|exclud(?:es|ing)|other than|instead of|rather than|in place of|void)\b|n't\b/
const behind =
  /\b(?:(?:is|are|shall be|will be|be|remains?) (?:void|ineffective|of no (?:force|effect)|prohibited|forbidden|unenforceable|excluded|reserved (?:to|by) (?:the )?(?:performer|artist|actor|background)|not (?!limited|restricted|affected|terminat|revoc|subject to (?:audit|exam|insp|neg)))|(?:does|do|shall|will|may|must) not (?!limit|affect|restrict|exceed|require|expire|be (?:limit|terminat|revok|withdrawn|affect|restrict|required|obliged))|requires? (?:a |the |such )?(?:\w+ ){0,3}?consent|has no effect|ends? (?:on|with|after|\w+ months)|expires?\b(?! upon))/
const condition =
  /\b(?:unless|until|only (?:if|after|with|upon|when|where|by|on|to|under|for)|except (?:with|as|upon|where|under)|subject to|first obtain\w*|if (?:and only if )?(?:the )?(?:performer|artist|actor|he|she|they|you))\b[^;]{0,90}?\b(?:consent|consented|signed|signs|(?<!court )approv|opt(?:ed|s)?[- ]in|agreed in writing|in writing)|\bwho (?:ha(?:s|ve) )?(?:not )?consent|\binitial(?:l?ed|s)\b/

/** @param reading the plain reading of a sentence, @param end where what was found ends in it */
export const standingOf = (reading: string, end: number): Standing => {
  let relieved = false
  const blank = (found: string): string => ' '.repeat(found.length)
  const cleared = reading.replace(neutral, blank).replace(relief, (found, at: number) => {
    if (at < end) relieved = true
    return blank(found)
  })
  const starts = [...cleared.matchAll(turns)].map(({0: turn, index}) => index + turn.length)
  const from = starts.filter((start) => start < end).at(-1) ?? 0
  const to = starts.find((start) => start >= end) ?? cleared.length
  if (before.test(cleared.slice(from, end)) || behind.test(cleared.slice(end, to))) return 'refused'
  if (condition.test(cleared)) return 'conditional'
  return relieved ? 'relieved' : 'plain'
}
