import type {Demand} from './rule.js'
import {suppressionForm} from './suppressions.js'

/** What is complained of while files are read, before any rule is asked. Nothing silences these: what cannot be read cannot be trusted. */
export const formDemands: readonly Demand[] = [
  {id: 'yaml-syntax', severity: 'error', demands: 'Every file can be read as YAML 1.2, without aliases.'},
  {id: 'duplicate-key', severity: 'error', demands: 'A key stands only once in one place.'},
  {
    id: 'odd-character',
    severity: 'error',
    demands: 'A file holds no control characters and none from the private-use range.',
  },
  {id: 'file-form', severity: 'error', demands: 'Every file has the keys and values that its kind of file has.'},
  {
    id: 'file-name',
    severity: 'error',
    demands: 'A clause lies in the folder of its family, in a file named after its id.',
  },
  {
    id: 'unread-file',
    severity: 'warning',
    demands: 'Every file in the folders of the library is one that something reads.',
  },
  {id: 'duplicate-id', severity: 'error', demands: 'No two clauses of one folder have the same id.'},
  {
    id: 'text-missing',
    severity: 'error',
    demands: 'Every text that a document’s recipe names lies beside it, and every list of schedules names schedules.',
  },
  {id: 'text-form', severity: 'error', demands: 'Every text is plain Markdown, and calls only what exists.'},
  {id: 'override-target', severity: 'error', demands: 'An override changes parts of a shipped clause that is there.'},
  {
    id: 'override-outdated',
    severity: 'warning',
    demands: 'An override was written against the shipped version that is here.',
  },
  suppressionForm,
]
