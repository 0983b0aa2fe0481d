import {type Lookup, titled} from './sheet.js'

export const letterSheet: Lookup = (library, asked) => {
  const id = asked.toUpperCase()
  const {asks, concerns} = library.letter.value
  const kind = asks[id] ? 'ask' : 'concern'
  const said = asks[id] ?? concerns[id]
  if (!said) return undefined
  const answering = library.clauses.filter(({file}) => [...file.asks, ...(file.concerns ?? [])].includes(id))
  return {
    kind,
    title: `${id}  ${said.says}`,
    says: `“${said.quote}”`,
    lines: [['Clauses', answering.map((clause) => titled(library, clause.id)).join('\n') || 'none']],
    value: {id, ...said, clauses: answering.map((clause) => clause.id)},
  }
}

export const hazardSheet: Lookup = (library, asked) => {
  const id = Object.keys(library.hazards.value).find((one) => one.toLowerCase() === asked.toLowerCase())
  const hazard = id === undefined ? undefined : library.hazards.value[id]
  if (id === undefined || !hazard) return undefined
  const meeting = library.clauses.filter(({file}) => file.hazards?.includes(id))
  return {
    kind: 'hazard',
    title: `${id}  ${hazard.hazard}`,
    says: hazard.answer,
    lines: [['Clauses', meeting.map((clause) => titled(library, clause.id)).join('\n') || 'none']],
    value: {id, ...hazard, clauses: meeting.map((clause) => clause.id)},
  }
}
