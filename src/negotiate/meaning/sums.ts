import {Big} from 'big.js'
import {type Library, labelIn} from '../../library/library.js'
import type {ValueChange} from '../review/values.js'
import type {Meaning} from './meaning.js'

/** What a changed answer does to the money and the numbers of the deal: the difference, and the share. */
export const inMoney = ({field, from, to}: ValueChange, library: Library): readonly Meaning[] => {
  const label = labelIn(library, field)
  const [was, is] = [amountIn(from), amountIn(to)]
  if (!was || !is || was.unit !== is.unit || was.value.eq(is.value)) return []
  const difference = is.value.minus(was.value)
  const word = difference.gt(0) ? 'more' : 'less'
  const size = difference.abs()
  const share = was.value.eq(0) ? '' : ` (${size.div(was.value).times(100).round(1).toString()} %)`
  const said =
    was.unit === '%'
      ? `${size.toString()} percentage points ${word}`
      : was.unit === ''
        ? `${size.toString()} ${word}${share}`
        : `${was.unit} ${grouped(size)} ${word}${share}`
  return [{about: 'money', says: `${label}: ${from} → ${to}, ${said}.`}]
}

interface Amount {
  readonly unit: string
  readonly value: Big
}

const currencies: Readonly<Record<string, string>> = {$: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP'}

/** The amount, percentage or count that a value begins with. */
const amountIn = (text: string): Amount | undefined => {
  const found = /(USD|EUR|GBP|CAD|US\$|[$€£])?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(%|percent\b)?/.exec(
    text,
  )
  if (!found?.[2]) return undefined
  const value = new Big(found[2].replaceAll(',', ''))
  if (found[3]) return {unit: '%', value}
  const sign = found[1] ?? ''
  return {unit: currencies[sign] ?? sign, value}
}

const grouped = (value: Big): string => {
  const [whole = '0', cents = ''] = value.toFixed(2).split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${cents === '00' ? '' : `.${cents}`}`
}
