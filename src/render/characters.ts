/**
 * Text as any file and any screen can hold it.
 *
 * Line ends become `\n`; other control characters than tab, lone surrogates and noncharacters become U+FFFD.
 */
export const legible = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')

/** Each run of blanks as one space. A no-break space is no blank. */
export const oneLine = (text: string): string => legible(text).replace(/[ \t\n]+/g, ' ')
