import {expect, test} from 'vitest'
import {lint} from '../src/lint/lint.js'
import {rules} from '../src/lint/rules.js'
import {openLibrary} from '../src/workshop/open.js'
import {many} from './support/many.js'
import {filesBelow} from './support/shipped.js'
import {memoryWorld} from './support/world.js'

const folders = {clauses: ['clauses'], templates: ['templates']}
const open = async (files: ReadonlyMap<string, string>) => {
  const {value, diagnostics} = await openLibrary(memoryWorld(files), folders)
  if (!value) throw new Error('The library does not open')
  return {library: value.library, diagnostics}
}

/** No handout calls the copies. */
const ofHandouts = new Set(['unprinted-text', 'untaught-word'])

test('a library made larger is sound, and each copy stands for itself', async () => {
  const files = filesBelow('clauses', 'templates')
  const [one, three] = [await open(files), await open(many(files, 3))]
  expect(three.diagnostics).toEqual([])
  for (const key of ['clauses', 'declaredFields', 'terms'] as const) {
    const own = key === 'terms' ? one.library.terms.filter(({owner}) => one.library.document.has(owner)).length : 0
    expect(three.library[key].length - own).toBe((one.library[key].length - own) * 3)
  }
  const {diagnostics} = lint(three.library, rules)
  expect(diagnostics.filter(({rule}) => !ofHandouts.has(rule))).toEqual([])
})
