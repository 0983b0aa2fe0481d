import type {Program} from '../program.js'
import type {Output} from './telling.js'

/** A way to tell a report, and for whom: programs are told of shipped files by their paths in the program. */
interface Format {
  readonly reader: 'person' | 'program'
  /** `about` tells of the program, for those who have to name it. */
  load(about: () => Promise<Program>): Promise<Output>
}

/** All of them. Each loads only when it is asked for. */
export const reports = {
  pretty: {reader: 'person', load: async () => (await import('./pretty.js')).pretty},
  json: {reader: 'program', load: async () => (await import('./json.js')).json},
  sarif: {reader: 'program', load: async (about) => (await import('./sarif.js')).sarifBy(await about())},
  github: {reader: 'program', load: async () => (await import('./github.js')).github},
  junit: {reader: 'program', load: async () => (await import('./junit.js')).junit},
} satisfies Record<string, Format>

export type ReportName = keyof typeof reports
