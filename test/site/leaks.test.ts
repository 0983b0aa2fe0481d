import {expect, test} from 'vitest'
import {plain} from '../../src/document/plain.js'
import {drafted} from '../../src/workshop/reading.js'
import {proviso, whole} from '../support/cli.js'
import {shipped} from '../support/shipped.js'
import {shippedSite, siteIn, wordsOf} from '../support/site.js'

/** A clause of a workspace, each part of which can be told by one odd word. */
const own = `id: CON-20
title: Own clause
family: CON
version: 1
status: draft
purpose: Says PURPOSEWORD in public.
asks: [A03]
cautions:
  - {when: 'performer.status == "minor"', severity: warning, say: Think of CAUTIONWORD before this is sent out to anybody at all.}
fields:
  own_days:
    type: integer
    unit: days
    label: {en: Own days}
    ask: {en: How many ASKWORD days?}
    default: {opening: 91, acceptable: 73, floor: 57}
    limits: {floor: {min: 41}}
text:
  proposal:
    opening: |
      Producer shall give OPENINGPROPOSALWORD of its training within {{own_days}} to the Union and to each performer.
    acceptable: |
      Producer shall give ACCEPTABLEPROPOSALWORD of its training to the Union whenever the Union has asked for it in writing.
    floor: |
      Producer shall consider FLOORPROPOSALWORD of its training once a year with the Union in a meeting.
  rider:
    opening: |
      Company shall give OPENINGRIDERWORD of its training within {{own_days}} to Performer and to the Union.
    acceptable: |
      Company shall give ACCEPTABLERIDERWORD of its training to Performer whenever Performer has asked for it in writing.
    floor: |
      Company shall consider FLOORRIDERWORD of its training once a year with Performer in a meeting.
  guideline:
    en: |
      **Principle.** A company should give GUIDELINEWORD.

      **Practice.** It should do so early.

      **Evidence.** It can show a letter.

      **Who.** The company.
  handout:
    en: |
      **Ask for it.** You can ask for HANDOUTWORD.
notes: |
  We would give up NOTESWORD for a good price, and nobody outside of this house may ever hear of it.
`
const override = `overrides: 1
text:
  rider:
    opening: |
      Company shall not make a Training Use of CHANGEDWORD unless Performer has first given a Training Consent under {{ref "CON-02"}}.
`
const positions = `CON-01:
  floor: We can live with POSITIONWORD if everything else in the package has been agreed by then.
  authority: the bargaining committee AUTHORITYWORD of the whole house and of nobody else
  decided: {by: the committee, on: 2026-11-20}
`
const engagement = `id: H1
date: 2026-11-23
draft: {number: 1, maker: Example house}
facts:
  union: {name: Example Union}
  agreement: {name: Example agreement, status: in force, as_of: 2026-11-23}
`
const plan = `- {template: handout, engagement: ../engagements/edition.yaml, formats: [docx, html, md, txt]}
- {template: rider, engagement: ../engagements/edition.yaml, formats: [txt]}
- {template: proposal, engagement: ../engagements/edition.yaml, formats: [txt]}
`
const house = (more: Readonly<Record<string, string>> = {}) =>
  whole({
    'proviso.yaml': 'out: made\n',
    'clauses/CON/CON-20.yaml': own,
    'clauses/CON/CON-01.yaml': override,
    'positions.yaml': positions,
    'engagements/edition.yaml': engagement,
    'plans/all.yaml': plan,
    ...more,
  })

const never = [
  'CAUTIONWORD',
  'ASKWORD',
  'ACCEPTABLEPROPOSALWORD',
  'FLOORPROPOSALWORD',
  'ACCEPTABLERIDERWORD',
  'FLOORRIDERWORD',
  'NOTESWORD',
  'POSITIONWORD',
  'AUTHORITYWORD',
]
const openings = ['OPENINGPROPOSALWORD', 'OPENINGRIDERWORD', 'CHANGEDWORD']

/** Which of the words stand in any file of a site, in whatever part and case. */
const met = async (world: ReturnType<typeof house>, words: readonly string[]): Promise<readonly string[]> => {
  const said = await proviso(world, 'site', '--to', 'site')
  expect(said.code, said.out + said.err).toBe(0)
  const files = [...siteIn(world, 'site')].map(async ([path, content]) => `${path}\n${await wordsOf(content)}`)
  const all = (await Promise.all(files)).join('\n').toLowerCase()
  return words.filter((word) => all.includes(word.toLowerCase()))
}

test('of a workspace’s own clause a site shows what is public, and of riders and proposals nothing', async () => {
  const shown = ['PURPOSEWORD', 'GUIDELINEWORD', 'HANDOUTWORD']
  expect(await met(house(), [...shown, ...openings, ...never])).toEqual(shown)
})

test('the workspace may say that opening texts are shown; nothing else comes with them', async () => {
  const world = house({'proviso.yaml': 'out: made\nsite: {rungs: opening}\n'})
  expect(await met(world, [...openings, ...never])).toEqual(openings)
  const page = world.files.get('site/clauses/CON-20.html')
  expect(page).toContain('[Own days, days]')
  for (const limit of ['91', '73', '57', '41']) expect(page).not.toMatch(new RegExp(`\\b${limit}\\b`))
})

test('a site says which kinds of text it keeps to itself', async () => {
  const world = house()
  await proviso(world, 'site', '--to', 'site')
  expect(world.files.get('site/clauses/CON-20.html')).toContain(
    'There are also texts for proposals and riders. This site does not show them.',
  )
  expect(world.files.get('site/clauses/CON-02.html')).not.toContain('This site does not show them.')
})

test('riders and proposals of a deal are no documents of a site', async () => {
  const world = house()
  await proviso(world, 'site', '--to', 'site')
  expect([...siteIn(world, 'site').keys()].filter((path) => path.startsWith('files/'))).toEqual(
    ['docx', 'html', 'md', 'txt'].map((ending) => `files/edition-handout.${ending}`),
  )
})

test('of the shipped library no lower rung, no note and no caution is in any file', async () => {
  const {library} = await shipped()
  const files = await Promise.all(
    [...(await shippedSite())].map(async ([path, content]) => [path, await wordsOf(content)] as const),
  )
  const sentences = (text: string): readonly string[] =>
    text
      .replace(/\s+/g, ' ')
      .split(/(?<=[.;:])\s/)
      .filter((one) => one.split(' ').length >= 9)
  const words = (blocks: ReturnType<typeof drafted>): string => blocks.map(plain).join(' ')
  const open = library.passages
    .filter(({variant}) => variant !== 'acceptable' && variant !== 'floor')
    .map((passage) => words(drafted(library, passage)).replace(/\s+/g, ' '))
    .join('\n')
  const secrets = [
    ...library.passages
      .filter(({variant}) => variant === 'acceptable' || variant === 'floor')
      .flatMap((passage) => sentences(words(drafted(library, passage)))),
    ...library.clauses.flatMap(({file}) => [
      ...sentences(file.notes ?? ''),
      ...(file.cautions ?? []).flatMap(({say}) => sentences(say)),
    ]),
  ].filter((sentence) => !open.includes(sentence))
  expect(secrets.length).toBeGreaterThan(1000)
  const all = files.map(([, said]) => said).join('\n')
  expect(secrets.filter((sentence) => all.includes(sentence))).toEqual([])
})

test('what was put at a table before stays there, but for what the library says to everybody', async () => {
  const {library} = await shipped()
  const opening = library.passages.find((one) => one.owner === 'CON-02' && one.register === 'rider')
  if (!opening) throw new Error('CON-02 has no rider text')
  const text = drafted(library, opening).map(plain).join('\n')
  const round = (words: string) => house({'negotiations/table/round-01/rider.txt': words})
  expect((await proviso(round(text), 'site', '--to', 'site')).code).toBe(0)

  const said = 'Says PURPOSEWORD in public, as it was said across the table to the other side in March.'
  const world = round(said)
  world.files.set('clauses/CON/CON-20.yaml', own.replace('Says PURPOSEWORD in public.', said))
  const {code, err} = await proviso(world, 'site', '--to', 'site')
  expect(code).toBe(1)
  expect(err).toContain('a text of an earlier round')
})

test('where a page would tell a secret, nothing at all is written', async () => {
  const note = 'We would give up NOTESWORD for a good price, and nobody outside of this house may ever hear of it.'
  const told = own.replace('purpose: Says PURPOSEWORD in public.', `purpose: ${JSON.stringify(note)}`)
  const world = house({'clauses/CON/CON-20.yaml': told})
  const {code, out, err} = await proviso(world, 'site', '--to', 'site')
  expect(code).toBe(1)
  expect(err).toContain('the notes of CON-20')
  expect(out).toBe('Nothing was made: 4 errors.')
  expect(siteIn(world, 'site').size).toBe(0)
})
