import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import {wordsDrawn} from '../../src/document/drawing.js'
import {figuresIn} from '../../src/document/figures.js'
import type {Figure} from '../../src/document/nodes.js'
import {plain} from '../../src/document/plain.js'
import {internalFigures} from '../../src/education/figures/figures.js'
import {makeDocument} from '../../src/workshop/make.js'
import {partOf, partsOf} from '../support/docx.js'
import {hasOffice, hasValidator, saveAgain, validate} from '../support/validator.js'
import {all} from '../support/xml.js'
import {assembled, examples, planned} from './made.js'

const told = ({diagnostics}: {readonly diagnostics: readonly {readonly rule: string; readonly message: string}[]}) =>
  diagnostics.map(({rule, message}) => `${rule}: ${message}`)
const rider = (figures: string, more = ''): string =>
  `{template: rider, engagement: ../engagements/s1-principal.yaml, figures: [${figures}]${more}}`

describe('a plan names figures', () => {
  test('that the document calls: without the plan nothing stands there', async () => {
    const bare = await assembled('{template: rider, engagement: ../engagements/s1-principal.yaml}')
    expect(bare.figures).toEqual([])
    const {document, figures} = await assembled(rider('timeline'))
    expect(figures.map(({name}) => name)).toEqual(['timeline'])
    const without = {...document, children: document.children.filter(({type}) => type !== 'figure')}
    expect(without.children).toEqual(bare.document.children)
  })

  test('that no text calls: they stand at the end, before the schedules, under a heading', async () => {
    const {document} = await assembled(
      '{template: rider-page, engagement: ../engagements/s1-principal.yaml, figures: [consent]}',
    )
    const told = await assembled('{template: proposal, engagement: ../engagements/p1-package.yaml, figures: [consent]}')
    expect(figuresIn(document.children)).toEqual([])
    const [heading, figure] = told.document.children.slice(-2)
    expect([heading?.type, heading && plain(heading).trim(), figure?.type]).toEqual(['heading', 'Figures', 'figure'])
  })

  test.each([
    ['consnt', 'There is no figure “consnt”; did you mean “consent”?'],
    ['zebra', 'There is no figure “zebra”; there are consent, money, scopes, timeline, coverage'],
    [
      'coverage',
      'The figure “coverage” is for a proposal or a guideline, and rider is a rider; take it out of the plan',
    ],
    ['timeline, timeline', 'The figure “timeline” is named twice; it stands in a document once'],
  ])('%s: what is wrong is told', async (names, message) => {
    expect(told(await planned(rider(names)))).toContain(`plan: ${message}`)
  })

  test('the ladder is none for a document', async () => {
    const {diagnostics, jobs} = await planned(rider('ladder'))
    expect(told({diagnostics})).toEqual([expect.stringContaining('“ladder” shows what stays in the house')])
    expect(jobs[0]?.order.figures).toBeUndefined()
  })
})

describe('a figure that the data cannot fill', () => {
  const page =
    '{template: rider-page, engagement: ../engagements/s1-principal.yaml, name: page, figures: [timeline, money], formats: [txt]}'

  test('is told with its reason and its cure, and the document is made without it', async () => {
    const {world, workshop, jobs} = await planned(page)
    const [job] = jobs
    if (!job) throw new Error('no job')
    const draft = await makeDocument(workshop, job, {out: 'out', final: false})
    const found = draft.diagnostics.filter(({rule}) => rule === 'figure-unfilled')
    expect(found.map(({severity}) => severity)).toEqual(['warning', 'warning'])
    expect(found.map(({message}) => message)).toEqual([
      expect.stringMatching(
        /“timeline” cannot be filled.*states no number that its document does not; or take it out/s,
      ),
      expect.stringMatching(/“money” cannot be filled.*take in CMP-02/s),
    ])
    expect(found[0]?.place).toMatchObject({file: 'examples/plans/tried.yaml', line: 1})
    expect(String(world.files.get('out/page.txt'))).not.toContain('Figures')
  })

  test('stops a final document', async () => {
    const {world, workshop, jobs} = await planned(page)
    const [job] = jobs
    if (!job) throw new Error('no job')
    const made = await makeDocument(workshop, job, {out: 'out', final: true})
    expect(made.files).toEqual([])
    expect(made.diagnostics.filter(({rule}) => rule === 'figure-unfilled')[0]?.severity).toBe('error')
    expect(world.files.has('out/page.txt')).toBe(false)
  })

  test.each([
    ['scopes', 'model: CF-Video 3', 'model:', /“training\.model” is not answered/],
    ['scopes', 'status: given', 'status: refused', /the performer refused/],
  ])('%s without “%s”', async (name, from, to, message) => {
    const path = 'examples/engagements/s1-principal.yaml'
    const {world} = await planned(rider(name))
    const {figures, diagnostics} = await assembled(rider(name), {[path]: (await world.read(path)).replace(from, to)})
    expect(figures).toEqual([])
    expect(told({diagnostics}).join('\n')).toMatch(message)
  })

  test('a costing that says otherwise than the document', async () => {
    const entry = examples.proposal.replace('rung: acceptable', 'rung: opening')
    const {figures, diagnostics} = await assembled(entry)
    expect(figures.map(({name}) => name)).toEqual(['coverage', 'timeline'])
    expect(told({diagnostics}).join('\n')).toContain(
      'the costing divides by 5.4% and 20%, and the document states 10% and 25%',
    )
  })
})

describe('nothing internal leaves in a figure', () => {
  const leaksOf = async (change: (figure: Figure) => Figure): Promise<readonly string[]> => {
    const {workshop, jobs} = await planned(rider('timeline'))
    const {document} = await assembled(rider('timeline'))
    const [job] = jobs
    if (!job) throw new Error('no job')
    const changed: Document = {
      ...document,
      children: document.children.map((one) => (one.type === 'figure' ? change(one) : one)),
    }
    const guard = workshop.guard({order: job.order, engagement: job.engagement, document: changed})
    const found: string[] = []
    for (const format of ['docx', 'html'] as const) {
      const render = await workshop.renderer(format, changed)
      const leaks = await guard(`x.${format}`, render(changed))
      found.push(...leaks.map(({message}) => `${format}: ${message}`))
    }
    return found
  }
  const secret = async (): Promise<string> => {
    const {workshop} = await planned(rider('timeline'))
    const notes = workshop.library.clause.get('CON-05')?.file.notes ?? ''
    return notes.replace(/\s+/g, ' ').slice(0, 160)
  }

  test('a clean one is clean', async () => {
    expect(await leaksOf((figure) => figure)).toEqual([])
  })

  test('words of the house in a drawing are found, in the picture of a Word file too', async () => {
    const words = await secret()
    const found = await leaksOf((figure) => ({
      ...figure,
      drawing: {
        ...figure.drawing,
        marks: [
          ...figure.drawing.marks,
          {
            mark: 'label',
            x: 0,
            y: 10,
            lines: words.split(/(?<= \S+ \S+) /),
            letters: 'small',
            anchor: 'start',
            role: 'ink',
            room: 900,
          },
        ],
      },
    }))
    expect(found.some((one) => one.startsWith('docx: ') && one.includes('the notes of CON-05'))).toBe(true)
    expect(found.some((one) => one.startsWith('html: ') && one.includes('the notes of CON-05'))).toBe(true)
  })

  test('words of the house in what is said of a picture are found', async () => {
    const description = await secret()
    const found = await leaksOf((figure) => ({...figure, description}))
    expect(found.map((one) => one.slice(0, 5))).toEqual(['docx:', 'html:'])
  })

  test('a figure of the house is refused whatever it says', async () => {
    const {workshop} = await planned(rider('timeline'))
    const clause = {id: 'CMP-02', number: 'P-26', title: 'License revenue pool', rung: 'opening'} as const
    const [ladder] = internalFigures.ladder(workshop.library, [clause])
    if (!ladder) throw new Error('no ladder')
    expect(wordsDrawn(ladder.drawing)).toContain('3.6%')
    const found = await leaksOf(() => ladder)
    expect(found).toEqual(
      ['docx', 'html'].map((format) =>
        expect.stringContaining(`${format}: Internal words would leave the house: the figure “Ladder`),
      ),
    )
  })

  test('an internal answer that a costing repeats is found', async () => {
    const {workshop, jobs} = await planned(
      rider(
        'money',
        ', rungs: {CMP-02: acceptable, CMP-04: acceptable}, name: c, formats: [txt], costing: ../costings/marrow-bay.yaml',
      ),
    )
    const [job] = jobs
    if (!job) throw new Error('no job')
    const {files, diagnostics} = await makeDocument(workshop, job, {out: 'out', final: false})
    expect(files).toEqual([])
    expect(told({diagnostics}).join('\n')).toContain('the internal answer “license_gross”')
  })
})

describe('a Word file with figures', () => {
  const word = async (): Promise<{readonly bytes: Uint8Array; readonly figures: readonly Figure[]}> => {
    const {workshop} = await planned(examples.guideline)
    const {document, figures} = await assembled(examples.guideline)
    const render = await workshop.renderer('docx', document)
    return {bytes: render(document) as Uint8Array, figures}
  }

  test('has a picture of each, with its title and what is said of it to those who do not see it', async () => {
    const {bytes, figures} = await word()
    const pictures = all(partOf(bytes, 'word/document.xml'), 'wp:docPr').map(({attributes}) => attributes)
    expect(pictures.map(({title, descr}) => [title, descr])).toEqual(
      figures.map(({title, description}) => [title, description]),
    )
    const parts = [...partsOf(bytes)].filter(([name]) => name.startsWith('word/media/'))
    expect(parts.map(([name]) => name)).toEqual([
      'word/media/figure-1.png',
      'word/media/figure-2.png',
      'word/media/figure-3.png',
    ])
    for (const [, content] of parts) expect(content.slice(1, 4)).toBe('PNG')
  })

  test.skipIf(!hasValidator)(
    'has no errors for the Open XML SDK (skipped where its package is not installed)',
    async () => {
      expect(validate((await word()).bytes)).toEqual([])
    },
  )

  test.skipIf(!hasOffice)(
    'is saved again by LibreOffice with its pictures (skipped where it is not installed)',
    async () => {
      const {readFileSync} = await import('node:fs')
      const {bytes, figures} = await word()
      const kept = saveAgain(bytes, 'docx', (path) => [...partsOf(readFileSync(path)).keys()])
      expect(kept.filter((name) => name.startsWith('word/media/'))).toHaveLength(figures.length)
    },
  )
})
