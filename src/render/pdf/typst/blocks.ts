/** Blocks, each drawn by the one function that knows all nodes. */
export const blocks = `
#let titled(node, number, title) = {
  // A space follows the number, so that it does not run into the title where only words are read.
  let hanging(wide) = box(width: wide, baseline: 0.2em, number + [ ]) + title
  let body = if node.kind == "schedule" { number + [ ] + title } else { hanging(if is-instrument { space("indent") } else { 2.8em }) }
  [#heading(level: node.level, supplement: none, body)#if "id" in node { label(node.id) }]
}

// What stays together on a page, unless it is longer than one: nothing may run off the paper.
#let kept(..around, draw) = block(width: 100%, ..around, layout(room => {
  let whole = draw(false)
  if measure(whole, width: room.width).height <= room.height { whole } else { draw(true) }
}))

#let cell-of(body, head, breakable) = {
  if body == [] { table.cell(breakable: false, box(height: 1.9em, width: 100%)) }
  else { table.cell(breakable: breakable, if head { strong(body) } else { body }) }
}

#let table-of(node, rows) = {
  let columns = node.widths.map(width => width * 1fr)
  let cells(some, head) = some.map(row => {
    let full = row.cells + range(calc.max(0, columns.len() - row.cells.len())).map(_ => [])
    full.map(cell => cell-of(cell, head, row.long))
  }).flatten()
  set text(size: size("table"))
  set par(leading: 0.4em, justify: false)
  block(above: space("paragraph") + 0.5em, below: space("paragraph") * 1.5 + 0.4em, breakable: true, table(
    columns: columns,
    inset: (x: 0.6em, y: 0.5em),
    stroke: hairline,
    fill: (_, y) => if y < node.head { colour("tint") },
    align: start + top,
    // Headers stay on one page and come again on the next, so those that fill a page are rows like others.
    ..if rows.slice(0, node.head).any(row => row.long) { cells(rows.slice(0, node.head), true) }
      else { (table.header(..cells(rows.slice(0, node.head), true)),) },
    ..cells(rows.slice(node.head), false),
  ))
}

// The label stands below the line, and is read before what stands on it. More than a line is set below its label.
#let line-to-sign(entry) = if entry.long {
  block(above: 0pt, below: 0.8em, width: 100%, stroke: (bottom: 0.6pt + colour("ink")), inset: (bottom: 0.3em), quiet(entry.label) + linebreak() + entry.value)
} else { block(above: 0pt, below: 0.4em, width: 100%, height: 3.3em, {
  place(bottom + start, quiet(entry.label))
  place(bottom + start, dy: -1.15em, line(length: 100%, stroke: 0.6pt + colour("ink")))
  place(bottom + start, dy: -1.35em, block(width: 100%, entry.value))
}) }
// One who signs alone has two lines in a row; several stand side by side.
#let signature(node, columns) = kept(above: 0pt, below: 1em, breakable => block(breakable: breakable, width: 100%, {
  block(below: 0.5em, strong(node.role) + linebreak() + node.name)
  grid(columns: if node.lines.any(line => line.long) { 1fr } else { columns }, column-gutter: 1.6em, row-gutter: 0.2em, ..node.lines.map(line-to-sign))
}))
#let signatures(all) = block(above: space("heading"), below: space("heading"),
  if all.len() == 1 { signature(all.first(), (1.4fr, 1fr)) }
  else { grid(columns: (1fr, 1fr), column-gutter: 2.4em, row-gutter: 1.2em, ..all.map(one => signature(one, 1fr))) })

// On a slide, what the speaker says stands small at its foot: the room reads the slide, who speaks reads a print of it.
#let spoken(of) = place(bottom + start, float: true, clearance: 1em, block(width: 100%, stroke: (top: 0.75pt + colour("rule")), inset: (top: 0.6em), {
  set text(size: size("small") * 1.25, fill: colour("quiet"))
  set par(leading: 0.4em, spacing: 0.7em)
  of
}))
#let notice(node, of) = if is-slides and node.spoken { spoken(of) } else {
  let look = if is-leaflet { (radius: 3pt, stroke: 1pt + colour("accent"), inset: (x: 0.9em, y: 0.65em)) }
    else { (fill: colour("tint"), stroke: (left: 2.5pt + colour("accent")), inset: (x: 1em, y: 0.8em)) }
  kept(breakable => block(width: 100%, breakable: breakable, ..look, of))
}

#let figure-of(node, title, of) = {
  block(breakable: false, above: space("heading"), {
    block(below: 0.8em, title)
    image(bytes(node.svg), format: "svg", width: node.width * 1pt, alt: node.alt)
  })
  of
}

// To be cut out, and taken along.
#let tear-off(of) = {
  show heading.where(level: 2): it => block(below: 0.55em, text(size: size("heading1"), fill: colour("accent"), it.body))
  kept(above: space("heading") * 1.2, below: space("heading") * 0.8, breakable => block(width: 100%, breakable: breakable, radius: 2pt,
    stroke: (paint: colour("ink"), thickness: 1.1pt, dash: (6pt, 4pt)), inset: (x: 1em, y: 0.75em),
    { set text(weight: "bold"); of }))
}

// One idea a box: its first words are its heading.
#let passage(node, of) = {
  let body = if is-leaflet {
    kept(breakable => block(width: 100%, breakable: breakable, fill: colour("tint"), stroke: (left: 3pt + colour("accent")), inset: (left: 0.9em, right: 0.8em, y: 0.6em), of))
  } else { of }
  if "id" in node [#metadata(none)#label(node.id)]
  body
}

#let draw(node) = {
  let type = node.type
  let drawn = node.at("of", default: ()).map(draw)
  let of = [#drawn.join()]
  let all(nodes) = [#nodes.map(draw).join()]
  if type == "paragraph" {
    let style = node.at("style", default: none)
    if style == "standfirst" { block(below: space("heading"), text(size: size("heading2") * 1.08, fill: colour("quiet"), par(of))) }
    else if node.at("sticky", default: false) { block(sticky: true, par(of)) }
    else { par(of) }
  }
  else if type == "heading" { heading(level: node.level, of) }
  else if type == "part" { if node.at("opens-page", default: false) { pagebreak(weak: true) }; titled(node, all(node.number), all(node.title)); if is-instrument and node.kind == "clause" { pad(left: space("indent"), of) } else { of } }
  else if type == "passage" { passage(node, of) }
  else if type == "notice" { notice(node, of) }
  else if type == "figure" { figure-of(node, all(node.title), of) }
  else if type == "tear-off" { tear-off(of) }
  else if type == "bullets" { list(tight: false, ..drawn.map(one => list.item(one))) }
  else if type == "list" { enum(tight: false, numbering: number => node.labels.at(number - 1), ..drawn.enumerate(start: 1).map(((number, one)) => enum.item(number, one))) }
  else if type == "table" { table-of(node, node.of.map(row => (long: row.long, cells: row.of.map(cell => [#cell.of.map(draw).join()])))) }
  else if type == "signatures" { signatures(node.of.map(one => (
      role: all(one.role), name: all(one.name),
      lines: one.lines.map(line => (label: all(line.label), value: all(line.value), long: line.long))
    ))) }
  else if type == "lead" { text(fill: if is-instrument { colour("ink") } else { colour("accent") }, font: doc.faces.heading, size: if is-booklet { 0.94em } else { 1em }, strong(of)) }
  else { word(node, of) }
}
`
