import {describe, expect, test} from 'vitest'
import {assemble} from '../src/assemble/assemble.js'
import type {Document} from '../src/document/document.js'
import type {Block} from '../src/document/nodes.js'
import {plain} from '../src/document/plain.js'
import type {DocumentTemplate} from '../src/library/template.js'
import {fernandezHuerta, fleschKincaid, syllables} from '../src/words/readability.js'
import {sentences, wordsOf} from '../src/words/sentences.js'
import {makeDocument} from '../src/workshop/make.js'
import {type Job, openEngagement, readPlan} from '../src/workshop/plan.js'
import {openWorkshop} from '../src/workshop/workshop.js'
import {shipped, shippedWorld} from './support/shipped.js'
import {hasLetters, hasOffice, pagesOf} from './support/validator.js'

const edition = 'examples/engagements/handout-edition.yaml'
const plan = 'examples/plans/handouts.yaml'
const kinds = ['', '-background', '-voice', '-stunt', '-minors', '-estates', '-report', '-words']
const {library, tokens} = await shipped()
const handouts = library.documents.filter(({file}) => file.register === 'handout' && file.accompanies === undefined)
const handout = (id: string): DocumentTemplate => {
  const found = library.document.get(id)
  if (!found) throw new Error(`There is no document ${id}`)
  return found
}

/** What may be true of an agreement; the first is the edition as it is shipped. */
const situations = {
  'in force, with notice': {},
  'in force, with consent': {'has_training_consent: no': 'has_training_consent: yes'},
  'in force, with nothing': {'has_training_notice: yes': 'has_training_notice: no'},
  ratified: {'status: in force': 'status: ratified'},
  tentative: {'status: in force': 'status: tentative'},
  proposed: {'status: in force': 'status: proposed'},
  none: {'status: in force': 'status: none'},
  'take the job': {'name: SAG-AFTRA': 'name: SAG-AFTRA\n    signing_policy: tell'},
} as const
type Situation = keyof typeof situations
const everySituation = Object.keys(situations) as readonly Situation[]

const assembled = new Map<string, Document>()
const made = async ({id}: DocumentTemplate, situation: Situation = 'in force, with notice'): Promise<Document> => {
  const key = `${id} ${situation}`
  const known = assembled.get(key)
  if (known) return known
  const world = shippedWorld()
  let text = await world.read(edition)
  for (const [from, to] of Object.entries(situations[situation])) {
    expect(text, situation).toContain(from)
    text = text.replace(from, to)
  }
  const workshop = openWorkshop(shippedWorld(new Map([[edition, text]])), {library, tokens})
  const {value: engagement} = await openEngagement(workshop, edition)
  if (!engagement) throw new Error(`The edition does not open: ${situation}`)
  const order = {template: handout(id), rung: 'opening', rungs: {}, without: [], page: 'letter', mark: 'test'} as const
  const {value} = assemble(library, order, engagement)
  if (!value) throw new Error(`${id} cannot be assembled`)
  assembled.set(key, value)
  return value
}

/** Paragraphs and list items, a line each: what is read as sentences. */
const prose = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
        return [plain(block).trim()]
      case 'list':
        return block.children.flatMap(({children}) => prose(children))
      case 'blockquote':
      case 'clause':
        return prose(block.children)
      default:
        return []
    }
  })
const headings = ({children}: Document): readonly string[] =>
  children.flatMap((block) => (block.type === 'heading' ? [plain(block).trim()] : []))
const whole = ({children}: Document): string => children.map(plain).join('')
const isDateLine = (line: string): boolean => line.includes(' · ')

const callsOf = ({text, parts}: DocumentTemplate, name: 'clause' | 'part'): readonly string[] =>
  [text, ...parts.values()].flatMap(({template}) =>
    template.calls.filter((call) => call.name === name).map(({argument}) => argument),
  )

describe('the family', () => {
  test('eight handouts, each in English and Spanish, spoken for a union', () => {
    expect(handouts.map(({id}) => id).sort()).toEqual(
      kinds.flatMap((kind) => [`handout${kind}`, `handout${kind}-es`]).sort(),
    )
    for (const {id, file} of handouts) {
      expect(file.language, id).toBe(id.endsWith('-es') ? 'es' : 'en')
      expect(file.look, id).toBe('leaflet')
      expect(file.speaksFor, id).toBe('union')
    }
  })

  test.each(kinds)('handout%s says the same in both languages: clauses, parts, sections and amounts', async (kind) => {
    const [english, spanish] = [handout(`handout${kind}`), handout(`handout${kind}-es`)]
    expect(callsOf(spanish, 'clause')).toEqual(callsOf(english, 'clause'))
    expect(callsOf(spanish, 'part')).toEqual(callsOf(english, 'part'))
    const [before, after] = [await made(english), await made(spanish)]
    expect(headings(after)).toHaveLength(headings(before).length)
    const amounts = (document: Document): readonly string[] =>
      prose(document.children)
        .filter((line) => !isDateLine(line))
        .flatMap((line) => line.match(/USD\s[\d,]*\d|\d+%/g) ?? [])
        .sort()
    expect(amounts(after)).toEqual(amounts(before))
  })

  test('every clause with a handout text has it in both languages and is called in both', () => {
    const meant = library.clauses.filter(({file}) => file.status !== 'retired' && file.text.handout)
    expect(meant.length).toBeGreaterThan(20)
    for (const language of ['en', 'es'] as const) {
      const called = new Set(
        handouts.filter(({file}) => file.language === language).flatMap((one) => callsOf(one, 'clause')),
      )
      expect(meant.filter(({file}) => !file.text.handout?.[language]).map(({id}) => id)).toEqual([])
      expect(meant.filter(({id}) => !called.has(id)).map(({id}) => id)).toEqual([])
    }
  })

  test.each(handouts.map(({id}) => id))(
    '%s says what is a right today, whom to call, its date and what it is not',
    async (id) => {
      const template = handout(id)
      const document = await made(template)
      expect(callsOf(template, 'part')).toEqual(expect.arrayContaining(['rights', 'call', 'date']))
      const last = prose(document.children).at(-1)
      expect(last).toMatch(/2026 · (Version|Versión) 1 · /)
      expect(last).toMatch(/General information, not legal advice\.|Información general, no es asesoría legal\./)
    },
  )
})

describe('rights', () => {
  const part = 'rights'
  const ids = handouts.map(({id}) => id)

  test.each(ids)('%s claims no right outside the part that hangs on the agreement', (id) => {
    const claim =
      /\b(you have (the|a|every) right|you are entitled|you’re entitled|the law (says|requires|protects)|(is|it’s) (illegal|against the law)|safe to sign|tienes (el |todo el )?derecho|la ley (dice|exige|te protege)|es ilegal|puedes firmar (sin miedo|con confianza))/i
    const {text, parts} = handout(id)
    for (const [name, passage] of [['text', text] as const, ...parts])
      if (name !== part) expect(passage.text.match(claim)?.[0], name).toBeUndefined()
    for (const clause of callsOf(handout(id), 'clause'))
      for (const one of Object.values(library.clause.get(clause)?.file.text.handout ?? {}))
        expect(one.match(claim)?.[0], clause).toBeUndefined()
  })

  const binds =
    /(?<!no |any )\b(union contract|contrato de tu sindicato) (already |ya )?(says|calls|makes|asks|requires|dice|exige|obliga|pide)/i
  test.each(ids)('%s says nothing of what a contract grants where none applies or none grants it', async (id) => {
    for (const situation of ['none', 'proposed', 'tentative', 'in force, with nothing'] as const)
      expect(whole(await made(handout(id), situation)).match(binds)?.[0], situation).toBeUndefined()
  })

  test.each(ids)('%s names the agreement, its state and the day on which that was checked', async (id) => {
    const states: Partial<Record<Situation, readonly [string, string]>> = {
      'in force, with notice': ['is in force', 'está vigente'],
      ratified: ['is ratified', 'está ratificado'],
      tentative: ['is tentatively agreed. It is not in force', 'está acordado de forma provisional. Todavía no'],
      proposed: ['is proposed. It is not in force', 'está propuesto. Todavía no'],
    }
    const spanish = handout(id).file.language === 'es'
    for (const [situation, [en, es]] of Object.entries(states)) {
      const text = whole(await made(handout(id), situation as Situation))
      expect(text).toContain('2026 TV/Theatrical agreement')
      expect(text).toContain(spanish ? '23 de noviembre de 2026' : 'November 23, 2026')
      expect(text).toContain(spanish ? es : en)
    }
    const nothing = whole(await made(handout(id), 'none'))
    expect(nothing).not.toContain('TV/Theatrical')
    expect(nothing).toMatch(/We know of no union contract|No conocemos ningún contrato sindical/)
  })

  test('“take the job” is what the union says, or nobody says it', async () => {
    for (const template of handouts) {
      expect(whole(await made(template)), template.id).not.toMatch(
        /take the job,|acepta el trabajo,|acepte el trabajo/i,
      )
      const asks = callsOf(template, 'part').includes('say') || template.id.startsWith('handout-minors')
      if (asks)
        expect(whole(await made(template, 'take the job')), template.id).toMatch(
          /take the job,|(acepta|acepte) el trabajo/i,
        )
    }
  })
})

describe('words', () => {
  const cases = handouts.flatMap((template) => everySituation.map((situation) => ({template, situation})))
  test.each(cases)('$template.id can be read on a bus ($situation)', async ({template, situation}) => {
    const text = prose((await made(template, situation)).children)
      .filter((line) => !isDateLine(line))
      .join('\n')
    if (template.file.language === 'es') expect(fernandezHuerta(text)).toBeGreaterThanOrEqual(60)
    else expect(fleschKincaid(text)).toBeLessThanOrEqual(8)
    const longest = [...sentences(text)].sort((a, b) => wordsOf(b).length - wordsOf(a).length)[0] ?? ''
    expect(wordsOf(longest).length, longest).toBeLessThanOrEqual(40)
  })

  test('in Spanish, no English word stands outside quotation marks and parentheses', async () => {
    const english =
      /\b(the|and|you|your|with|should|would|union|rights|consent|work|page|sign|before|today|company|training|lawyer|pay|ask)\b/i
    for (const template of handouts.filter(({file}) => file.language === 'es'))
      for (const situation of everySituation) {
        const text = prose((await made(template, situation)).children).join('\n')
        expect(text.replace(/“[^”]*”|\([^)]*\)/g, '').match(english)?.[0], template.id).toBeUndefined()
      }
  })
})

describe('the measure', () => {
  test('sentences end at a stop, behind what closes, and at a line', () => {
    expect(sentences('Ask: “May I?” Then wait. He paid USD 1,000.50 today.')).toHaveLength(3)
    expect(sentences('the “Am I in it?” question')).toHaveLength(1)
    expect(sentences('¿Qué modelo? ¿Para qué?\nuno\n\n— · —')).toEqual(['¿Qué modelo?', '¿Para qué?', 'uno'])
    expect(wordsOf('don’t sign-in for USD 1,000.50')).toEqual(['don’t', 'sign', 'in', 'for', 'USD', '1,000.50'])
  })

  test.each([
    ['en', 'AI 2, page 1, movement 2, company 3, don’t 1, recorded 3'],
    [
      'es',
      'IA 2, quién 1, pregunta 3, guía 2, ahora 3, copia 2, país 2, sindicato 4, muy 1, pingüino 3, mayor 2, leíamos 4, hoy 1, noche 2, guardia 2, prohíbe 3',
    ],
  ] as const)('syllables are counted in %s', (language, list) => {
    for (const one of list.split(', ')) {
      const [word = '', count] = one.split(' ')
      expect(syllables(word, language), word).toBe(Number(count))
    }
  })

  test('the formulas give what their authors give', () => {
    // 13 words, 13 syllables, 2 sentences: 0.39 × 6.5 + 11.8 × 1 − 15.59
    expect(fleschKincaid('The cat sat on the mat. It did not move for an hour.')).toBeCloseTo(-1.255, 3)
    // 6 words, 10 syllables, 1 sentence: 206.84 − 60 × 10 / 6 − 1.02 × 6
    expect(fernandezHuerta('El gato duerme sobre la cama.')).toBeCloseTo(100.72, 2)
    expect(fleschKincaid('')).toBeLessThan(0)
  })
})

/** Other letters would break lines elsewhere. */
describe.skipIf(!hasOffice || !hasLetters)('LibreOffice (skipped where it, or Carlito, is not installed)', () => {
  const world = shippedWorld()
  const workshop = openWorkshop(world, {library, tokens})
  const wordFile = async (job: Job): Promise<Uint8Array> => {
    const {files} = await makeDocument(workshop, job, {out: 'out', final: false})
    return world.files.get(files[0] ?? '') as Uint8Array
  }

  test('prints each handout on one sheet: two pages of letter paper', async () => {
    const {value: jobs = []} = await readPlan(workshop, plan, {formats: ['docx']})
    const files = new Map<string, Uint8Array>()
    for (const job of jobs.filter(({order}) => !order.large)) files.set(job.name, await wordFile(job))
    expect([...pagesOf(files)].sort()).toEqual(handouts.map(({id}) => [id, 2]).sort())
  }, 120_000)

  test('prints the short rider of every deal on one page', async () => {
    const {value: jobs = []} = await readPlan(workshop, 'examples/plans/rider.yaml', {formats: ['docx']})
    const files = new Map<string, Uint8Array>()
    for (const {order, ...job} of jobs)
      if (order.template.id === 'rider' && order.alone === undefined)
        files.set(job.name, await wordFile({...job, order: {...order, template: handout('rider-page')}}))
    expect(files.size).toBe(6)
    expect([...pagesOf(files).values()]).toEqual([1, 1, 1, 1, 1, 1])
  }, 120_000)
})
