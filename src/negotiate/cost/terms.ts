import type {costTerms, RateUnit} from '../../library/files.js'
import type {Quantity} from '../../money/quantity.js'

/** What a costing can assume, by name. */
export type Term = (typeof costTerms)[number]

/** What a term is: its words, its clause, what it is counted in. */
export interface TermKind {
  readonly label: string
  readonly clause: string
  readonly kind: Quantity['kind']
  readonly unit: RateUnit
}

const term = (label: string, clause: string, kind: Quantity['kind'], unit: TermKind['unit']): TermKind => ({
  label,
  clause,
  kind,
  unit,
})

/** All terms, in the order of a workbook. */
export const terms: Readonly<Record<Term, TermKind>> = {
  training_fee: term('Training fee for one title and one version', 'CMP-01', 'money', 'per person'),
  consent_rate: term('People who say yes', 'CMP-01', 'percent', 'percent of people'),
  pool_pct: term('Share of training income', 'CMP-02', 'percent', 'percent of gross'),
  tariff_hour: term('Tariff for one hour of recordings in-house', 'CMP-07', 'money', 'per hour'),
  output_pct: term('Share of income from AI output', 'CMP-03', 'percent', 'percent of gross'),
  background_share: term('Share kept for background actors', 'CMP-04', 'percent', 'percent of pool'),
  unit_cap: term('Most days that count for one person', 'CMP-04', 'number', 'days'),
  crowd_rate: term('Background day rate', 'BKG-02', 'money', 'per day'),
  crowd_group: term('Generated figures for one day of pay', 'BKG-02', 'number', 'figures'),
  crowd_cap: term('Most figures that count in a scene', 'BKG-02', 'number', 'figures'),
  crowd_short: term('End of the first tier', 'BKG-02', 'number', 'seconds'),
  crowd_long: term('End of the second tier', 'BKG-02', 'number', 'seconds'),
  crowd_tier_1: term('First tier', 'BKG-02', 'percent', 'percent of a day'),
  crowd_tier_2: term('Second tier', 'BKG-02', 'percent', 'percent of a day'),
  crowd_tier_3: term('Third tier', 'BKG-02', 'percent', 'percent of a day'),
  contribution_rate: term('Contribution to benefit plans', 'CMP-05', 'percent', 'percent of pay'),
  contribution_ceiling: term('Most that counts for one person and title', 'CMP-05', 'money', 'per person'),
  late_share: term('Pools and crowd fees that are paid late', 'CMP-06', 'percent', 'percent of payments'),
  late_days: term('How late they are', 'CMP-06', 'number', 'days'),
  late_charge: term('Late charge', 'CMP-06', 'percent', 'percent per month'),
  late_cap: term('Greatest late charge', 'CMP-06', 'percent', 'percent of payments'),
  carry_min: term('Smallest payment', 'CMP-06', 'money', 'per person'),
  trust_pct: term('Part set aside for a minor', 'CON-06', 'percent', 'percent of pay'),
  ld_multiple: term('Agreed damages', 'ENF-03', 'percent', 'percent of the fee'),
  breach_rate: term('People whose work is trained on without consent', 'ENF-03', 'percent', 'percent of people'),
}
