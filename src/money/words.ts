import {toCardinal as inEnglish} from 'n2words/en-US'
// Mexican rather than US Spanish: there a thousand million is “mil millones”, which no reader takes for anything else.
import {toCardinal as inSpanish} from 'n2words/es-MX'
import type {Money} from './money.js'

/** Languages in which amounts are spelled out. */
type Spelled = 'en' | 'es'

/** One and several; another currency is called by its code. */
const names: Readonly<Record<string, Readonly<Record<Spelled, readonly [string, string]>>>> = {
  CAD: {en: ['Canadian dollar', 'Canadian dollars'], es: ['dólar canadiense', 'dólares canadienses']},
  EUR: {en: ['euro', 'euros'], es: ['euro', 'euros']},
  MXN: {en: ['Mexican peso', 'Mexican pesos'], es: ['peso mexicano', 'pesos mexicanos']},
  USD: {en: ['dollar', 'dollars'], es: ['dólar', 'dólares']},
}

/**
 * An amount in words, cents as hundredths so that nothing can be added behind them: “eighteen thousand five hundred
 * dollars and 50/100”, “dieciocho mil quinientos dólares con 50/100”.
 *
 * @param money at most two decimals
 */
export const amountInWords = ({currency, amount}: Money, language: Spelled): string => {
  const [digits = '0', cents = '00'] = amount.abs().toFixed(2).split('.')
  const count = BigInt(digits)
  const name = names[currency]?.[language][count === 1n ? 0 : 1] ?? currency
  const below = amount.lt(0)
  return language === 'en'
    ? `${below ? 'minus ' : ''}${inEnglish(count)} ${name} and ${cents}/100`
    : `${below ? 'menos ' : ''}${shortened(inSpanish(count))} ${count > 0n && count % 1_000_000n === 0n ? 'de ' : ''}${name} con ${cents}/100`
}

/** Before a noun “uno” is “un”, and thousands are such a noun: “veintiún mil”, “treinta y un dólares”. */
const shortened = (cardinal: string): string =>
  cardinal.replace(/veintiuno(?=$| mil| bi| tri)/g, 'veintiún').replace(/\buno(?=$| mil| bi| tri)/g, 'un')
