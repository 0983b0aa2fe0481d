import {scalar} from '../../source/scalar.js'
import type {Edition} from '../../workshop/editions.js'

const head = `# yaml-language-server: $schema=schema/editions.schema.json
# What was printed, under which number. “proviso make --edition” adds to it, “proviso editions” tells what is out of date.
`

/** The file with some more editions at its end; what a person wrote into it stays as it is. */
export const withEditions = (before: string | undefined, added: readonly Edition[]): string => {
  const start = before === undefined ? head : before.replace(/\n*$/, '\n')
  return start + added.map(written).join('')
}

const written = ({document, engagement, edition, date, plan, words, text, clauses, facts}: Edition): string => {
  const lines = (key: string, all: readonly string[]): readonly string[] =>
    all.length === 0 ? [`  ${key}: {}`] : [`  ${key}:`, ...all.map((line) => `    ${line}`)]
  return `${[
    `- document: ${scalar(document)}`,
    `  engagement: ${scalar(engagement)}`,
    `  edition: ${edition}`,
    `  date: ${date}`,
    `  plan: ${scalar(plan)}`,
    `  words: ${scalar(words)}`,
    `  text: ${scalar(text)}`,
    ...lines(
      'clauses',
      Object.entries(clauses).map(([id, one]) => `${id}: {version: ${one.version}, text: ${scalar(one.text)}}`),
    ),
    ...lines(
      'facts',
      Object.entries(facts).map(([name, value]) => `${name}: ${scalar(value)}`),
    ),
  ].join('\n')}\n`
}
