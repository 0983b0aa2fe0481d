import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Block, List} from '../../src/document/nodes.js'
import {renderDocx} from '../../src/render/docx/docx.js'
import {clause, list, p, schedule, section} from '../support/build.js'
import {paragraphsOf, structure} from '../support/docx.js'
import {numbersIn} from '../support/numbers.js'
import {shellFor} from '../support/shells.js'
import {around} from './trees.js'

const shell = await shellFor({look: 'instrument', page: 'letter', language: 'en'})

/** What a reader sees before each paragraph: the number that Word counts, or the one that was printed. */
const seen = (children: readonly Block[]): string[] => {
  const file = renderDocx({...around(''), children}, shell)
  const counted = numbersIn(file)
  return paragraphsOf(file)
    .map(({text}, index) => counted[index] ?? /^(.*)\t/.exec(text)?.[1] ?? '')
    .filter((number) => number !== '' && number !== '•' && number !== '–')
    .map((number) => number.replace(/\.$/, ''))
}

const numbered = (number: string, one: ReturnType<typeof clause>): Block => ({...one, number})

describe('Word counts', () => {
  test.each<[string, Block[], string[]]>([
    [
      'sections and clauses in order',
      [numbered('1', section('A', 'a', numbered('1.1', clause('A-1', 'a')))), numbered('2', section('B', 'b'))],
      ['1', '1.1', '2'],
    ],
    [
      'a section that begins elsewhere, and goes on',
      [numbered('4', section('A', 'a', numbered('4.1', clause('A-1', 'a')))), numbered('5', section('B', 'b'))],
      ['4', '4.1', '5'],
    ],
    [
      'a clause that begins elsewhere',
      [
        numbered('1', section('A', 'a', numbered('1.7', clause('A-1', 'a')), numbered('1.8', clause('A-2', 'a')))),
        numbered('2', section('B', 'b', numbered('2.1', clause('B-1', 'b')))),
      ],
      ['1', '1.7', '1.8', '2', '2.1'],
    ],
    [
      'a schedule that stands alone',
      [numbered('Schedule C', schedule('S', 's', list('schedule', ['x', ['y', list('schedule', ['z'], 1)]])))],
      ['Schedule C', '1', '2', '(a)'],
    ],
    [
      'plain lists afresh',
      [list('plain', ['x', ['y', list('plain', ['z'], 1)]]), p('and'), list('plain', ['x', 'y'])],
      ['1', '2', '(a)', '1', '2'],
    ],
    ['a list that goes on after a paragraph', [list('plain', ['x']), p('and'), list('plain', ['y'], 0, 2)], ['1', '2']],
    [
      'items of a clause through its lists, and afresh in the next',
      [
        numbered(
          '1',
          section(
            'A',
            'a',
            numbered('1.1', clause('A-1', 'a', list('clause', ['x', 'y']), p('and'), list('clause', ['z'], 0, 3))),
            numbered('1.2', clause('A-2', 'a', list('clause', ['x']))),
          ),
        ),
      ],
      ['1', '1.1', '(a)', '(b)', '(c)', '1.2', '(a)'],
    ],
    [
      'items of clauses without a number',
      [{...clause('A-1', 'a', list('clause', ['x', 'y'])), number: '⟦-⟧'}, list('clause', ['z'])],
      ['⟦-⟧', '(a)', '(b)', '(a)'],
    ],
    [
      'numbers that no list knows as they are printed',
      [numbered('§ 7', section('A', 'a', numbered('7-bis', clause('A-1', 'a')))), numbered('1', section('B', 'b'))],
      ['§ 7', '7-bis', '1'],
    ],
  ])('%s', (_, children, numbers) => {
    expect(seen(children)).toEqual(numbers)
    expect(structure(renderDocx({...around(''), children}, shell))).toEqual([])
  })

  test('whatever the labels say', () => {
    const schemes = fc.constantFrom<List['scheme'][]>('clause', 'schedule', 'plain')
    const lists = fc.array(fc.tuple(schemes, fc.integer({min: 1, max: 30}), fc.integer({min: 1, max: 4})), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(lists, (asked) => {
        const children = asked.map(([scheme, from, length]) =>
          list(
            scheme,
            Array.from({length}, () => 'x'),
            0,
            Math.min(from, 20),
          ),
        )
        const labels = children.flatMap((one) => one.children.map(({label}) => label?.replace(/\.$/, '') ?? ''))
        expect(seen(children)).toEqual(labels)
      }),
      {numRuns: 60},
    )
  })
})
