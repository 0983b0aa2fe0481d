import type {Diagnostic} from '../../base/diagnostic.js'
import type {Quoted, Scan} from '../../negotiate/scan/scan.js'
import {words} from '../../negotiate/scan/words.js'
import {nameFor} from '../reports/telling.js'
import type {Scans} from './shape.js'

interface Told {
  readonly code: 0 | 1
  readonly scans: readonly Scan[]
  readonly problems: readonly Diagnostic[]
  /** Where the program stands, which is nobody’s business. */
  readonly shipped: string
}

/** For programs, in the shape of `schema/scan.schema.json`. */
export const json = ({code, scans, problems, shipped}: Told): string => {
  const named = nameFor(shipped)
  const shape: Scans = {
    version: 1,
    code,
    drafts: scans.map(({file, passages, sentences, flags, asks}) => ({
      file,
      passages,
      sentences,
      flags: flags.map(({flag: {id, is, why, ask, against, concerns, hazards}, found, propose}) => ({
        id,
        is,
        why,
        ask,
        against: Object.keys(against),
        concerns: [...concerns],
        hazards: [...hazards],
        propose: [...propose],
        found: found.map(where),
      })),
      asks: asks.map(({ask, says, verdict, evidence, propose}) => ({
        id: ask,
        says,
        verdict,
        evidence: evidence.map(({said, by, ...one}) => ({said, ...(by === undefined ? {} : {by}), ...where(one)})),
        propose: [...propose],
      })),
    })),
    problems: problems.map(({rule, severity, message, place}) => ({
      rule,
      severity,
      message,
      place: {...place, file: named(place.file)},
    })),
    caveat: words.en.caveat,
  }
  return JSON.stringify(shape, null, 2)
}

const where = ({sentence, passage: {number, clause, heading, page, lead}}: Quoted) => ({
  sentence,
  passage: number,
  ...(clause === undefined ? {} : {clause}),
  ...(heading === undefined ? {} : {heading}),
  ...(page === undefined ? {} : {page}),
  ...(lead === undefined ? {} : {lead}),
})
