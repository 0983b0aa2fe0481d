import type {PackageState, TableSide} from '../../../../library/files.js'
import type {Rung} from '../../../../library/passage.js'
import type {Status} from '../../../../negotiate/ledger/on-table.js'
import type {ItemTold} from '../../../../workshop/rounds/noted.js'

export const views = ['items', 'package', 'costs', 'rounds', 'note'] as const
export type View = (typeof views)[number]
export const sorts = ['number', 'title', 'status'] as const
export type Sort = (typeof sorts)[number]

/** What a person did at the table. Drafts are kept for each negotiation, by the file of its ledger. */
export interface TableWork {
  readonly file?: string
  readonly view: View
  /** The last round that counts; all of them where nothing is said. */
  readonly until?: number
  readonly status: Status | ''
  readonly text: string
  readonly sort: Sort
  readonly isDown: boolean
  /** Items that stand open. */
  readonly open: readonly string[]
  /** Whether what differs between rungs is marked. */
  readonly marks: boolean
  readonly costing?: string
  readonly offers: Readonly<Record<string, OfferDraft>>
  readonly tellings: Readonly<Record<string, TellingDraft>>
}
export const atFirst: TableWork = {
  view: 'items',
  status: '',
  text: '',
  sort: 'number',
  isDown: false,
  open: [],
  marks: false,
  offers: {},
  tellings: {},
}

/** A package that is being put together. */
export interface OfferDraft {
  readonly name: string
  /** Today where nothing is said. */
  readonly on?: string
  readonly at: string
  readonly items: Readonly<Record<string, {readonly rung: Rung; readonly summary: string}>>
  readonly note: string
  readonly although: string
  /** Items that no round names, and that were looked for. */
  readonly more: readonly string[]
}
export const noOffer: OfferDraft = {name: '', at: '', items: {}, note: '', although: '', more: []}

/** A round that is being noted. */
export interface TellingDraft {
  readonly by: 'them' | 'us'
  readonly on?: string
  readonly at: string
  readonly items: Readonly<Record<string, ItemTold>>
  readonly answers: Readonly<Record<string, Exclude<PackageState, 'offered'>>>
  /** The package that is offered in it, and what it holds. */
  readonly offered: string
  readonly within: readonly string[]
  readonly note: string
  readonly more: readonly string[]
}
export const noTelling: TellingDraft = {
  by: 'them',
  at: '',
  items: {},
  answers: {},
  offered: '',
  within: [],
  note: '',
  more: [],
}

export const sideOf = (by: TellingDraft['by'], ours: TableSide): TableSide =>
  by === 'us' ? ours : ours === 'union' ? 'company' : 'union'

/** A record with one entry set, or taken out. */
export const withEntry = <T>(
  all: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> => {
  const {[key]: _, ...others} = all
  return value === undefined ? others : {...others, [key]: value}
}
