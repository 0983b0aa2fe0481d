import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {changesOf} from '../../src/words/changes.js'
import {proviso, small} from '../support/cli.js'

const own =
  'overrides: 1\ntext:\n  rider:\n    acceptable: |\n      Company shall not make a Training Use unless Performer sings. Performer has {{reply_days}} to sing.\n'
const workspace = (files: Readonly<Record<string, string>>, screen = {}) =>
  small({'proviso.yaml': 'out: out\n', ...files}, screen)

describe('diff', () => {
  test('marks words that came and went', async () => {
    const {code, out} = await proviso(workspace({'clauses/CON/CON-01.yaml': own}), 'diff', 'con-01')
    expect(code).toBe(0)
    expect(out).toContain('rider, acceptable  +2 −2')
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Performer [-agrees-]{+sings+}. Performer has {{reply_days}} to [-agree-]{+sing+}.',
    )
    expect(out).not.toContain('\u001B')
  })
  test('with colour it shows signs and colours in place of brackets, and none of its inner marks', async () => {
    const {out} = await proviso(
      workspace({'clauses/CON/CON-01.yaml': own}, {colour: true, columns: 50}),
      'diff',
      'CON-01',
    )
    expect(out).toContain('\u001B[31m−agrees\u001B[39m\u001B[32m+sings\u001B[39m')
    expect(out).not.toMatch(/[\uE000-\uF8FF]|\[-/)
  })
  test('for a program', async () => {
    const {out} = await proviso(workspace({'clauses/CON/CON-01.yaml': own}), 'diff', 'CON-01', '--json')
    expect(JSON.parse(out)).toMatchObject({
      id: 'CON-01',
      own: {file: 'clauses/CON/CON-01.yaml', version: 1},
      shipped: {file: 'lib/clauses/CON/CON-01.yaml', version: 1},
      differences: [
        {
          path: 'text.rider.acceptable',
          changes: [{kind: 'kept'}, {kind: 'removed', text: 'agrees'}, {kind: 'added', text: 'sings'}, {}, {}, {}, {}],
        },
      ],
    })
  })
  test('a clause that replaces the shipped one whole is compared like any other', async () => {
    const world = workspace({})
    const shipped = String(world.files.get('lib/clauses/CON/CON-01.yaml'))
    world.files.set(
      'clauses/CON/CON-01.yaml',
      shipped.replace('version: 1', 'version: 2').replace('purpose: For tests.', 'purpose: For us.'),
    )
    const {out} = await proviso(world, 'diff', 'CON-01')
    expect(out).toContain('[-tests-]{+us+}')
    expect(out).toContain('version  +1 −1')
  })
  test.each([
    ['no own text', {}, 'CON-01', 0, 'There is no own text of CON-01 here'],
    ['nothing differs', {'clauses/CON/CON-01.yaml': 'overrides: 1\n'}, 'CON-01', 0, 'exactly what is shipped'],
    ['no such clause', {}, 'CON-11', 2, 'did you mean “CON-01”?'],
  ] as const)('%s', async (_, files, id, code, says) => {
    const said = await proviso(workspace(files), 'diff', id)
    expect(said.code).toBe(code)
    expect(said.out + said.err).toContain(says)
  })
  test('a clause of one’s own has nothing to differ from', async () => {
    const world = workspace({})
    await proviso(world, 'new', 'clause', 'CON-20')
    expect(await proviso(world, 'diff', 'CON-20')).toMatchObject({code: 0, out: expect.stringContaining('your own')})
    expect(JSON.parse((await proviso(world, 'diff', 'CON-20', '--json')).out)).toMatchObject({
      shipped: null,
      differences: [],
    })
  })
})

describe('changes', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('Company ', 'shall ', 'not ', '{{fee}} ', '$12,500.00 ', '\n\n', 'a-b ', '“', '.', '😀', 'é'),
        fc.string({unit: 'binary', maxLength: 3}),
      ),
      {maxLength: 30},
    )
    .map((parts) => parts.join(''))
  test('give both texts back, exactly', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesOf(before, after)
        const side = (kind: string) =>
          changes
            .filter((one) => one.kind === 'kept' || one.kind === kind)
            .map((one) => one.text)
            .join('')
        expect([side('removed'), side('added')]).toEqual([before, after])
      }),
    )
  })
  test('there are none between equals', () => {
    fc.assert(fc.property(text, (one) => changesOf(one, one).every(({kind}) => kind === 'kept')))
  })
  test.each([
    ['pays $12,500.00 now', 'pays $13,000.00 now', 'pays [$12,500.00|$13,000.00] now'],
    ['has {{reply_days}} left', 'has {{answer_days}} left', 'has [{{reply_days}}|{{answer_days}}] left'],
    ['twenty-five days', 'twenty-six days', '[twenty-five|twenty-six] days'],
    ['one two three', 'ten two thirty', '[one two three|ten two thirty]'],
    ['a kept part of five words b', 'x kept part of five words y', '[a|x] kept part of five words [b|y]'],
  ])('%s → %s', (before, after, shown) => {
    const line = changesOf(before, after)
      .map(({kind, text: words}) => (kind === 'kept' ? words : kind === 'removed' ? `[${words}|` : `${words}]`))
      .join('')
    expect(line).toBe(shown)
  })
})
