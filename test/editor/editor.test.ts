import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type CompletionItem, MarkupContent} from 'vscode-languageserver-protocol/node.js'
import {parse} from 'yaml'
import {type Editor, openEditor} from '../support/editor.js'
import {filesBelow} from '../support/shipped.js'

const cases = <Case>(name: string): Case[] => parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Case[]
const shipped = new Map(
  [...filesBelow('clauses', 'templates', 'teaching', 'examples')].filter(([path]) => path.endsWith('.yaml')),
)

let editor: Editor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

test.concurrent.each([...shipped])('nothing is underlined in %s', async (path, text) => {
  expect(await editor.underlined(dirname(path), text)).toEqual([])
})

interface Mistake {
  readonly name: string
  readonly file: string
  readonly was: string
  readonly is: string
  readonly at?: string
  readonly says: readonly string[]
  readonly besides?: readonly string[]
}
test.concurrent.each(cases<Mistake>('mistakes.yaml'))(
  '$file: $name',
  async ({file, was, is, at = is, says, besides = []}) => {
    const text = shipped.get(file) ?? ''
    expect(text).toContain(was)
    const broken = text.replace(was, () => is)
    const line = broken.slice(0, broken.indexOf(at)).split('\n').length
    const found = await editor.underlined(dirname(file), broken)
    for (const one of says) expect(found).toContain(`${line}: ${one}`)
    for (const one of besides) expect(found.join('\n')).toContain(one)
    expect(found).toHaveLength(says.length + besides.length)
  },
)

const headed = (kind: string, text: string): string =>
  `# yaml-language-server: $schema=../schema/${kind}.schema.json\n${text}`
const wordsOf = ({documentation = ''}: CompletionItem): string =>
  MarkupContent.is(documentation) ? documentation.value : documentation

interface Offer {
  readonly name: string
  readonly kind: string
  readonly text: string
  /** Words of the documentation, by label. */
  readonly offers?: Readonly<Record<string, string>>
  readonly writes?: Readonly<Record<string, string>>
  /** What stands at the places of a snippet, after which nothing of it is underlined. */
  readonly fills?: Readonly<Record<string, readonly string[]>>
  /** Values that only show a form. */
  readonly shown?: readonly string[]
  readonly all?: boolean
}
describe.concurrent.each(cases<Offer>('offers.yaml'))(
  '$kind: $name',
  ({kind, text, offers = {}, writes = {}, fills = {}, shown = [], all}) => {
    const offered = async () =>
      new Map((await editor.complete('clauses', headed(kind, text))).map((one) => [one.label, one]))

    test('is offered and explained', async () => {
      const found = await offered()
      for (const [label, words] of Object.entries(offers)) {
        expect([...found.keys()]).toContain(label)
        expect(wordsOf(found.get(label) as CompletionItem)).toContain(words)
      }
      for (const [label, written] of Object.entries(writes)) expect(found.get(label)?.insertText).toBe(written)
      if (all) expect([...found.keys()].sort()).toEqual(Object.keys(offers).sort())
      expect([...found.values()].filter((one) => wordsOf(one) === '').map(({label}) => label)).toEqual(shown)
    })

    test.each(Object.entries(fills))('“%s”, filled in, is right', async (label, values) => {
      const snippet = (await offered()).get(label)?.insertText ?? ''
      const places = snippet.replace(
        /\$\{?(\d+)(?:[:|][^}]*)?\}?/g,
        (_, place: string) => values[Number(place) - 1] ?? '',
      )
      const indent = /^ */.exec(text.split('\n').at(-1) ?? '')?.[0] ?? ''
      const filled = text.replace('‸', () => places.replaceAll('\n', `\n${indent}`))
      const before = await editor.underlined('clauses', headed(kind, text.replace('‸', '')))
      const after = await editor.underlined('clauses', headed(kind, filled))
      expect(after.filter((one) => !before.includes(one))).toEqual([])
    })
  },
)

interface Word {
  readonly kind: string
  readonly text: string
  readonly says: readonly string[]
}
test.concurrent.each(cases<Word>('words.yaml'))('$kind: over “$text” stands what it is', async ({kind, text, says}) => {
  const shownThere = (await editor.hover('clauses', headed(kind, text))).replace(/\\(.)/g, '$1')
  for (const words of says) expect(shownThere).toContain(words)
  expect(shownThere).toContain(`[${kind}.schema.json](file://`)
})
