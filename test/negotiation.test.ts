import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {proviso, whole} from './support/cli.js'
import {contentOf} from './support/docx.js'
import {expectGolden} from './support/golden.js'
import {root} from './support/shipped.js'
import {hasValidator, validate} from './support/validator.js'
import type {MemoryWorld} from './support/world.js'

/** The worked negotiation of the examples, played command by command as `npm run negotiation` plays it. */
interface Step {
  readonly does: string
  readonly types?: readonly string[]
  readonly appends?: string
  readonly to?: string
}
const folder = join(root, 'examples/worked-negotiation')
const steps = JSON.parse(readFileSync(join(folder, 'steps.json'), 'utf8')) as readonly Step[]
const golden = (name: string): string => join(import.meta.dirname, 'golden/negotiation', name)

const workspace = (): MemoryWorld => {
  const world = whole()
  for (const path of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    if (!/\.(?:yaml|docx|txt)$/.test(path)) continue
    const bytes = new Uint8Array(readFileSync(join(folder, path)))
    world.files.set(path, path.endsWith('.docx') ? bytes : new TextDecoder().decode(bytes))
  }
  return world
}

describe('the worked negotiation', () => {
  const world = workspace()
  const failed: string[] = []
  const said = new Map<string, string>()
  beforeAll(async () => {
    for (const {does, types, appends = '', to = ''} of steps) {
      if (!types) {
        world.files.set(to, String(world.files.get(to)) + String(world.files.get(appends)))
        continue
      }
      const {code, out, err} = await proviso(world, ...types)
      said.set(types.join(' '), out)
      if (code !== 0) failed.push(`${does} ${out}${err}`)
    }
  }, 120_000)

  test('every command ends well', () => expect(failed).toEqual([]))

  test('the company’s files are answers to what is sent today: else they are made anew, as the README says', () => {
    expect(String(world.files.get('out/company-1-review.md'))).toContain('known by its mark')
    expect(String(world.files.get('out/company-2-review.html'))).toContain('known by its mark')
  })

  test('the change that nobody tracked is told first', () => {
    const page = String(world.files.get('out/company-2-review.html')).replace(/<[^>]*>/g, '')
    expect(page.indexOf('These places differ from what we sent')).toBeLessThan(page.indexOf('Tracked'))
    expect(page).toMatch(/silence is\s+.{0,40}refusal.{0,60}consent/s)
  })

  test('the ledger, the chart that may cross the table, and the memorandum', () => {
    // Bytes of zip files differ from one build of zlib to another, and their hashes with them.
    const ledger = String(world.files.get('negotiations/heron/ledger.yaml')).replace(/(?<=sha256: )[0-9a-f]{64}/g, '…')
    expectGolden(golden('ledger.yaml'), ledger)
    expectGolden(
      golden('memorandum.txt'),
      String(world.files.get('negotiations/heron/closing/heron-memorandum-round-07.txt')),
    )
    const chart = String(world.files.get('out/tracking-chart.html'))
    expect(chart).toContain('TA’d')
    expect(chart).not.toMatch(/floor|walk away|acceptable/i)
  })

  test('nothing that was received was changed, and the copy to sign is the signed one', () => {
    for (const round of [1, 2, 3])
      expect(world.files.get(`negotiations/heron/round-0${2 * round}/company-${round}.docx`)).toEqual(
        world.files.get(`from-them/company-${round}.docx`),
      )
    const [, last] = [...said].at(-1) ?? []
    expect(last).toContain('No difference: all')
  })

  test.skipIf(!hasValidator)('what we write is sound for the Open XML SDK', () => {
    const ours = [...world.files].filter(([path]) => /(?:round-0[135]|closing|session|packet)\/.*\.docx$/.test(path))
    expect(ours.length).toBeGreaterThan(12)
    for (const [path, bytes] of ours) {
      expect(contentOf(bytes as Uint8Array).length, path).toBeGreaterThan(3)
      expect(validate(bytes as Uint8Array), path).toEqual([])
    }
  })
})
