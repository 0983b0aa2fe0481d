import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readMoney} from '../../src/money/money.js'
import {amountInWords} from '../../src/money/words.js'

const cases: readonly [string, string, string][] = [
  ['18500.50 USD', 'eighteen thousand five hundred dollars and 50/100', 'dieciocho mil quinientos dólares con 50/100'],
  ['18500 USD', 'eighteen thousand five hundred dollars and 00/100', 'dieciocho mil quinientos dólares con 00/100'],
  ['0.05 USD', 'zero dollars and 05/100', 'cero dólares con 05/100'],
  ['1 USD', 'one dollar and 00/100', 'un dólar con 00/100'],
  ['21 USD', 'twenty-one dollars and 00/100', 'veintiún dólares con 00/100'],
  ['31001.10 USD', 'thirty-one thousand one dollars and 10/100', 'treinta y un mil un dólares con 10/100'],
  ['21000 EUR', 'twenty-one thousand euros and 00/100', 'veintiún mil euros con 00/100'],
  ['100 MXN', 'one hundred Mexican pesos and 00/100', 'cien pesos mexicanos con 00/100'],
  ['1000000 USD', 'one million dollars and 00/100', 'un millón de dólares con 00/100'],
  ['21000000 USD', 'twenty-one million dollars and 00/100', 'veintiún millones de dólares con 00/100'],
  ['1000021 USD', 'one million twenty-one dollars and 00/100', 'un millón veintiún dólares con 00/100'],
  ['1000000000 USD', 'one billion dollars and 00/100', 'mil millones de dólares con 00/100'],
  ['7.25 CHF', 'seven CHF and 25/100', 'siete CHF con 25/100'],
  ['-3.00 USD', 'minus three dollars and 00/100', 'menos tres dólares con 00/100'],
]

test.each(cases)('%s', (written, english, spanish) => {
  const money = readMoney(written)
  if (!money) throw new Error(`${written} is no amount`)
  expect([amountInWords(money, 'en'), amountInWords(money, 'es')]).toEqual([english, spanish])
})

test('no two amounts have the same words', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.nat(10 ** 9), fc.constantFrom('en', 'es'), (one, other, language) => {
      const [a, b] = [one, other].map((cents) => {
        const money = readMoney(`${(cents / 100).toFixed(2)} USD`)
        return money && amountInWords(money, language as 'en' | 'es')
      })
      expect(a === b).toBe(one === other)
    }),
  )
})
