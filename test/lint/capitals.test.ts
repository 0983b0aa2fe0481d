import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Library} from '../../src/library/library.js'
import {isInstrument, type Register} from '../../src/library/passage.js'
import {capitalized} from '../../src/lint/facts/capitals.js'
import {unexplained} from '../../src/lint/facts/names.js'
import {readTemplate} from '../../src/text/template.js'
import {shipped} from '../support/shipped.js'

/** The words of a text whose capital nothing explains; defined terms are not known here. */
const oddIn = (text: string, register: Register = 'rider'): readonly string[] => {
  const {template} = readTemplate(text)
  if (!template) throw new Error(`The text has a broken call: ${text}`)
  return capitalized(text).flatMap((phrase) =>
    unexplained(phrase, template.skeleton, register).map((word) => word.text),
  )
}

const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'where sentences begin': [
    ['Notice counts. Silence does not. “Yes” does.', []],
    ['Is it so? No! (Silence is a no.) **Nothing else** counts.', []],
    ['The fee is USD 5.4 a day. Payment is due.', []],
    ['The list:\n\n1. Image;\n2. Voice; and\n10. Movement.\n\n- Any of these.', []],
    ['| Question | Answer |\n| --- | --- |\n| Who? | Whoever holds it |', []],
    ['## The Words of a Heading\n\nText.', []],
    ['> Read this first.\n>\n> Then that.', []],
    ['Soft\nWrap is Odd', ['Wrap', 'Odd']],
    ['the Owner; the Holder, the Keeper (the Buyer)', ['Owner', 'Holder', 'Keeper', 'Buyer']],
  ],
  'conditions and calls': [
    ['{{#if x}}Subject to {{ref "CON-01"}}, a{{else}}A{{/if}} copy may stay.', []],
    ['It ends. {{#if x}}Then it {{else}}Otherwise it {{/if}}stops.', []],
    ['It ends.{{#if x}} Performer may object.{{/if}} Then it stops.', []],
    ['It {{#if x}}ends.{{/if}} Then it stops.', []],
    ['pay {{#if x}}Owner{{else}}Holder{{/if}} a fee', ['Owner', 'Holder']],
    ['{{performer.legal_name}} Owner is paid.', ['Owner']],
    ['{{!-- A comment with an Odd Word --}}Words count. {{! Odd Too }}So it is.', []],
    ['{{~#if x~}} Silence is a no. {{~/if~}} No is a no.', []],
  ],
  names: [
    ['in January, on Monday, in New York, in the United States, in Spanish', []],
    ['under California law, the laws of the State of California, and federal law', []],
    ['under the Labor Code, the National Labor Relations Act and Cal. Civ. Code § 3111', []],
    ['the Superior Court of Los Angeles County, the American Arbitration Association', []],
    ['the Review Board and the Court decide under the Act', ['Review', 'Board', 'Court', 'Act']],
    ['paid to Gull & Lantern, Inc. and to Lantern Pictures, LLC by Ms. Roe', []],
    ['AI, SAG-AFTRA, the EU, APIs, category A and part II', []],
    ['under Section 7, Schedule A and Exhibit {{x}}', []],
    ['in the Schedule and that Section', ['Schedule', 'Section']],
    ['a California Distributor', ['Distributor']],
    ['over the Internet', []],
  ],
  'phrases that look defined': [
    ['Each Rights Holder shall answer.', ['Rights', 'Holder']],
    ['Distribution Platform shall answer.', ['Platform']],
    ['the Non-Exclusive License’s term', ['Non-Exclusive', 'License’s']],
    ['an AI Platform', ['Platform']],
    ['an AI-Generated work', ['AI-Generated']],
    ['the École and the Órgano', ['École', 'Órgano']],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(oddIn(text)).toEqual(expected)
  })
})

test('the terms of the agreement that a proposal amends are its own', () => {
  expect(oddIn('pay to Producer, to the Union and under this Agreement', 'proposal')).toEqual([])
  expect(oddIn('pay to Producer, to the Union and under this Agreement', 'rider')).toEqual([
    'Producer',
    'Union',
    'Agreement',
  ])
  expect(oddIn('under the Distribution Agreement', 'proposal')).toEqual(['Distribution'])
})

describe('in the shipped texts', () => {
  let library: Library
  beforeAll(async () => {
    ;({library} = await shipped())
  })

  test('a capitalized word put behind any small one, outside of headings, is found', () => {
    const texts = library.passages.filter(({register}) => isInstrument(register))
    const behindSmall = /(?<!^#.*) \p{Ll}+ (?=\p{Ll})/gmu
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, where) => {
        const passage = texts[which % texts.length]
        const places = [...(passage?.template.skeleton.matchAll(behindSmall) ?? [])]
        const place = places[where % places.length]
        if (!passage || !place) return
        const at = place.index + place[0].length
        const text = `${passage.text.slice(0, at)}Zorblat ${passage.text.slice(at)}`
        const before = oddIn(passage.text, passage.register)
        const after = oddIn(text, passage.register)
        const one = after.indexOf('Zorblat')
        expect(one).not.toBe(-1)
        expect(after.toSpliced(one, 1)).toEqual(before)
      }),
      {numRuns: 300},
    )
  })
})
