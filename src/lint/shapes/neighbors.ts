/** What parts two words that are read one after the other: a space or the end of a line. A tag between them leaves more room. */
export const between = String.raw`(?: {1,2}| ?\n[ \t>]{0,6})`
