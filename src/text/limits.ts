import type {Problem} from './template.js'

/**
 * What no text needs. Where there is more, the time of reading grows with its square, or the stack is exhausted; so it is not read
 * at all, and the author is told.
 */
const most = {characters: 100_000, calls: 4000, choices: 200, marks: 2000, levels: 30} as const

const many = (count: number): string => count.toLocaleString('en-US')

/** More than a text can hold and be understood. */
export const tooLong = (text: string): Problem | undefined => {
  if (text.length > most.characters)
    return whole(
      `This text has ${many(text.length)} characters, and none of more than ${many(most.characters)} is read; cut it into several`,
      text,
    )
  const calls = text.split('{{').length - 1
  if (calls > most.calls)
    return whole(
      `This text opens braces ${many(calls)} times, and none that does so more than ${many(most.calls)} times is read; cut it into several`,
      text,
    )
  const choices = [...text.matchAll(/\{\{~?(?:[#^]|\s*else\s)/g)].length
  if (choices > most.choices)
    return whole(
      `This text chooses or repeats ${many(choices)} times, and none that does so more than ${most.choices} times is read; cut it into several`,
      text,
    )
  return undefined
}

/** More markup than can be understood. */
export const tooMarked = (markdown: string): Problem | undefined => {
  const marks = [...markdown.matchAll(/\*+|_+|`+|[<[]/g)].length
  if (marks > most.marks)
    return whole(
      `This text has ${many(marks)} asterisks, underlines, backquotes and opening brackets, and none of more than ${many(most.marks)} is read; cut it into several`,
      markdown,
    )
  for (const {0: prefix, index} of markdown.matchAll(/^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]))+/gm)) {
    const levels = [...prefix.matchAll(/>|[-+*]|\d+/g)].length
    if (levels > most.levels)
      return {
        message: `Lists and notices begin ${many(levels)} times on this line, one in the other, and no more than ${most.levels} levels are read; write what is meant as words`,
        span: {from: index, to: index + prefix.length},
      }
  }
  return undefined
}

const whole = (message: string, text: string): Problem => ({message, span: {from: 0, to: text.length}})
