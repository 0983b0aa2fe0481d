import type {Diagnostic, Fix, Severity} from '../../base/diagnostic.js'
import type {Place} from '../../base/place.js'
import type {Program} from '../program.js'
import {fingerprints} from './fingerprint.js'
import type {RuleFacts} from './rules.js'
import type {Output} from './telling.js'

/** SARIF 2.1.0, for code scanning on GitHub and for viewers in editors. */
export const sarifBy =
  (program: Program): Output =>
  ({diagnostics, suppressed, notes, code, rules, texts}) => {
    const reasons = new Map(suppressed.map(({diagnostic, reason}) => [diagnostic, reason]))
    const found = [...diagnostics, ...reasons.keys()]
    const marks = fingerprints(found, texts)
    const result = (one: Diagnostic) => {
      const reason = reasons.get(one)
      return {
        ruleId: one.rule,
        ruleIndex: rules.findIndex(({id}) => id === one.rule),
        level: levels[one.severity],
        message: said(one.message),
        locations: [{physicalLocation: physical(one.place)}],
        ...(one.related && {
          relatedLocations: one.related.map(({message, place}, index) => ({
            id: index + 1,
            message: said(message),
            physicalLocation: physical(place),
          })),
        }),
        ...(one.fix && {fixes: [fixed(one.fix)]}),
        partialFingerprints: {'proviso/v1': marks.get(one)},
        // Either all results say whether they are suppressed, or none.
        ...(reasons.size > 0 && {
          suppressions: reason === undefined ? [] : [{kind: 'inSource', justification: reason}],
        }),
      }
    }
    const run = {
      tool: {driver: driver(program, rules)},
      invocations: [
        {
          executionSuccessful: true,
          exitCode: code,
          ...(notes.length > 0 && {
            toolExecutionNotifications: notes.map((note) => ({level: 'note', message: said(note)})),
          }),
        },
      ],
      columnKind: 'utf16CodeUnits',
      results: found.map(result),
    }
    return JSON.stringify(
      {$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]},
      null,
      2,
    )
  }

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'note'}

/** Addresses in SARIF are whole ones, so rules are linked only where the program says where it is at home. */
const driver = ({version, homepage}: Program, rules: readonly RuleFacts[]) => ({
  name: 'Proviso',
  fullName: `Proviso ${version}`,
  version,
  semanticVersion: version,
  ...(homepage !== undefined && {informationUri: homepage}),
  rules: rules.map(({id, severity, demands, page}) => ({
    id,
    ...named(id),
    shortDescription: said(demands),
    fullDescription: said(demands),
    help: said(`${demands} “proviso explain ${id}” says why, and what to do.`),
    ...(homepage !== undefined && page !== undefined && {helpUri: `${homepage.replace(/\/$/, '')}/${page}`}),
    defaultConfiguration: {level: levels[severity]},
  })),
})

/** A name as code scanning shows it, “UndefinedTerm”; an id of one word would be repeated by it, which SARIF does not allow. */
const named = (id: string): {readonly name?: string} =>
  id.includes('-') ? {name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())} : {}

/** Plain text as SARIF reads it literally: braces doubled, and a backslash before brackets wherever they could be a link. */
const said = (text: string): {readonly text: string} => {
  const unlinked = /\]\(|\\[[\]\\]/.test(text) ? text.replace(/[[\]\\]/g, '\\$&') : text
  return {text: unlinked.replace(/[{}]/g, '$&$&')}
}

/** A place without a line is shown at the top of its file. */
const physical = (place: Place) => ({
  artifactLocation: {uri: uriOf(place.file)},
  region: place.line === undefined ? {startLine: 1} : region(place),
})

/** Lines and columns, as far as they agree with each other; in SARIF too an end is the column behind the last. */
const region = ({line = 1, column, endLine = line, endColumn}: Place) => {
  const ends = endLine > line || (endLine === line && (endColumn ?? 0) >= (column ?? 1))
  return {
    startLine: line,
    ...(column !== undefined && {startColumn: column}),
    ...(ends && {endLine}),
    ...(ends && endColumn !== undefined && {endColumn}),
  }
}

const fixed = ({does, edits}: Fix) => ({
  description: said(does),
  artifactChanges: [...new Set(edits.map(({place}) => place.file))].map((file) => ({
    artifactLocation: {uri: uriOf(file)},
    replacements: edits
      .filter(({place}) => place.file === file)
      .map(({place, insert}) => ({deletedRegion: region(place), insertedContent: {text: insert}})),
  })),
})

/** A path as a URI: a relative one stays relative. */
const uriOf = (file: string): string => {
  const [, scheme = '', path = ''] = /^(proviso:)?([\s\S]*)$/.exec(file) ?? []
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (scheme !== '') return scheme + encoded
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
