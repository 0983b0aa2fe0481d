import {expect, test} from 'vitest'
import {remembering} from '../../src/base/memory.js'
import {ask} from '../../src/lint/ask.js'
import {factsOf} from '../../src/lint/facts/facts.js'
import {type Finding, isOfText} from '../../src/lint/rule.js'
import {rules} from '../../src/lint/rules.js'
import {openLibrary} from '../../src/workshop/open.js'
import {broken, seeds} from '../seeded/seeds.js'
import {memoryWorld} from '../support/world.js'
import {openWith, readPage} from './page.js'

const shown = (findings: Iterable<Finding>): readonly string[] =>
  [...findings].map(({place, message}) => `${place.file}:${place.line}:${place.column} ${message}`).sort()

test.each(rules.filter(isOfText).map((rule) => [rule.id, rule] as const))(
  '%s says of a library what it says of its files one by one',
  async (id, rule) => {
    const {right, wrong} = readPage(id)
    const files = new Map([...right.files, ...wrong.files].map(([path, text]) => [path, text]))
    const {library, rates} = await openWith(files)
    if (!library) throw new Error('The example does not open')
    const facts = factsOf(library, {today: '2026-11-23', rates})
    expect(shown(ask(facts, [rule]).get(id) ?? [])).toEqual(shown(rule.check(facts)))
  },
)

test('what is remembered of files is what they say now', async () => {
  const memory = remembering()
  const ofTexts = rules.filter(isOfText)
  const changes = ['terms', 'register', 'drafting', 'inclusion', 'plain'].flatMap(
    (family) => seeds.get(family)?.[0] ?? [],
  )
  expect(changes).toHaveLength(5)
  for (const seed of changes) {
    const world = memoryWorld(broken(seed))
    const {value} = await openLibrary(world, {clauses: ['clauses'], templates: ['templates']}, memory)
    if (!value) throw new Error(`With ${seed.id} the library does not open`)
    const facts = factsOf(value.library, {today: '2026-11-23'})
    const remembered = ask(facts, ofTexts, memory)
    const anew = ask(facts, ofTexts)
    for (const {id} of ofTexts) expect(shown(remembered.get(id) ?? []), id).toEqual(shown(anew.get(id) ?? []))
  }
})
