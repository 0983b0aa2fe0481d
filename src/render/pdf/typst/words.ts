/** Words within a line. `of` is what stands in a node, drawn already. */
export const words = `
#let changes = (
  inserted: (of, fill) => text(fill: fill, weight: "bold", underline(of)),
  deleted: (of, fill) => text(fill: fill, strike(of)),
)
#let twice = (
  inserted: (of, fill) => text(fill: fill, weight: "bold", underline(offset: 0.22em, underline(offset: 0.12em, of))),
  deleted: (of, fill) => text(fill: fill, strike(offset: -0.2em, strike(offset: -0.32em, of))),
)
#let blank(of) = highlight(fill: colour("blank"), extent: 0.08em, top-edge: 0.85em, bottom-edge: -0.25em, of)

#let word(node, of) = {
  let type = node.type
  if type == "text" { node.text }
  else if type == "emphasis" { emph(of) }
  else if type == "strong" { strong(of) }
  else if type == "term" { [“] + strong(of) + [”] }
  else if type == "break" { linebreak() }
  else if type == "blank" { blank(of) }
  else if type == "change" { (if node.hand == "first" { changes } else { twice }).at(node.kind)(of, hand(node.hand)) }
  else if type == "link" { link(node.url, text(fill: colour("accent"), of)) }
  else if type == "reference" { link(label(node.to), of) }
  else { of }
}
`
