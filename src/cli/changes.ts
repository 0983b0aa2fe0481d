import {paintWith} from '../base/paint.js'
import type {Screen} from '../base/world.js'
import {wrap} from '../render/text/wrap.js'
import type {Change} from '../words/changes.js'

/** Marks around what was removed and added, where there is no colour to tell them apart. */
const plainMarks = {removed: ['[-', '-]'], added: ['{+', '+}'], kept: ['', '']} as const
/** With colour: one sign before, for whoever cannot tell red from green; private-use characters until lines are broken. */
const colourMarks = {removed: ['\uE000', '\uE002'], added: ['\uE001', '\uE002'], kept: ['', '']} as const

/** A changed text as it is read on a screen: `[-removed-]{+added+}`, or −removed +added in red and green. */
export const marked = (changes: readonly Change[], {columns, colour}: Screen): string => {
  const marks = colour ? colourMarks : plainMarks
  const text = changes.map(({kind, text}) => between(text, marks[kind])).join('')
  const lines = wrap(text, columns)
  return colour ? painted(lines) : lines
}

/** Marks stand at the words; what is blank around them stays outside. Each line of a text has its own. */
const between = (text: string, [open, close]: readonly [string, string]): string =>
  text.replace(/[^\s](?:[^\n]*[^\s])?/g, (words) => open + words + close)

/** Colour ends with each line and goes on in the next. */
const painted = (text: string): string => {
  const paint = paintWith(true)
  let brush: ((words: string) => string) | undefined
  return text
    .split('\n')
    .map((line) =>
      line
        .split(/(?=[\uE000\uE001])|(?<=\uE002)/)
        .map((part) => {
          if (part.startsWith('\uE000')) brush = paint.error
          if (part.startsWith('\uE001')) brush = paint.good
          const words = part.replace('\uE000', '−').replace('\uE001', '+').replace('\uE002', '')
          const shown = brush ? brush(words) : words
          if (part.endsWith('\uE002')) brush = undefined
          return shown
        })
        .join(''),
    )
    .join('\n')
}

/** “+12 −5”: how many words came and went. */
export const tallyOf = (changes: readonly Change[]): string => {
  const count = (kind: Change['kind']): number =>
    changes.filter((one) => one.kind === kind).flatMap(({text}) => text.match(/[\p{L}\p{N}]+/gu) ?? []).length
  return `+${count('added')} −${count('removed')}`
}
