import {describe, expect, test} from 'vitest'
import {openWith} from './page.js'

/** Files that somebody may add to a library, and what is said of them. */
const cases: Readonly<Record<string, readonly (readonly [file: string, says: RegExp | undefined])[]>> = {
  clauses: [
    ['clauses/CON/CON-08.yml', /move it to CON\/CON-08\.yaml$/],
    ['clauses/CON/CON-08.YAML', /move it to CON\/CON-08\.yaml$/],
    ['clauses/con/CON-08.yaml', /folder of its family, which is in capitals.*move it to CON\/CON-08\.yaml$/],
    ['clauses/con-08.yaml', /move it to CON\/CON-08\.yaml$/],
    ['clauses/CON/CON-02.yaml.bak', /a copy of CON-02\.yaml/],
    ['clauses/CON/CON-02.yaml~', /a copy of CON-02\.yaml/],
    ['clauses/CON/old/CON-02.yaml', /a copy of CON\/CON-02\.yaml/],
    ['clauses/CON/CON-02.md', /the texts of a clause stand in its YAML/],
    ['clauses/facts.yml', /name it facts\.yaml$/],
    ['clauses/more-facts.yaml', /neither a clause nor a table/],
    ['clauses/README.md', undefined],
    ['clauses/CON/notes.md', undefined],
    ['clauses/CON/LICENSE.md', undefined],
    ['clauses/logo.png', undefined],
  ],
  documents: [
    ['templates/rider/SCH-F.md.hbs', /nor among its schedules; list it under schedules/],
    ['templates/rider/sch-a.md.hbs', /a copy of rider\/SCH-A\.md\.hbs/],
    ['templates/rider/text.md', /a copy of rider\/text\.md\.hbs/],
    ['templates/rider/text.md.hbs.orig', /a copy of text\.md\.hbs/],
    ['templates/rider/Document.yaml', /a copy of rider\/document\.yaml/],
    ['templates/rider/notes.md', undefined],
    ['templates/receipt/document.yml', /the recipe of a document is receipt\/document\.yaml; move it there/],
    ['templates/receipt/text.md.hbs', /no document\.yaml lies beside it/],
    ['templates/receipt.yaml', /the recipe of a document is receipt\/document\.yaml; move it there/],
    ['templates/tokens.yml', /a copy of tokens\.yaml/],
  ],
  teaching: [
    ['teaching/consent.yaml', /a quiz is looked for as quizzes\/consent\.yaml; move it there$/],
    ['teaching/quizzes/consent.yml', /a quiz is looked for as quizzes\/consent\.yaml; move it there$/],
    ['teaching/quizzes/consent.yaml.bak', /a copy of quizzes\/consent\.yaml/],
    ['teaching/slides.md.hbs', /texts of documents lie in templates/],
    ['teaching/quizzes/notes.md', undefined],
  ],
  parts: [
    ['templates/parts/rihgts.en.md.hbs', /no document in English calls \{\{part "rihgts"\}\}/],
    ['templates/parts/rihgts.es.md.hbs', /no document in Spanish calls/],
    ['templates/parts/rights.md.hbs', /name it parts\/rights\.en\.md\.hbs$/],
    ['templates/Parts/rights.en.md.hbs', /looked for as parts\/rights\.en\.md\.hbs; name it so/],
    ['templates/parts/rights.en.hbs', /looked for as parts\/rights\.en\.md\.hbs; name it so/],
    ['templates/parts/rights.yaml', /shared parts are texts/],
  ],
}

const unreadWith = async (...files: readonly string[]) => {
  const {diagnostics} = await openWith(new Map(files.map((file) => [file, 'x: 1\n'])))
  return diagnostics
    .filter(({rule}) => rule === 'unread-file')
    .map(({place, message}) => [place.file, message] as const)
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', async (file, says) => {
    const found = await unreadWith(file)
    expect(found.map(([where]) => where)).toEqual(says ? [file] : [])
    if (says) expect(found[0]?.[1]).toMatch(says)
  })
})

test('a schedule under the wrong name is told of beside the one that is missing', async () => {
  const {diagnostics} = await openWith(
    new Map([
      ['templates/rider/document.yaml', 'schedules: [SCH-A, SCH-E]\n'],
      ['templates/rider/sch-e.md.hbs', '# Contacts\n'],
    ]),
  )
  expect(diagnostics.map(({rule, place}) => `${place.file} ${rule}`)).toEqual([
    'templates/rider/document.yaml text-missing',
    'templates/rider/sch-e.md.hbs unread-file',
  ])
  expect(diagnostics[1]?.message).toMatch(/looked for as SCH-E\.md\.hbs; name it so$/)
})

test('a table of a workspace is not read, and it is said; its rates are', async () => {
  const found = await unreadWith('own/clauses/facts.yaml', 'own/clauses/rates.yaml')
  expect(found).toEqual([
    [
      'own/clauses/facts.yaml',
      'Nothing reads this file: facts are declared in the shipped library only; what a clause needs beside them is a field of it',
    ],
  ])
})
