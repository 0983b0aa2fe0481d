import type {Outcome} from '../../base/diagnostic.js'
import type {House} from './house.js'

/** What lies in the workspace. */
export interface Overview {
  /** Whether the workspace has plans of its own, or the examples are shown. */
  readonly isOwn: boolean
  readonly clauses: number
  /** Documents that plans make, by name, with their titles. */
  readonly documents: readonly {readonly name: string; readonly title: string}[]
}

export const overview = (house: House) => ({
  overview: async (): Promise<Outcome<Overview>> => {
    const {value, diagnostics} = await house.open()
    if (!value) return {diagnostics}
    const {shelf, jobs} = value
    return {
      value: {
        isOwn: (await house.world.list('plans', 1)).length > 0,
        clauses: shelf.library.clauses.length,
        documents: jobs.map(({name, order: {template}}) => ({
          name,
          title: template.file.title[template.file.language] ?? template.id,
        })),
      },
      diagnostics: value.diagnostics,
    }
  },
})
