import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Language} from '../document/document.js'
import type {Path, Source} from '../source/source.js'
import {checkFile} from './check.js'
import type {ClauseFile} from './files.js'
import {inSource, isInstrument, type Passage, type Register, type Rung, readPassage} from './passage.js'
import {type InLanguages, inLanguage} from './question.js'

/** A clause whose file is sound: what was written, and its texts understood. */
export interface Clause {
  readonly id: string
  readonly file: ClauseFile
  readonly source: Source
  readonly passages: readonly Passage[]
}

export const rungs: readonly Rung[] = ['opening', 'acceptable', 'floor']

/** Checks one clause file: its form, its name, its texts. */
export const checkClause = (source: Source): Outcome<Clause> => {
  const {value: file, diagnostics} = checkFile<ClauseFile>('clause', source)
  if (!file) return {diagnostics}
  const found: Diagnostic[] = []
  const expected = `${file.family}/${file.id}.yaml`
  if (!source.file.endsWith(expected))
    found.push({
      rule: 'file-name',
      severity: 'error',
      message: `A clause ${file.id} of the family ${file.family} belongs in ${expected}; rename the file, or correct the id`,
      place: source.place(['id']),
    })
  if (!file.id.startsWith(`${file.family}-`))
    found.push({
      rule: 'file-name',
      severity: 'error',
      message: `The id ${file.id} does not begin with its family ${file.family}`,
      place: source.place(['family']),
    })
  const passages: Passage[] = []
  for (const [register, variants] of Object.entries(file.text))
    for (const [variant, text] of Object.entries(variants)) {
      const path: Path = ['text', register, variant]
      const about = {owner: file.id, register: register as Register, variant, text, ...inSource(source, path)}
      const read = readPassage(about, 'clause')
      found.push(...read.diagnostics)
      if (read.passage) passages.push(read.passage)
    }
  return {value: {id: file.id, file, source, passages}, diagnostics: found}
}

/** The text for a register: at the rung chosen or the next stronger one, or in the language. */
export const passageFor = (clause: Clause, register: Register, rung: Rung, language: Language): Passage | undefined => {
  const of = (variant: string) =>
    clause.passages.find((passage) => passage.register === register && passage.variant === variant)
  if (!isInstrument(register)) return of(language)
  for (let index = rungs.indexOf(rung); index >= 0; index--) {
    const passage = of(rungs[index] ?? 'opening')
    if (passage) return passage
  }
  return undefined
}

export const titleOf = (clause: Clause, language: Language): string => {
  const {title} = clause.file
  return typeof title === 'string' ? title : (inLanguage(title as InLanguages, language) ?? clause.id)
}

/** Number of a clause where it is an item of a proposal, the same in all rounds: “P-14”, or “P-CON-09” where none was given. */
export const itemNumber = ({id, file}: Clause): string => `P-${file.proposes?.item ?? id}`
