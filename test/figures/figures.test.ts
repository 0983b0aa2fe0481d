import {join} from 'node:path'
import fc from 'fast-check'
import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'
import {wordsDrawn} from '../../src/document/drawing.js'
import {widthOf} from '../../src/document/lettering.js'
import type {Figure} from '../../src/document/nodes.js'
import {plain} from '../../src/document/plain.js'
import {internalFigures, figures as makers} from '../../src/education/figures/figures.js'
import {itemNumber, rungs, titleOf} from '../../src/library/clause.js'
import {figureWords} from '../../src/library/figures.js'
import {contrast} from '../../src/render/html/colour.js'
import {paintOfLook} from '../../src/render/svg/paint.js'
import {svgFile} from '../../src/render/svg/svg.js'
import {renderText} from '../../src/render/text/text.js'
import {all, html, readHtml, textOf} from '../render/reading.js'
import {expectGolden} from '../support/golden.js'
import {shipped} from '../support/shipped.js'
import {assembled, examples} from './made.js'

const {library, tokens} = await shipped()
const look = Object.values(tokens.looks)[0]
if (!look) throw new Error('no look')

const steps = library.clauses
  .filter(({file}) => file.proposes !== undefined)
  .map((clause, index) => ({
    id: clause.id,
    number: itemNumber(clause),
    title: titleOf(clause, 'en'),
    rung: rungs[index % 2] ?? 'opening',
  }))
const ladders = internalFigures.ladder(library, steps)

/** Every figure of the examples, by document. */
const shown: (readonly [string, readonly Figure[]])[] = [['ladder', ladders]]
for (const [name, entry] of Object.entries(examples))
  if (name !== 'memo') shown.push([name, (await assembled(entry)).figures])
const every = shown.flatMap(([name, figures]) => figures.map((figure) => [`${name}: ${figure.name}`, figure] as const))

const alone = (figure: Figure) => ({
  title: 'T',
  language: 'en' as const,
  look: 'booklet',
  page: 'letter' as const,
  label: 'L',
  mark: 'x',
  date: '2026-11-23',
  dated: 'November 23, 2026',
  draft: 'Draft 1',
  stamp: 'Draft 1',
  children: [figure],
})

describe('each figure', () => {
  test('that a plan can name is in some example', () => {
    expect(Object.keys(makers)).toEqual(Object.keys(figureWords))
    expect(new Set(every.map(([, {name}]) => name.replace(/-\d+$/, '')))).toEqual(
      new Set([...Object.keys(makers), 'ladder']),
    )
  })

  test.each(shown)('of the %s says what was read and agreed to', (name, figures) => {
    const said = figures
      .slice(0, 3)
      .map((figure) =>
        [`[${figure.description}]`, renderText(alone(figure)).split('\n').slice(2, -4).join('\n')].join('\n\n'),
      )
    expectGolden(join(import.meta.dirname, `golden/${name}.txt`), `${said.join('\n\n\n')}\n`)
  })

  test.each(every)('%s is SVG with a title, a description, and letters', (_, figure) => {
    const svg = readHtml(svgFile(figure, look))
    const [root] = all(svg, ({name}) => name === 'svg')
    expect(root?.attributes.role).toBe('img')
    for (const name of ['title', 'desc'] as const) {
      const [element] = all(svg, (one) => one.name === name)
      expect(element && textOf(element)).toBe(name === 'title' ? figure.title : figure.description)
    }
    const drawn = all(svg, ({name}) => name === 'text').map((one) => textOf(one).replace(/\s+/g, ' ').trim())
    expect(drawn).toEqual(wordsDrawn(figure.drawing))
  })

  test.each(every)('%s makes a page in which html-validate finds nothing', async (_, figure) => {
    const {results} = await new HtmlValidate({extends: ['html-validate:recommended']}).validateString(
      html(alone(figure)),
    )
    const found = results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${ruleId}: ${message}`))
    const rendered = html({...alone(figure), children: []})
    const before = await new HtmlValidate({extends: ['html-validate:recommended']}).validateString(rendered)
    const usual = new Set(
      before.results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${ruleId}: ${message}`)),
    )
    expect(found.filter((one) => !usual.has(one))).toEqual([])
  })
})

/** Numbers with their signs, as a reader sees them: 5.4%, 1,000.00, 4.1, P-9. */
const numbersIn = (text: string): readonly string[] => text.match(/\d[\d,.]*\d%?|\d%?/g) ?? []

/** Labels within their room and the drawing. */
const strays = ({drawing: {width, height, marks}}: Figure): readonly string[] =>
  marks.flatMap((mark) => {
    if (mark.mark !== 'label') return []
    const long = Math.max(...mark.lines.map((line) => widthOf(line, mark.letters)))
    const from = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - long : mark.x - long / 2
    const fits = mark.turned ? mark.y - long >= -0.01 : from >= -0.01 && from + long <= width + 0.01 && mark.y <= height
    return fits && long <= mark.room + 0.01 ? [] : [mark.lines.join(' ')]
  })

const holds = (figure: Figure): void => {
  const said = new Set(numbersIn(plain(figure)))
  expect(numbersIn(wordsDrawn(figure.drawing).join('\n')).filter((one) => !said.has(one))).toEqual([])
  expect(strays(figure)).toEqual([])
  for (const mark of figure.drawing.marks) {
    if (mark.mark === 'box') {
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.x + mark.width).toBeLessThanOrEqual(figure.drawing.width + 0.01)
      expect(mark.y + mark.height).toBeLessThanOrEqual(figure.drawing.height + 0.01)
      // Tint and paper are alike on a photocopy: an edge tells where they end.
      if (mark.fill === 'tint' || mark.fill === 'paper') expect(mark.edge).toBeDefined()
    }
  }
}

describe('what is drawn', () => {
  test.each(every)('%s: has no number that its words do not have, and no label beyond its room', (_, figure) => {
    holds(figure)
  })

  test('holds for every deal at every rung', async () => {
    const deals = ['s1-principal', 's2-background', 's3-stunt-dancer', 's4-voice', 's5-estate', 's6-minor']
    let count = 0
    for (const deal of deals)
      for (const rung of rungs) {
        const {figures} = await assembled(
          `{template: rider, engagement: ../engagements/${deal}.yaml, rung: ${rung}, figures: [consent, scopes, timeline, money]}`,
        )
        count += figures.length
        for (const figure of figures) holds(figure)
      }
    expect(count).toBeGreaterThan(deals.length * rungs.length * 2)
  })

  test('holds for any answers', async () => {
    const written = fc.record({
      pool: fc.integer({min: 1, max: 9999}).map((one) => `${one / 100}%`),
      share: fc.integer({min: 1, max: 99}).map((one) => `${one}%`),
      days: fc.integer({min: 1, max: 400}),
      model: fc.constantFrom(
        'M',
        'W'.repeat(70),
        '<script>alert(1)</script> & "x"',
        'Modelo de vídeo “ñ” 김 2.0',
        '{{ref}} **b**',
      ),
    })
    const path = 'examples/engagements/s1-principal.yaml'
    const {world} = await (await import('./made.js')).planned(examples.memo)
    const text = await world.read(path)
    await fc.assert(
      fc.asyncProperty(written, async ({pool, share, days, model}) => {
        const answered = text
          .replace('pool_pct: 5.4%', `pool_pct: ${pool}\n  background_share: ${share}\n  reply_days: ${days}`)
          .replace('model: CF-Video 3', `model: ${JSON.stringify(model)}`)
        const {figures} = await assembled(examples.rider, {[path]: answered})
        expect(figures).toHaveLength(4)
        for (const figure of figures) {
          holds(figure)
          readHtml(svgFile(figure, look))
        }
        expect(plain(figures[3] as Figure)).toContain(pool)
        expect(plain(figures[2] as Figure)).toContain(`${days} day`)
      }),
      {numRuns: 25},
    )
  })

  test('is told apart in black and white in every look', () => {
    for (const each of Object.values(tokens.looks)) {
      const {accent, tint, ink, quiet, paper} = paintOfLook(each)
      const far = (one: string, other: string): number => contrast(one.slice(1), other.slice(1))
      expect(far(accent, tint)).toBeGreaterThan(4.5)
      expect(far(accent, paper)).toBeGreaterThan(4.5)
      expect(far(ink, tint)).toBeGreaterThan(7)
      expect(far(quiet, tint)).toBeGreaterThan(4.5)
      expect(far(quiet, paper)).toBeGreaterThan(4.5)
    }
  })
})
