/** Words within a line. \`of\` is what stands in a node, drawn already. */
export const words = String.raw`
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
  let is = node.is
  if is == "text" { node.text }
  else if is == "emphasis" { emph(of) }
  else if is == "strong" { strong(of) }
  else if is == "term" { [“] + strong(of) + [”] }
  else if is == "break" { linebreak() }
  else if is == "blank" { blank(of) }
  else if is == "change" { (if node.hand == "first" { changes } else { twice }).at(node.kind)(of, hand(node.hand)) }
  else if is == "link" { link(node.url, text(fill: colour("accent"), of)) }
  else if is == "reference" { link(label(node.to), of) }
  else { of }
}
`
