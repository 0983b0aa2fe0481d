import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {Fix, Outcome} from '../../src/base/diagnostic.js'
import type {Desk} from '../../src/studio/desk/desk.js'
import type {ClauseView} from '../../src/studio/desk/library/browsing.js'
import {head, para, t, wordFile} from '../own/precedents.js'
import {runs} from '../support/runs.js'
import {deskHere} from '../support/studio.js'

/** What an answer of the desk holds: what crosses to a page. */
const held = <T>({value, diagnostics}: Outcome<T>): T => {
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return structuredClone(value)
}
const standing = deskHere()
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const textOf = (view: ClauseView, key: string): string => view.texts.find((one) => one.key === key)?.text ?? ''
const rider = 'rider.opening'

describe('the shelf', () => {
  test('has every clause, and every clause opens', async () => {
    const desk = await standing
    const {clauses, letter, families} = held(await desk.browseClauses())
    expect(clauses.length).toBeGreaterThan(50)
    for (const {id, title, texts, answers, origin} of clauses) {
      const view = held(await desk.clauseView(id))
      expect(view.title).toEqual(title)
      expect(view.texts.map(({key}) => key)).toEqual(texts)
      expect(view.answers.map((one) => one.id).sort()).toEqual([...answers].sort())
      expect(origin).toBe('shipped')
      for (const {blocks} of view.texts) expect(blocks.length).toBeGreaterThan(0)
    }
    expect(letter.map(({id}) => id)).toContain('A03')
    expect(families.map(({id}) => id)).toContain('CON')
  })

  test.each([
    ['con-01', 'id', 'CON-01'],
    ['opt-in only', 'title', 'CON-01'],
    ['SOLO CON TU', 'title', 'CON-01'],
    ['signed first', 'purpose', 'CON-01'],
    ['piensalo bien', 'text', 'CON-01'],
  ])('finds “%s” in a %s', async (asked, where, id) => {
    const [first] = held(await (await standing).searchClauses(asked))
    expect(first).toMatchObject({where, id})
    expect(plain(first?.hit ?? '')).toBe(plain(asked).split(' ')[0])
  })

  test('all words must stand in one place, and nothing is found for nothing', async () => {
    const desk = await standing
    expect(held(await desk.searchClauses('   '))).toEqual([])
    expect(held(await desk.searchClauses('silence xylophone'))).toEqual([])
  })

  test('tells where a clause stands and what leans on it', async () => {
    const view = held(await (await standing).clauseView('CON-01'))
    expect(view.documents.map(({id}) => id)).toEqual(expect.arrayContaining(['rider', 'proposal', 'handout-es']))
    expect(view.leaning).toContainEqual({owner: 'CON-06', how: 'refers'})
    expect(view.leaning).toContainEqual({owner: 'consent', how: 'teaches'})
    expect(view.called['CON-02']?.es).toBe('Cómo debe ser el permiso')
    const term = held(await (await standing).clauseView('DEF-01'))
    expect(term.leaning).toContainEqual({owner: 'CON-01', how: 'term', terms: ['Training Use']})
    const plans = held(await (await standing).plansWith('CON-01'))
    expect(plans).toContain('s1-principal-rider')
    expect(plans).not.toContain('s6-minor-rider')
  })

  test('two texts come back from what differs between them', async () => {
    const desk = await standing
    const changes = held(await desk.compareTexts('CON-01', rider, 'rider.floor'))
    const without = (kind: string): string =>
      changes
        .filter((one) => one.kind !== kind)
        .map(({text}) => text)
        .join('')
    expect(without('added')).toContain('The answer is no until Performer says yes.')
    expect(without('removed')).toContain('recorded on or after the date of the Engagement Agreement')
    expect(changes.some(({kind}) => kind === 'kept')).toBe(true)
    expect(held(await desk.compareTexts('CON-01', rider, rider)).every(({kind}) => kind === 'kept')).toBe(true)
  })

  test('a clause that is not there is no answer', async () => {
    expect((await (await standing).clauseView('CON-99')).value).toBeUndefined()
    expect((await (await standing).checkDraft({id: '__proto__', texts: {}})).value).toBeUndefined()
  })
})

/** What is wrong on purpose, in which text, and which rule says so. */
const faults: readonly (readonly [key: string, words: string, rule: string])[] = [
  [rider, 'and/or', 'and-or'],
  [rider, '{{ref "CON-99"}}', 'broken-reference'],
  [rider, '{{no_such_field}}', 'unknown-field'],
  [rider, 'the the', 'repeated-word'],
  ['rider.floor', 'and/or', 'and-or'],
  ['proposal.acceptable', '{{#if (has "CON-98")}}x{{/if}}', 'broken-reference'],
  ['handout.en', 'utilize', 'hard-word'],
  ['handout.es', 'utilizar', 'hard-word'],
]

describe('writing', () => {
  test('what stands is what is drafted: nothing is changed, nothing found', async () => {
    const desk = await standing
    for (const id of ['CON-01', 'CMP-04', 'DEF-01', 'EDU-02']) {
      const {texts} = held(await desk.clauseView(id))
      const draft = {id, texts: Object.fromEntries(texts.map(({key, text}) => [key, text.trimEnd()]))}
      expect(held(await desk.checkDraft(draft))).toMatchObject({changed: [], found: []})
    }
  })

  test.each(faults)('in %s: %s', async (key, words, rule) => {
    const desk = await standing
    const text = textOf(held(await desk.clauseView('CON-01')), key).replace(/\. /, `. Here ${words} stands. `)
    const {found, changed, yaml} = held(await desk.checkDraft({id: 'CON-01', texts: {[key]: text}}))
    const one = found.find(({finding}) => finding.rule === rule)
    if (!one?.text || one.line === undefined) throw new Error(JSON.stringify(found))
    expect(one.text.key).toBe(key)
    const marked = text.slice(one.text.from, one.text.to)
    expect(marked.length > 0 && words.includes(marked)).toBe(true)
    expect(yaml.split('\n')[one.line - 1]).toContain(words)
    expect(changed).toEqual([`text.${key}`])
  })

  test('what is told while one types, a check of the whole tells too', async () => {
    const desk = await standing
    const view = held(await desk.clauseView('CON-01'))
    const texts = Object.fromEntries(
      faults.map(([key]) => [
        key,
        textOf(view, key).replace(
          /\. /,
          `. Here ${faults
            .filter(([one]) => one === key)
            .map(([, words]) => words)
            .join(' and ')} stands. `,
        ),
      ]),
    )
    const draft = {id: 'CON-01', texts}
    const [typed, whole] = [held(await desk.checkDraft(draft)).found, held(await desk.checkWhole(draft))]
    const signs = (found: typeof typed): string[] => found.map(({finding: {rule, place}}) => `${rule} ${place.line}`)
    expect(typed.length).toBeGreaterThanOrEqual(faults.length)
    expect(signs(whole)).toEqual(expect.arrayContaining(signs(typed)))
    expect(held(await desk.checkWhole({id: 'CON-01', texts: {}}))).toEqual([])
  })

  test('a fix is put into the draft and into nothing else', async () => {
    const desk = await standing
    const text = textOf(held(await desk.clauseView('CON-01')), rider)
    const broken = text.replace('The answer is no', 'The answer is is no')
    for (const draft of [
      {id: 'CON-01', texts: {[rider]: broken}},
      {id: 'CON-01', yaml: held(await desk.checkDraft({id: 'CON-01', texts: {[rider]: broken}})).yaml, texts: {}},
    ]) {
      const {found} = held(await desk.checkDraft(draft))
      const fixes = found.flatMap(({finding, canMend}): Fix[] => (finding.fix && canMend ? [finding.fix] : []))
      expect(fixes.length).toBe(1)
      const mended = held(await desk.checkDraft(held(await desk.mendDraft(draft, fixes))))
      expect(mended.found).toEqual([])
      expect(mended.texts[rider]).toBe(text)
    }
  })

  test.each([
    ['YAML that is none', ': : {', 'yaml-syntax'],
    ['a key that cannot stand there', 'overrides: 1\nowner: me\n', 'file-form'],
    ['an alias', 'overrides: &a 1\nnotes: *a\n', 'yaml-syntax'],
    ['a field that the clause has not', 'overrides: 1\nfields: {x: {default: 1}}\n', 'override-target'],
    ['a call that never ends', 'overrides: 1\ntext: {rider: {opening: "x {{#if a"}}\n', 'text-form'],
  ])('a file that cannot be read gives findings, and is not saved: %s', async (_, yaml, rule) => {
    const desk = await deskHere()
    const draft = {id: 'CON-01', yaml, texts: {}}
    const view = held(await desk.checkDraft(draft))
    expect(view.yaml).toBe(yaml)
    expect(view.found.map(({finding}) => finding.rule)).toContain(rule)
    expect((await desk.keepDraft(draft, undefined)).value).toBeUndefined()
    expect(held(await desk.clauseView('CON-01')).origin).toBe('shipped')
  })

  test('a text that is broken is told in that text', async () => {
    const desk = await standing
    const {found} = held(await desk.checkDraft({id: 'CON-01', texts: {[rider]: 'Company shall {{#if a}} not.\n'}}))
    expect(found.map(({finding, text}) => [finding.rule, text?.key])).toContainEqual(['text-form', rider])
  })

  test('any words at all give a view', async () => {
    const desk = await standing
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary', maxLength: 200}), fc.boolean(), async (words, isFile) => {
        const draft = {id: 'CON-02', texts: isFile ? {} : {[rider]: words}, ...(isFile && {yaml: words})}
        const {found, yaml} = held(await desk.checkDraft(draft))
        for (const {text, line = 1} of found) {
          expect(text === undefined || (text.from >= 0 && text.to >= text.from)).toBe(true)
          expect(line).toBeLessThanOrEqual(yaml.split('\n').length + 1)
        }
      }),
      {numRuns: runs(30)},
    )
  })
})

const changed = async (desk: Desk, from = 'The answer is no', to = 'The answer stays no') => ({
  id: 'CON-01',
  texts: {[rider]: textOf(held(await desk.clauseView('CON-01')), rider).replace(from, to)},
})

describe('saving', () => {
  test('writes what reads otherwise as the workspace’s own file, and the clause reads so', async () => {
    const desk = await deskHere()
    expect(held(await desk.keepDraft(await changed(desk), undefined))).toMatchObject({
      kind: 'kept',
      path: 'clauses/CON/CON-01.yaml',
    })
    const view = held(await desk.clauseView('CON-01'))
    expect(view.origin).toBe('changed')
    expect(textOf(view, rider)).toContain('The answer stays no')
    const {yaml} = held(await desk.checkDraft({id: 'CON-01', texts: {}}))
    expect(parse(yaml)).toEqual({overrides: 1, text: {rider: {opening: textOf(view, rider)}}})
    expect(yaml).toContain('    opening: |\n      Company shall')
    expect(held(await desk.browseClauses()).clauses.filter(({origin}) => origin !== 'shipped').length).toBe(1)
  })

  test('never over another hand’s change: what stands there is shown, and one chooses', async () => {
    const desk = await deskHere()
    const [mine, theirs] = [await changed(desk), await changed(desk, 'The answer is no', 'The answer is still no')]
    held(await desk.keepDraft(theirs, undefined))
    const clash = held(await desk.keepDraft(mine, undefined))
    if (clash.kind !== 'conflict') throw new Error('it was overwritten')
    const [removed, added] = ['removed', 'added'].map((kind) => clash.changes.find((one) => one.kind === kind)?.text)
    expect([removed, added]).toEqual(['is still', 'stays'])
    expect(textOf(held(await desk.clauseView('CON-01')), rider)).toContain('The answer is still no')
    expect(held(await desk.keepDraft(mine, clash.version)).kind).toBe('kept')
    expect(textOf(held(await desk.clauseView('CON-01')), rider)).toContain('The answer stays no')
  })

  test('what another hand changed elsewhere in the file stays', async () => {
    const desk = await deskHere()
    const mine = await changed(desk)
    const floor = 'Company shall ask before it trains.\n'
    held(await desk.keepDraft({id: 'CON-01', texts: {'rider.floor': floor}}, undefined))
    const clash = held(await desk.keepDraft(mine, undefined))
    if (clash.kind !== 'conflict') throw new Error('it was overwritten')
    expect(clash.changes.map(({kind}) => kind)).not.toContain('removed')
    held(await desk.keepDraft(mine, clash.version))
    const view = held(await desk.clauseView('CON-01'))
    expect([textOf(view, 'rider.floor'), textOf(view, rider).includes('stays no')]).toEqual([floor, true])
  })

  test('the shipped text comes back once the own file is removed, and not over another’s change', async () => {
    const desk = await deskHere()
    const first = held(await desk.keepDraft(await changed(desk), undefined))
    const second = held(await desk.keepDraft(await changed(desk, 'stays', 'is ever'), first.version))
    expect(held(await desk.dropOwn('CON-01', first.version ?? '')).kind).toBe('conflict')
    expect(held(await desk.dropOwn('CON-01', second.version ?? '')).kind).toBe('kept')
    expect(held(await desk.clauseView('CON-01'))).toMatchObject({origin: 'shipped', own: {}})
  })

  test('an own file keeps its comments and its other words', async () => {
    const own =
      '# ours\noverrides: 1 # read in May\ntitle: {en: Ask first}\ntext:\n  rider:\n    floor: |\n      Company shall ask.\n'
    const desk = await deskHere(
      new Map([
        ['proviso.yaml', 'out: out\n'],
        ['clauses/CON/CON-01.yaml', own],
      ]),
    )
    const view = held(await desk.clauseView('CON-01'))
    expect(view.title.en).toBe('Ask first')
    const draft = {id: 'CON-01', texts: {'rider.floor': 'Company shall ask first.'}}
    held(await desk.keepDraft(draft, view.own.version))
    expect(held(await desk.checkDraft({id: 'CON-01', texts: {}})).yaml).toBe(own.replace('ask.', 'ask first.'))
  })
})

describe('what a draft touches', () => {
  test('documents, paragraphs, asks, and what leans on the clause', async () => {
    const desk = await deskHere()
    const touched = held(await desk.touchedByDraft(await changed(desk)))
    expect(touched.paths).toEqual(['text.rider.opening'])
    expect(touched.documents).toEqual(['rider'])
    expect(touched.ownWords).toEqual(['rider-memo', 'rider-page'])
    expect(touched.answers).toContainEqual({id: 'A03', fate: 'kept'})
    expect(touched.leaning).toContainEqual({owner: 'CON-06', how: 'refers'})
    expect(touched.called['CON-06']?.isClause).toBe(true)
    expect(touched.letter.find(({id}) => id === 'A03')?.says).toBe('Train only with the full consent of the actors.')
    const made = new Map(touched.made.map(({name, paragraphs}) => [name, paragraphs]))
    expect(made.get('s1-principal-rider')).toBe(1)
    expect(made.get('s6-minor-rider')).toBe(0)
    expect(made.has('handout')).toBe(false)
    expect(touched.changes.map(({path}) => path)).toEqual(['text.rider.opening'])
  })

  test('a schedule that leans on a clause has its name, and is no clause to be opened', async () => {
    const {called, leaning} = held(await (await standing).clauseView('CMP-02'))
    expect(leaning.map(({owner}) => owner)).toContain('SCH-C')
    expect(called['SCH-C']).toEqual({en: 'SCH-C Compensation', es: 'SCH-C Compensation', isClause: false})
  })

  test('what can no longer be made, and why', async () => {
    const desk = await deskHere()
    const {made} = held(await desk.touchedByDraft(await changed(desk, 'The answer', '{{no_such_field}} answer')))
    const broken = made.find(({name}) => name === 's1-principal-rider')?.broken.map(({message}) => message)
    expect(broken?.length).toBe(1)
    expect(broken?.[0]).toContain('no_such_field')
  })

  test('an ask that is given up, in a clause of one’s own', async () => {
    const own = (asks: string): string =>
      `id: GEN-30\ntitle: Ours\nfamily: GEN\nversion: 1\nstatus: draft\npurpose: To try.\nasks: ${asks}\ntext: {}\n`
    const desk = await deskHere(
      new Map([
        ['proviso.yaml', 'out: out\n'],
        ['clauses/GEN/GEN-30.yaml', own('[A03, A06]')],
      ]),
    )
    const {answers} = held(await desk.touchedByDraft({id: 'GEN-30', yaml: own('[A06, A12]'), texts: {}}))
    expect(answers).toEqual([
      {id: 'A06', fate: 'kept'},
      {id: 'A12', fate: 'added'},
      {id: 'A03', fate: 'gone'},
    ])
    const {yaml} = held(await desk.checkDraft({id: 'GEN-30', texts: {[rider]: 'Company shall ask.\n\nTwice.'}}))
    expect(parse(yaml).text).toEqual({rider: {opening: 'Company shall ask.\n\nTwice.\n'}})
  })
})

const precedent = wordFile(
  [
    para(t('Rider to the agreement of May.')),
    head('Consent'),
    para(t('Company asks within 14 days, and pays {{nothing}}.')),
    head('Money'),
    para(t('The fee is USD 500.')),
  ].join(''),
)
const taking = (
  chosen: readonly {readonly index: number; readonly id: string; readonly asks?: readonly string[]}[],
) => ({
  file: 'rider.docx',
  bytes: precedent,
  register: 'rider' as const,
  variant: 'opening',
  chosen: chosen.map(({asks = [], ...one}) => ({...one, family: one.id.split('-')[0] ?? '', asks})),
})

describe('a precedent', () => {
  test('gives its clauses, and those that are chosen become clauses of the workspace', async () => {
    const desk = await deskHere()
    const view = held(await desk.openPrecedent('rider.docx', precedent))
    expect(view.clauses.map(({title}) => title)).toEqual(['Consent', 'Money'])
    expect(view.before).toEqual(['Rider to the agreement of May.'])
    expect(view.families.find(({id}) => id === 'CON')?.next).toBe(20)
    const taken = await desk.takeFromPrecedent(taking([{index: 1, id: 'CMP-20', asks: ['A04']}]))
    expect(held(taken).clauses).toEqual([{id: 'CMP-20', title: 'Money', path: 'clauses/CMP/CMP-20.yaml'}])
    expect(taken.diagnostics.map(({rule}) => rule)).toContain('adopt-field')
    const made = held(await desk.clauseView('CMP-20'))
    expect(made).toMatchObject({origin: 'own', file: {asks: ['A04'], family: 'CMP'}})
    expect(textOf(made, rider).trim()).toBe('The fee is USD 500.')
    expect((await desk.clauseView('CON-20')).value).toBeUndefined()
    expect(held(await desk.openPrecedent('rider.docx', precedent)).families.find(({id}) => id === 'CMP')?.next).toBe(21)
  })

  test('braces stay words', async () => {
    const desk = await deskHere()
    held(await desk.takeFromPrecedent(taking([{index: 0, id: 'CON-20'}])))
    const {found, texts} = held(await desk.checkDraft({id: 'CON-20', texts: {}}))
    expect(found.map(({finding}) => finding.rule)).not.toContain('unknown-field')
    expect(texts[rider]).toContain('nothing')
  })

  test.each([
    ['an id that is taken', [{index: 0, id: 'CON-01'}]],
    [
      'the same id twice',
      [
        {index: 0, id: 'CON-20'},
        {index: 1, id: 'CON-20'},
      ],
    ],
    ['no id at all', [{index: 0, id: ''}]],
    ['a way out of the folder', [{index: 0, id: '../../CON-20'}]],
    ['a family that is none', [{index: 0, id: 'con-20'}]],
    ['an ask that is none', [{index: 0, id: 'CON-20', asks: ['everything']}]],
    ['nothing', []],
  ])('writes nothing for %s', async (_, chosen) => {
    const desk = await deskHere()
    const {value, diagnostics} = await desk.takeFromPrecedent(taking(chosen))
    expect(value).toBeUndefined()
    expect(diagnostics.length > 0).toBe(chosen.length > 0)
    expect(held(await desk.browseClauses()).clauses.filter(({origin}) => origin !== 'shipped')).toEqual([])
  })

  test.each([
    ['nothing', 'a.docx', new Uint8Array()],
    ['half a file', 'b.docx', precedent.subarray(0, precedent.length / 2)],
    ['a PDF', 'c.docx', new TextEncoder().encode('%PDF-1.7')],
    ['no clause', 'd.txt', new TextEncoder().encode('just a line')],
    ['letters of another encoding', 'e.txt', new Uint8Array([0x66, 0xfc, 0x72])],
  ])('%s is a finding', async (_, file, bytes) => {
    const {value, diagnostics} = await (await standing).openPrecedent(file, bytes)
    expect(value).toBeUndefined()
    expect(diagnostics.some(({severity}) => severity === 'error')).toBe(true)
  })
})

describe('the page of a rule', () => {
  test('is there for each rule, and for nothing else', async () => {
    const desk = await standing
    expect(held(await desk.rulePage('and-or'))).toContain('No text says “and/or”.')
    for (const name of ['no-such-rule', '../architecture', '..', '', 'and-or.md'])
      expect((await desk.rulePage(name)).value).toBeUndefined()
  })
})
