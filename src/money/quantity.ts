import {Big} from 'big.js'
import {type Money, printMoney, printPercent, readMoney} from './money.js'

/** A figure with what it is: an amount, a percentage (5.4 is 5.4%), or a plain number such as days. */
export type Quantity =
  | ({readonly kind: 'money'} & Money)
  | {readonly kind: 'percent'; readonly amount: Big}
  | {readonly kind: 'number'; readonly amount: Big}

/** Reads `18500.00 USD`, `5.4%` or `40`. */
export const readQuantity = (written: string): Quantity | undefined => {
  const money = readMoney(written)
  if (money) return {kind: 'money', ...money}
  const [, digits, sign] = /^(-?\d+(?:\.\d+)?)\s*(%?)$/.exec(written.trim()) ?? []
  return digits === undefined ? undefined : {kind: sign === '%' ? 'percent' : 'number', amount: new Big(digits)}
}

/** As it is written: `USD 18,500`, `5.4%`, `40`. */
export const printQuantity = (quantity: Quantity): string => {
  if (quantity.kind === 'money') return printMoney(quantity)
  return quantity.kind === 'percent' ? printPercent(quantity.amount) : quantity.amount.toFixed()
}
