import {branchAt, type Literal} from './branches.js'
import type {Definition} from './mentions.js'

/** Definitions of one term that can stand in one document: those of one text of a clause, or of all texts of a document. */
export interface Defining {
  readonly key: string
  /** In reading order, each with the tests around it. */
  readonly definitions: readonly {readonly definition: Definition; readonly guards: readonly Literal[]}[]
}

export const definingOf = (definitions: readonly Definition[]): readonly Defining[] => {
  const groups = new Map<string, Definition[]>()
  for (const one of definitions) {
    const {text, name} = one
    const {owner, register, variant} = text.passage
    const where = text.clause ? `${owner} ${register} ${variant}` : (text.documents[0]?.id ?? owner)
    const key = `${where} ${name}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((all) => ({
    key: all[0]?.name ?? '',
    definitions: all.map((definition) => ({
      definition,
      guards: branchAt(definition.text.passage.template.statements, definition.span.from),
    })),
  }))
}
