import {describe, expect, test} from 'vitest'
import {citationsIn, covers} from '../../src/lint/facts/citations.js'
import {quantitiesIn} from '../../src/lint/facts/quantities.js'

describe('a quantity is the same however it is written', () => {
  test.each([
    ['USD 2,500', 'USD 2500'],
    ['$2,500.00', 'USD 2500'],
    ['twenty-five hundred dollars', 'USD 2500'],
    ['US$1.5 million', 'USD 1500000'],
    ['€500', 'EUR 500'],
    ['5.40 %', '5.4 %'],
    ['5.4 percent', '5.4 %'],
    ['2½%', '2.5 %'],
    ['two hundred and fifty per cent', '250 %'],
    ['14 days', '14 days'],
    ['fourteen (14) days', '14 days'],
    ['14-day', '14 days'],
    ['two weeks', '14 days'],
    ['ninety business days', '90 days'],
  ])('%s', (written, value) => {
    expect(quantitiesIn(`Company shall pay ${written} or wait.`, 'en').map((one) => [one.found, one.value])).toEqual([
      [written, value],
    ])
  })

  test.each([
    ['quince días', '15 days'],
    ['treinta y seis meses', '36 months'],
    ['el 5%', '5 %'],
    ['cinco por ciento', '5 %'],
    ['ciento veinte dólares', 'USD 120'],
  ])('in Spanish: %s', (written, value) => {
    expect(quantitiesIn(`Te pagan ${written} o esperas.`, 'es').map((one) => one.value)).toEqual([value])
  })

  test.each(['one day of work', 'section 14 days', 'the nearest cent', 'Form 1040', 'a hundred reasons'])(
    'this is none: %s',
    (written) => {
      const found = quantitiesIn(written, 'en').map(({found}) => found)
      expect(found).toEqual(written === 'section 14 days' ? ['14 days'] : [])
    },
  )
})

describe('a citation', () => {
  test.each([
    ['LMRA § 302(c)(9)', '29 U.S.C. § 186(c)'],
    ['section 302(c) of the Labor Management Relations Act', '29 U.S.C. § 186 (LMRA § 302)'],
    ['NLRA § 8(e)', 'NLRB: hot cargo agreements, section 8(e)'],
    ['17 USC § 512', '17 U.S.C. § 512'],
    ['Cal. Lab. Code § 926', 'Cal. Lab. Code §§ 925–927'],
    ['Brown v. Pro Football', 'Brown v. Pro Football, Inc., 518 U.S. 231 (1996)'],
    ['AI Act', 'Reg. (EU) 2024/1689 art. 53(1)(d)'],
    ['§ 39.L', 'Art. 39.B–39.L, as reported'],
    ['H.R. 7209', 'TRAIN Act, H.R. 7209 (pending)'],
  ])('%s is covered by a source that says %s', (cited, cite) => {
    const [citation, ...more] = citationsIn(`It rests on ${cited}, and no more.`)
    expect([citation?.found, more]).toEqual([cited, []])
    expect(citation && covers(cite, citation)).toBe(true)
  })

  test.each([
    ['Cal. Lab. Code § 927', 'Cal. Lab. Code § 925'],
    ['Cal. Lab. Code § 927', 'Cal. Civ. Code § 927'],
    ['NLRA § 8(e)', '29 U.S.C. § 158(d)'],
    ['Winter v. NRDC', 'eBay v. MercExchange'],
    ['18 U.S.C. § 1833(b)', '29 U.S.C. § 186'],
  ])('%s is not covered by a source that says %s', (cited, cite) => {
    const [citation] = citationsIn(cited)
    expect(citation && covers(cite, citation)).toBe(false)
  })

  test.each([
    'this Act',
    'Company shall act',
    'the Engagement Agreement',
    'a law of that state',
    'Schedule A',
    'Model v2',
  ])('this is none: %s', (words) => {
    expect(citationsIn(words)).toEqual([])
  })
})
