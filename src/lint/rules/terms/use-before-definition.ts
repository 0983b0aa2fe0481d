import type {Library} from '../../../library/library.js'
import type {Definition} from '../../facts/mentions.js'
import type {Reading} from '../../facts/readings.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'

export const useBeforeDefinition: Rule = {
  id: 'use-before-definition',
  severity: 'warning',
  demands:
    'Every text that defines a term does so where it first uses it, or in the paragraph behind; only a part headed as definitions may come later.',
  *check({texts, definitions, library}) {
    const defining = new Map<Text, Definition[]>()
    for (const one of definitions) defining.set(one.text, [...(defining.get(one.text) ?? []), one])
    for (const text of texts) {
      const own = defining.get(text)
      if (!own || !text.instrument) continue
      const [setting = ''] = text.uses.keys()
      const said = new Set<string>()
      for (const reading of text.readings)
        for (const {key, finding} of lateIn(text, reading, own, (words) => library.termsIn(words, setting))) {
          if (!said.has(key)) yield finding
          said.add(key)
        }
    }
  },
}

function* lateIn(
  text: Text,
  {words}: Reading,
  definitions: readonly Definition[],
  termsIn: (words: string) => ReturnType<Library['termsIn']>,
): Generator<{key: string; finding: Finding}> {
  const first = new Map<string, Definition>()
  for (const one of definitions) if (words[one.span.from] !== ' ' && !first.has(one.name)) first.set(one.name, one)
  const uses = termsIn(withoutHeadings(words))
  for (const [key, definition] of first) {
    const use = uses.find((one) => one.key === key)
    if (!use || use.span.to > definition.span.from || isAmongDefinitions(words, definition.span.from)) continue
    const paragraphs = words.slice(use.span.from, definition.span.from).split(/\n[ \t]*\n\s*/).length - 1
    if (paragraphs > 1)
      yield {
        key,
        finding: {
          place: text.at(use.span),
          message: `“${use.form}” is used here, and defined only ${paragraphs} paragraphs on, so a reader meets a capital without a meaning; define it here, or put this behind its definition`,
          related: [{message: 'its definition', place: definition.place}],
        },
      }
  }
}

const withoutHeadings = (words: string): string => words.replace(/^[ \t>]*#.*$/gmu, (line) => ' '.repeat(line.length))

/** Whether the last heading before it announces definitions. */
const isAmongDefinitions = (words: string, offset: number): boolean => {
  const heading = [...words.slice(0, offset).matchAll(/^[ \t>]*#{1,6}[ \t](.*)$/gmu)].at(-1)
  return /\b(?:defin|meaning|terms?\b|words?\b)/iu.test(heading?.[1] ?? '')
}
