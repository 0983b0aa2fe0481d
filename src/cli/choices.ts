import type {Language} from '../document/document.js'
import type {Register, Rung} from '../library/passage.js'
import {type FormatName, formats} from '../render/formats.js'
import {type ReportName, reports} from './reports/reports.js'
import type {Side} from './skeletons/workspace.js'

/** What can be chosen on a command line, said again here so that help loads no heavy module; a missing one does not compile. */
const all = <Name extends string>(names: Record<Name, true>): readonly Name[] => Object.keys(names) as Name[]

export const formatNames = Object.keys(formats) as readonly FormatName[]
export const reportNames = Object.keys(reports) as readonly ReportName[]
export const rungs = all<Rung>({opening: true, acceptable: true, floor: true})
export const registers = all<Register>({proposal: true, rider: true, guideline: true, handout: true})
export const languages = all<Language>({en: true, es: true})
export const sides = all<Side>({performer: true, company: true, union: true})

/** What a command takes that works through plans. */
export const plansTaken = {
  word: '[plans...]',
  says: 'plan files, or folders of plans (default: plans/; “examples” means the shipped examples)',
  meant: {files: ['yaml', 'yml'], words: ['examples']},
} as const
