const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u
const none = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes on a screen of equal columns. */
export const widthOf = (text: string): number => {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  return [...text].reduce((sum, sign) => sum + (none.test(sign) ? 0 : wide.test(sign) ? 2 : 1), 0)
}

/** The text with spaces after it up to a width. */
export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - widthOf(text)))
