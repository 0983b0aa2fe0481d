import type {Call, Statement, Test} from './template.js'

/** What the engagement and the document say to a text's conditions. */
export interface Choices {
  /** Whether a yes/no name is yes, a list is not empty, or a clause is there. */
  holds(test: Test): boolean
  /** How many items a list has. */
  count(test: Test): number
}

/** A place in the text where something will stand: the call, and the item of the list that is being walked. */
export interface Slot {
  readonly call: Call
  readonly list?: string
  readonly item?: number
  /** Whether it begins a sentence. */
  readonly starts: boolean
}

/** Markdown with slot numbers between private-use characters: nothing that was answered is in it. */
export interface Expanded {
  readonly markdown: string
  readonly slots: readonly Slot[]
}

export const slotStart = '\uE000'
export const slotEnd = '\uE001'

/** The text so far ends where a sentence begins; a digit before the stop is the number of a list item. */
const sentenceStart = /(?:^|\n\n|[\p{L})”\uE001][.!?]\s+)$/u

/** Chooses and repeats. The result is the same for all engagements that make the same choices. */
export const expand = (statements: readonly Statement[], choices: Choices): Expanded => {
  const slots: Slot[] = []
  let markdown = ''
  const walk = (body: readonly Statement[], list?: string, item?: number): void => {
    for (const statement of body) {
      if (statement.type === 'words') markdown += statement.value
      else if (statement.type === 'call') {
        const {call} = statement
        const starts = sentenceStart.test(markdown.slice(-4))
        markdown += slotStart + slots.length + slotEnd
        slots.push(list === undefined || item === undefined ? {call, starts} : {call, starts, list, item})
      } else if (statement.type === 'if')
        walk(choices.holds(statement.test) ? statement.whole : statement.otherwise, list, item)
      else {
        const count = choices.count(statement.test)
        if (count === 0) walk(statement.otherwise, list, item)
        for (let index = 0; index < count; index++) walk(statement.whole, statement.test.name, index)
      }
    }
  }
  walk(statements)
  return {markdown, slots}
}
