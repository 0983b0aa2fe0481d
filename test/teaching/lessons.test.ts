import {describe, expect, test} from 'vitest'
import {assemble} from '../../src/assemble/assemble.js'
import type {Document} from '../../src/document/document.js'
import type {Block} from '../../src/document/nodes.js'
import {plain} from '../../src/document/plain.js'
import {glossaryOf} from '../../src/education/glossary/glossary.js'
import {editionOf} from '../../src/workshop/editions.js'
import {makeDocument} from '../../src/workshop/make.js'
import {readPlan} from '../../src/workshop/plan.js'
import {openWorkshop} from '../../src/workshop/workshop.js'
import {shipped, shippedWorld} from '../support/shipped.js'
import {hasLetters, hasOffice, pagesOf} from '../support/validator.js'

const {library, tokens} = await shipped()
const world = shippedWorld()
const workshop = openWorkshop(world, {library, tokens})
const {value: jobs = []} = await readPlan(workshop, 'examples/plans/teaching.yaml', {formats: ['docx']})
const documents = new Map(
  jobs.map(({name, order, engagement}): readonly [string, Document] => {
    const {value} = assemble(library, order, engagement)
    if (!value) throw new Error(`${name} cannot be assembled`)
    return [name, value]
  }),
)
const document = (name: string): Document => {
  const found = documents.get(name)
  if (!found) throw new Error(`There is no document ${name}`)
  return found
}
const pairs = [...documents.keys()].filter((name) => !name.endsWith('-es'))
const wordsIn = (blocks: readonly Block[]): number =>
  blocks
    .map(plain)
    .join(' ')
    .match(/[\p{L}\p{N}]+/gu)?.length ?? 0

interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}
/** What stands under each heading of the second depth. */
const sectionsOf = ({children}: Document): readonly Section[] => {
  const sections: {title: string; blocks: Block[]}[] = []
  for (const block of children)
    if (block.type === 'heading' && block.depth === 2) sections.push({title: plain(block).trim(), blocks: []})
    else sections.at(-1)?.blocks.push(block)
  return sections
}
const minutesIn = (text: string): number =>
  [...text.matchAll(/(?<!\d)(\d+) minut[eo]s?(?!\p{L})/gu)].reduce((sum, [, minutes]) => sum + Number(minutes), 0)

test.each(pairs)('%s is built alike in both languages', (name) => {
  const shape = ({children}: Document) => children.map(({type}) => type).filter((type) => type !== 'paragraph')
  expect(shape(document(`${name}-es`))).toEqual(shape(document(name)))
})

test.each([...documents.keys()])('%s tells its date, its version, what it is, and that it is not official', (name) => {
  const {children, watermark} = document(name)
  expect(children.map(plain).join('\n')).toMatch(
    /2026 · Version 1 · General information, not legal advice\.|2026 · Versión 1 · Información general, no es asesoría legal\./,
  )
  expect(watermark).toMatch(/not an official|no es una propuesta oficial/)
})

describe.each(['slides', 'slides-es'])('%s', (name) => {
  const sections = sectionsOf(document(name))

  test('shows some fourteen slides, each with notes behind it and little on it', () => {
    expect(sections.length).toBeGreaterThanOrEqual(14)
    expect(sections.length).toBeLessThanOrEqual(16)
    for (const {title, blocks} of sections) {
      const notes = blocks.filter(({type}) => type === 'blockquote').at(-1)
      expect(notes && plain(notes), title).toMatch(/^\d minut[eo]s?\./)
      const shown = blocks.filter((block) => block !== notes)
      expect(wordsIn(shown), title).toBeLessThanOrEqual(/rights|derechos/i.test(title) ? 120 : 55)
    }
  })

  test('takes thirty minutes', () => {
    expect(minutesIn(document(name).children.map(plain).join('\n'))).toBe(30)
  })
})

describe.each(['spoken-card', 'spoken-card-es'])('%s', (name) => {
  const sections = sectionsOf(document(name))

  test('takes ten minutes, told over its parts', () => {
    expect(sections.map(({title}) => minutesIn(title)).reduce((sum, one) => sum + one, 0)).toBe(10)
  })

  test('has words to say in each box that take no longer than their part', () => {
    for (const {title, blocks} of sections.filter((one) => minutesIn(one.title) > 0)) {
      const said = blocks.filter(({type}) => type === 'blockquote')
      // Whoever speaks to a room says some 140 words a minute.
      expect(wordsIn(said), title).toBeLessThanOrEqual(140 * minutesIn(title))
    }
  })

  test('has a scene for two voices', () => {
    const text = document(name).children.map(plain).join('\n')
    for (const voice of [/Voice one|Primera voz/, /Voice two|Segunda voz/]) expect(text).toMatch(voice)
  })
})

test.each(['wallet-card', 'wallet-card-es'])('%s asks five questions in few enough words for a card', (name) => {
  const {children} = document(name)
  const [list] = children.filter((block) => block.type === 'list')
  expect(list?.children).toHaveLength(5)
  for (const item of list?.children ?? []) expect(plain(item).trim()).toMatch(/\?$/)
  expect(wordsIn(children)).toBeLessThanOrEqual(95)
})

test.each(['feedback', 'feedback-es'])('%s asks for no name, and gives five boxes in each row', (name) => {
  const {children} = document(name)
  const [scale] = children.filter((block) => block.type === 'table')
  expect(scale?.children.length).toBeGreaterThanOrEqual(5)
  for (const row of scale?.children.slice(1) ?? []) expect(plain(row).match(/☐/g)).toHaveLength(5)
  expect(children.map(plain).join('\n')).toMatch(/don’t write your name|no pongas tu nombre/)
})

test('a quiz without a topic prints every quiz', () => {
  const job = jobs.find(({name}) => name === 'quiz-consent')
  if (!job) throw new Error('There is no quiz-consent')
  const {value} = assemble(library, {...job.order, quiz: undefined}, job.engagement)
  expect(value && sectionsOf(value)).toHaveLength(library.quizzes.length)
})

test('a quiz and its answers ask the same questions in the same order', () => {
  for (const {id} of library.quizzes)
    for (const ending of ['', '-es']) {
      const asked = ({children}: Document): readonly string[] =>
        children.flatMap((block) => (block.type === 'heading' && block.depth === 3 ? [plain(block).trim()] : []))
      const questions = asked(document(`quiz-${id}${ending}`))
      expect(questions.length).toBeGreaterThanOrEqual(5)
      expect(asked(document(`quiz-answers-${id}${ending}`))).toEqual(questions)
    }
})

test.each(['en', 'es'] as const)(
  'the glossary in %s has every term that a clause defines, once, by the alphabet',
  (language) => {
    const entries = glossaryOf(library, language)
    const terms = library.terms.filter(({owner}) => library.clause.has(owner))
    expect(entries.map(({key}) => key).sort()).toEqual(terms.map(({key}) => key).sort())
    expect(entries.map(({term}) => term)).toEqual([...entries.map(({term}) => term)].sort())
    const [table] = document(language === 'en' ? 'glossary' : 'glossary-es').children.filter(
      ({type}) => type === 'table',
    )
    for (const {term, gloss} of entries)
      expect(table && plain(table)).toMatch(new RegExp(`${term}[\\s\\S]*${gloss.slice(0, 20)}`))
  },
)

test('an edition of a quiz remembers its words and the answers that its questions print', () => {
  const job = jobs.find(({name}) => name === 'quiz-rights-after')
  if (!job) throw new Error('There is no quiz-rights-after')
  const {value: edition} = editionOf(library, job)
  expect(edition?.facts).toMatchObject({reply_days: '15 days', withdraw_days: '10 days'})
  const changed = library.quizzes.map((quiz) => ({
    ...quiz,
    passages: quiz.passages.map((one) => ({...one, text: `${one.text} `})),
  }))
  expect(editionOf({...library, quizzes: changed}, job).value?.text).not.toBe(edition?.text)
})

test('a plan that names a quiz which is not there is told so', async () => {
  const text = '- {template: quiz, quiz: consant, engagement: ../engagements/handout-edition.yaml}\n'
  const other = openWorkshop(shippedWorld(new Map([['examples/plans/q.yaml', text]])), {library, tokens})
  const {value, diagnostics} = await readPlan(other, 'examples/plans/q.yaml', {})
  expect(value).toEqual([])
  expect(diagnostics.map(({message, place}) => `${place.line}: ${message}`)).toEqual([
    '1: There is no quiz “consant”; did you mean “consent”?',
  ])
})

/** Other letters would break lines elsewhere. */
describe.skipIf(!hasOffice || !hasLetters)('LibreOffice (skipped where it, or Carlito, is not installed)', () => {
  test('prints a quiz, its answers, a feedback sheet and a card on one page, and a spoken card on one sheet', async () => {
    const files = new Map<string, Uint8Array>()
    for (const job of jobs.filter(({name}) => /^(?:quiz|feedback|wallet|spoken|slides)/.test(name))) {
      const {files: made} = await makeDocument(workshop, job, {out: 'out', final: false})
      files.set(job.name, world.files.get(made[0] ?? '') as Uint8Array)
    }
    const expected = ([name]: readonly [string, unknown]): number => {
      if (name.startsWith('slides')) return sectionsOf(document(name)).length + 1
      return name.startsWith('spoken') ? 2 : 1
    }
    const pages = [...pagesOf(files)]
    expect(pages).toEqual(pages.map((one) => [one[0], expected(one)]))
  }, 180_000)
})
