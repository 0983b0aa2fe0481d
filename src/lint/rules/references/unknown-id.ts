import {figureWords} from '../../../library/figures.js'
import type {Id} from '../../facts/ids.js'
import type {Rule} from '../../rule.js'
import {missingTarget} from '../../shapes/missing-target.js'

export const unknownId: Rule = {
  id: 'unknown-id',
  severity: 'error',
  demands: 'Every ask, concern, hazard, clause, family, document, signatory and figure that a file names is there.',
  *check({library, ids, signatures, figures}) {
    const {letter, hazards, families, clause, document} = library
    const known: Record<Id['kind'], ReadonlyMap<string, unknown>> = {
      ask: new Map(Object.entries(letter.value.asks)),
      concern: new Map(Object.entries(letter.value.concerns)),
      hazard: new Map(Object.entries(hazards.value)),
      family: new Map(Object.entries(families.value)),
      clause,
      document,
    }
    yield* missingTarget(
      ids,
      ({kind}) => known[kind],
      ({name, kind}) => ({what: `There is no ${kind} “${name}”`, cure: cures[kind]}),
    )
    yield* missingTarget(
      signatures,
      ({text}) => new Map(text.documents.flatMap(({file}) => Object.entries(file.signatories ?? {}))),
      ({name}) => ({what: `No party “${name}” signs`, cure: 'declare it under signatories in document.yaml'}),
    )
    const drawn = new Map(Object.entries(figureWords))
    yield* missingTarget(
      figures,
      () => drawn,
      ({name}) => ({what: `There is no figure “${name}”`, cure: `there are ${[...drawn.keys()].join(', ')}`}),
    )
  },
}

const cures: Readonly<Record<Id['kind'], string>> = {
  ask: 'the asks of the letter are in letter.yaml',
  concern: 'the concerns of the letter are in letter.yaml',
  hazard: 'hazards are declared in hazards.yaml',
  clause: 'write it, or take it out of the list',
  family: 'families are declared in families.yaml',
  document: 'write it, or name a handout that is there',
}
