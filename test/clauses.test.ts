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

/** Registers of each clause: proposal, rider, guideline, handout. */
const taxonomy = `
  DEF-01 PRGH, DEF-02 PRG, DEF-03 PRG, DEF-04 PRG, DEF-05 PR, DEF-06 PR, DEF-07 PRGH,
  TRN-01 PRGH, TRN-02 PG, TRN-03 PRG, TRN-04 PRGH, TRN-05 PRGH, TRN-06 PRG,
  CON-01 PRGH, CON-02 PRH, CON-03 PRGH, CON-04 PRGH, CON-05 PRGH, CON-06 PRGH, CON-07 PRGH,
  CTL-01 PRH, CTL-02 PRGH, CTL-03 PRGH, CTL-04 PRG,
  CMP-01 PRH, CMP-02 PR, CMP-03 PRGH, CMP-04 PRGH, CMP-05 PRH, CMP-06 PR, CMP-07 P,
  REM-01 PRG, REM-02 PR, REM-03 PRGH, REM-04 PRG, REM-05 PR, REM-06 PRG,
  BKG-01 PRGH, BKG-02 PRGH, BKG-03 PGH, BKG-04 PR, BKG-05 PG,
  ENF-01 PR, ENF-02 PR, ENF-03 PR, ENF-04 PR, ENF-05 PR, ENF-06 PRG, ENF-07 PG,
  GOV-01 PG, GOV-02 PG, GOV-03 PRG, GOV-04 P,
  EDU-01 PGH, EDU-02 GH, EDU-03 PH,
  GEN-01 PR, GEN-02 PRG, GEN-03 PR, GEN-04 PR`
/** Texts that are the same at every rung, so that one or two of them stand for all. */
const fixed = ['EDU-03', 'GEN-01', 'GEN-02', 'GEN-04']

test('all sixty clauses, each in the registers and rungs that it must have', async () => {
  const {library} = await shipped()
  const letters: Record<string, string> = {proposal: 'P', rider: 'R', guideline: 'G', handout: 'H'}
  const found = library.clauses.map(({id, passages}) => {
    const inside = Object.keys(letters).filter((register) => passages.some((one) => one.register === register))
    return `${id} ${inside.map((register) => letters[register]).join('')}`
  })
  expect(found).toHaveLength(60)
  expect(found.sort()).toEqual(
    taxonomy
      .split(',')
      .map((one) => one.trim())
      .sort(),
  )
  for (const {id, passages} of library.clauses) {
    const variants = (register: string) =>
      passages.filter((passage) => passage.register === register).map(({variant}) => variant)
    for (const register of ['proposal', 'rider'])
      if (variants(register).length > 0 && !fixed.includes(id))
        expect(variants(register), id).toEqual(['opening', 'acceptable', 'floor'])
    if (variants('handout').length > 0) expect(variants('handout'), id).toEqual(['en', 'es'])
  }
})

test('every clause says what it is for, what opposing counsel will say, and what it leans on', async () => {
  const {library} = await shipped()
  for (const {id, file} of library.clauses) {
    expect(file.purpose.length, id).toBeGreaterThan(20)
    expect(file.asks.length + (file.concerns ?? []).length, id).toBeGreaterThan(0)
    if (file.text.proposal ?? file.text.rider) expect(file.notes, id).toMatch(/opposing counsel will say/i)
    expect(file.sources?.length ?? 0, id).toBeGreaterThan(0)
    if (file.text.proposal) expect(file.proposes?.item, id).toBeGreaterThan(0)
  }
  const items = library.clauses.flatMap(({file}) => file.proposes?.item ?? [])
  expect(new Set(items).size).toBe(items.length)
})
