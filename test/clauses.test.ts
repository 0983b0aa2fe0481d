import {join} from 'node:path'
import {expect, test} from 'vitest'
import {titleOf} from '../src/library/clause.js'
import {reading} from '../src/workshop/reading.js'
import {expectGolden} from './support/golden.js'
import {root, shipped} from './support/shipped.js'

test('every text of every shipped clause reads as it was read and agreed to', async () => {
  const {library} = await shipped()
  for (const clause of library.clauses) {
    const texts = clause.passages.map((passage) => {
      const head = `${passage.register}, ${passage.variant}`
      return `${head}\n${'-'.repeat(head.length)}\n\n${reading(library, passage, 100)}`
    })
    const title = `${clause.id}  ${titleOf(clause, 'en')}`
    expectGolden(join(root, 'test/golden/clauses', `${clause.id}.txt`), `${[title, ...texts].join('\n\n')}\n`)
  }
})

test('each of the sixteen clauses has the registers and rungs that it must have', async () => {
  const {library} = await shipped()
  const registers =
    'DEF-01 PRGH, DEF-02 PRG, DEF-03 PRG, DEF-04 PRG, TRN-01 PRGH, TRN-03 PRG, TRN-04 PRGH, CON-01 PRGH, CON-02 PRH, CON-03 PRGH, CTL-01 PRH, CTL-02 PRGH, CTL-03 PRGH, CMP-01 PRH, CMP-02 PR, CMP-04 PRGH'
  const letters: Record<string, string> = {proposal: 'P', rider: 'R', guideline: 'G', handout: 'H'}
  const found = registers.split(', ').map((line) => {
    const [id = ''] = line.split(' ')
    const clause = library.clause.get(id)
    const inside = Object.keys(letters).filter((register) =>
      clause?.passages.some((passage) => passage.register === register),
    )
    return `${id} ${inside.map((register) => letters[register]).join('')}`
  })
  expect(found.join(', ')).toBe(registers)
  for (const {passages} of library.clauses)
    for (const register of ['proposal', 'rider'])
      expect(passages.filter((passage) => passage.register === register).map(({variant}) => variant)).toEqual([
        'opening',
        'acceptable',
        'floor',
      ])
})
