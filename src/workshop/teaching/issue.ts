import {stringify} from 'yaml'
import type {PageSize} from '../../document/document.js'
import type {EngagementFile, PlanFile} from '../../library/files.js'
import type {FormatName} from '../../render/formats.js'

/** One edition of what teaches: who makes it, when, and what it says of a union and its contract. */
export interface Issue {
  /** Letters, digits and hyphens: printed at the foot of its pages, and the name of its files. */
  readonly name: string
  readonly number: number
  /** As 2026-11-23. */
  readonly date: string
  readonly maker: string
  /** What was said, as it was typed, by dotted name. */
  readonly facts: Readonly<Record<string, string>>
  /** What its engagement says besides, kept as it is. */
  readonly kept?: Readonly<Pick<EngagementFile, 'authority' | 'answers'>>
}
/** One sheet of it: which document, and how it is printed. */
export interface Sheet {
  readonly template: string
  readonly quiz?: string
  readonly figures: readonly string[]
  readonly page: PageSize
  readonly large: boolean
}

/** In these formats each sheet is made. */
export const sheetFormats = ['docx', 'pdf', 'html', 'txt'] as const satisfies readonly FormatName[]

/** Where the engagement and the plan of an edition stand in a workspace. */
export const issuePaths = ({name}: Pick<Issue, 'name'>) => ({
  engagement: `engagements/${name}.yaml`,
  plan: `plans/${name}.yaml`,
})

/** The engagement of an edition. What was left empty is not said. */
export const issueText = ({name, number, date, maker, facts, kept}: Issue): string => {
  const groups: Record<string, Record<string, string>> = {}
  for (const [path, value] of Object.entries(facts)) {
    const [group = '', key = ''] = path.split('.')
    if (value.trim() !== '') groups[group] = {...groups[group], [key]: value.trim()}
  }
  const file = {id: name, date, draft: {number, maker}, ...kept, facts: groups}
  return [
    '# yaml-language-server: $schema=../schema/engagement.schema.json\n',
    '# One edition of what members are given. What is left out is printed as a blank.\n',
    stringify(file, {lineWidth: 0}),
  ].join('')
}

/** How a plan begins, before its first sheet. */
export const planHead =
  '# yaml-language-server: $schema=../schema/plan.schema.json\n# The sheets of one edition, one a line.\n'

/** The line of a plan that makes a sheet. */
export const sheetEntry = ({name}: Pick<Issue, 'name'>, sheet: Sheet): PlanFile[number] => {
  const {template, quiz, figures, page, large} = sheet
  return {
    template,
    engagement: `../${issuePaths({name}).engagement}`,
    name: [name, template, quiz, figures.length > 0 && 'with-figure', large && 'large-print'].filter(Boolean).join('-'),
    ...(quiz !== undefined && {quiz}),
    ...(figures.length > 0 && {figures: [...figures]}),
    ...(large && {large: 'yes' as const}),
    formats: [...sheetFormats],
    page,
  }
}
