import {Big} from 'big.js'

/** An exact amount. */
export interface Money {
  /** ISO 4217, such as USD. */
  readonly currency: string
  readonly amount: Big
}

/** Reads `18500.00 USD` or `USD 18,500`: exact, at most two decimals. */
export const readMoney = (written: string): Money | undefined => {
  const match = /^(?:([A-Z]{3})\s+)?(-?\d[\d,]*(?:\.\d{1,2})?)(?:\s+([A-Z]{3}))?$/.exec(written.trim())
  const currency = match?.[1] ?? match?.[3]
  const digits = match?.[2]
  if (!match || !currency || !digits || (match[1] && match[3])) return undefined
  if (digits.includes(',') && !/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return undefined
  return {currency, amount: new Big(digits.replaceAll(',', ''))}
}

/** Reads `5.4%` or `5.4`. */
export const readPercent = (written: string): Big | undefined => {
  const match = /^(-?\d+(?:\.\d+)?)\s*%?$/.exec(written.trim())
  return match?.[1] ? new Big(match[1]) : undefined
}

const grouped = (amount: Big, places: number): string => {
  const [whole = '', decimals] = amount.toFixed(places).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '')
}

/** `USD 18,500`, and cents only where there are some: `USD 18,500.50`. */
export const printMoney = ({currency, amount}: Money): string =>
  `${currency} ${grouped(amount, amount.mod(1).eq(0) ? 0 : 2)}`

/** With its cents and without a currency, for columns of them: `18,500.00`. */
export const printAmount = (amount: Big): string => grouped(amount, 2)

/** `5.4%`. */
export const printPercent = (percent: Big): string => `${percent.toFixed()}%`

/** To the nearest cent, a half cent up. */
export const toCent = ({currency, amount}: Money): Money => ({currency, amount: amount.round(2, Big.roundHalfUp)})

/** `percent` is in hundredths of the sum: 5.4 is 5.4%. To the nearest cent, a half cent up. */
export const percentOf = ({currency, amount}: Money, percent: Big): Money =>
  toCent({currency, amount: amount.times(percent).times('0.01')})
