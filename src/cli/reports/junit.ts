import type {Diagnostic} from '../../base/diagnostic.js'
import {show} from '../../base/show.js'
import {element, escaped} from '../../ooxml/xml.js'
import {mender} from './summary.js'
import type {Output, Telling} from './telling.js'

/**
 * A report of tests for GitLab, Jenkins and others: a suite for each file, a case for each finding, and one that passed for
 * a file without any.
 *
 * A case fails only if it makes the check fail; every other finding is a skipped case, with what it says as the reason.
 */
export const junit: Output = (telling) => {
  const cases = casesOf(telling)
  const files = [...new Set([...telling.files, ...cases.map(({file}) => file)])].sort()
  const suites = files.map((file) => suiteOf(file, cases))
  const whole = {name: 'proviso check', ...countsOf(suites.flatMap((suite) => suite.cases))}
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', whole, below(suites.map(({xml}) => xml)))}`
}

interface Case {
  readonly file: string
  /** Without a line in it, so that a finding is known again when lines move; none stands twice in a file. */
  readonly name: string
  readonly kind: 'passed' | 'failure' | 'skipped'
  readonly message: string
  readonly text: string
}

const casesOf = ({diagnostics, suppressed, warningsFail, texts}: Telling): readonly Case[] => {
  const names = new Map<string, Set<string>>()
  const caseOf = (one: Diagnostic, kind: Case['kind'], message: string): Case => {
    const {file} = one.place
    const used = names.get(file) ?? new Set()
    const name = free(`${one.rule}: ${brief(one.message)}`, used)
    names.set(file, used.add(name))
    const text = show(one, {text: texts.get(file), colour: false, columns: 100, mender})
    return {file, name, kind, message, text}
  }
  return [
    ...diagnostics.map((one) => {
      const fails = one.severity === 'error' || (one.severity === 'warning' && warningsFail)
      return caseOf(one, fails ? 'failure' : 'skipped', one.message)
    }),
    ...suppressed.map(({diagnostic, reason}) => caseOf(diagnostic, 'skipped', `Suppressed: ${reason}`)),
  ]
}

/** The name, or with the first number behind it that makes it one of its own. */
const free = (name: string, used: ReadonlySet<string>): string => {
  let own = name
  for (let nth = 2; used.has(own); nth++) own = `${name} (${nth})`
  return own
}

/** A message as part of a name: one line, and not all of a long one. */
const brief = (message: string): string => {
  const line = message.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  return signs.length > 100 ? `${signs.slice(0, 99).join('')}…` : line
}

const suiteOf = (file: string, all: readonly Case[]): {readonly cases: readonly Case[]; readonly xml: string} => {
  const found = all.filter((one) => one.file === file)
  const passed = {file, name: 'nothing found', kind: 'passed', message: '', text: ''} as const
  const cases = found.length > 0 ? found : [passed]
  return {cases, xml: element('testsuite', {name: file, ...countsOf(cases)}, below(cases.map(testcase)))}
}

/** GitLab and Jenkins put cases in groups by `classname`; Jenkins takes what follows its last dot for the name of a class. */
const testcase = ({file, name, kind, message, text}: Case): string => {
  const attributes = {classname: file.replace(/\.[^./]*$/, ''), name, file, time: 0}
  if (kind === 'passed') return element('testcase', attributes)
  const lines = escaped(text).replaceAll('&#10;', '\n')
  return element('testcase', attributes, below([element(kind, {message}, lines)]))
}

const countsOf = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.filter(({kind}) => kind === 'failure').length,
  errors: 0,
  skipped: cases.filter(({kind}) => kind === 'skipped').length,
  time: 0,
})

const below = (children: readonly string[]): string => (children.length === 0 ? '' : `\n${children.join('\n')}\n`)
