import {describe, expect, test} from 'vitest'
import {main} from '../../src/cli/main.js'
import {proviso, shippedAt, small} from '../support/cli.js'
import type {MemoryWorld} from '../support/world.js'

const path = 'clauses/CON/CON-20.yaml'
const clause = (text: string): string => `# What we want, as of March.
id:   CON-20
title: {en: Second opinion, es: Otra opinión}   # a working title
family: CON
version: 1
status: draft
purpose: Performer can take advice.
asks: []
text:
  rider:
    opening: |
      ${text}
`
const workspace = (text: string, more: Readonly<Record<string, string>> = {}): MemoryWorld =>
  small({'proviso.yaml': 'out: out\n', [path]: clause(text), ...more})

describe('proviso check --fix', () => {
  test('mends what is safe, and nothing else in the file', async () => {
    const world = workspace('The advice shall mean the the advice of a lawyer; Company may not hinder it.')
    const {out, err, code} = await proviso(world, 'check', '--fix', '--no-spelling', path)
    expect(world.files.get(path)).toBe(clause('The advice means the advice of a lawyer; Company may not hinder it.'))
    expect(err.split('\n')).toEqual([
      `mended ${path}:12 (shall-mean): write “means”`,
      `mended ${path}:12 (repeated-word): take one “the” out`,
    ])
    expect(out).toContain('may-not')
    expect(code).toBe(0)
  })

  test('a second time changes nothing', async () => {
    const world = workspace('The advice shall mean the the advice of a lawyer.')
    await proviso(world, 'check', '--fix', '--no-spelling')
    const once = new Map(world.files)
    expect((await proviso(world, 'check', '--fix', '--no-spelling')).err).toBe('')
    expect(world.files).toEqual(once)
  })

  test('takes out a comment that silences nothing', async () => {
    const silent = '{{! proviso-disable-next-line doublet: the words are those of a statute }}'
    const world = workspace(`${silent}\n      Company shall pay the advice.`)
    await proviso(world, 'check', '--fix', '--no-spelling', path)
    expect(world.files.get(path)).toBe(clause('Company shall pay the advice.'))
  })

  test('leaves what a comment silences, and what came with the program', async () => {
    const silent = '{{! proviso-disable-next-line shall-mean: the words are those of a statute }}'
    const world = workspace(`${silent}\n      The advice shall mean the advice of a lawyer.`)
    const before = new Map(world.files)
    const {out} = await proviso(world, 'check', '--fix', '--no-spelling', path)
    expect(world.files).toEqual(before)
    expect(out).toContain('1 suppressed')
  })

  test('does not go with --watch', async () => {
    const {code, err} = await proviso(workspace('Company shall pay.'), 'check', '--fix', '--watch')
    expect(code).toBe(2)
    expect(err).toContain('say one of them')
  })
})

describe('proviso check --watch', () => {
  test('answers every change', async () => {
    const world = workspace('The advice shall mean the advice of a lawyer.')
    const texts = ['The advice means the the advice of a lawyer.', 'The advice means the advice of a lawyer.']
    const changes = async function* () {
      for (const text of texts) {
        world.files.set(path, clause(text))
        yield [path]
      }
    }
    const code = await main(
      ['check', '--watch', '--no-spelling', path],
      {...world, changes: async () => changes()},
      shippedAt,
    )
    expect(world.printed.map((text) => [...text.matchAll(/^warning (\S+)/gm)].map(([, rule]) => rule))).toEqual([
      ['shall-mean'],
      ['repeated-word'],
      [],
    ])
    expect(world.said).toEqual([`\n${path} changed`, `\n${path} changed`])
    expect(code).toBe(0)
  })

  test('sees a file that comes and one that goes', async () => {
    const world = workspace('Company shall pay the advice.')
    const other = 'clauses/CON/CON-21.yaml'
    const changes = async function* () {
      world.files.set(other, clause('Company shall pay.').replace('CON-20', 'CON-22'))
      yield [other]
      world.files.delete(other)
      yield [other]
    }
    await main(['check', '--watch', '--no-spelling'], {...world, changes: async () => changes()}, shippedAt)
    expect(world.printed.map((text) => text.includes('file-name'))).toEqual([false, true, false])
  })
})
