/** The page: paper, running lines, headings as the look sets them, and the document itself. */
export const page = `
#let footer = context {
  let (left, right) = (doc.running.below.join(" · "), [#doc.words.page #counter(page).display() #doc.words.of #counter(page).final().first()])
  line(length: 100%, stroke: hairline)
  v(-0.25em)
  let initials = if doc.running.initials == none { none } else { doc.running.initials + [ ] + box(width: 3.2em, height: 0.9em, stroke: (bottom: 0.5pt + colour("quiet"))) }
  quiet(grid(columns: (1fr, auto, auto), column-gutter: 1.6em, left, initials, right))
}
#let header = context if counter(page).get().first() > 1 {
  quiet(grid(columns: (1fr, auto), column-gutter: 1.6em, doc.title, doc.running.stamp))
  v(-0.35em)
  line(length: 100%, stroke: hairline)
}
#let watermark = if doc.watermark != none { place(center + horizon, rotate(-52deg, reflow: false, box(width: 9.4in, align(center, text(size: 34pt, weight: "bold", fill: luma(232), hyphenate: false, doc.watermark))))) }

#set document(title: doc.title, date: datetime(..doc.date))
#set page(
  width: doc.paper.width * 1pt, height: doc.paper.height * 1pt,
  margin: (top: doc.look.margin.top * 1pt, bottom: doc.look.margin.bottom * 1pt, x: doc.look.margin.side * 1pt),
  header: header, header-ascent: 35%, footer: footer, footer-descent: 30%, background: watermark,
)
#set text(font: doc.faces.body, fallback: false, size: size("body"), fill: colour("ink"), lang: doc.language, region: none,
  hyphenate: false, top-edge: 0.8em, bottom-edge: -0.2em, number-type: "lining")
#set par(justify: false, leading: between, spacing: between + space("paragraph"))
#set list(indent: 0.4em, body-indent: 0.7em, spacing: between + space("item"), marker: text(fill: colour("accent"), [•]))
#set enum(indent: 0pt, body-indent: 0.8em, spacing: between + space("item"), number-align: start + top)
#show strong: set text(weight: "bold")
#show heading: set text(font: doc.faces.heading, fallback: false, weight: "bold", hyphenate: false)
#show heading: set par(leading: 0.35em)
#show heading: set block(sticky: true, above: space("heading"), below: space("paragraph") + between * 0.6)
#show heading.where(level: 1): set heading(bookmarked: false, outlined: false)
#show heading.where(level: 1): it => {
  let body = text(size: size("title"), it.body)
  if is-slides { block(width: 100%, fill: colour("accent"), inset: (x: 0.9em, y: 1.5em), radius: 4pt, below: space("heading") * 1.2, text(fill: white, body)) }
  else if is-leaflet { block(width: 100%, fill: colour("accent"), inset: (x: 0.85em, y: 0.8em), radius: 3pt, below: space("heading") * 1.1, text(fill: white, body)) }
  else if is-instrument { block(width: 100%, above: 1em, below: space("heading") * 1.2, stroke: (bottom: 0.75pt + colour("accent")), inset: (bottom: 0.7em), align(center, text(fill: colour("accent"), body))) }
  else { block(below: space("heading"), body) }
}
#show heading.where(level: 2): it => {
  if is-slides { pagebreak(weak: true) }
  let body = text(size: size("heading1"), fill: colour("accent"), it.body)
  if is-leaflet { block(width: 100%, above: space("heading") * 1.15, stroke: (bottom: 1.2pt + colour("accent")), inset: (bottom: 0.3em), body) }
  else if is-booklet { block(width: 100%, above: space("heading") * 1.3, stroke: (top: 0.75pt + colour("rule")), inset: (top: 0.7em), body) }
  else { block(above: space("heading") * 1.3, body) }
}
#show heading.where(level: 3): set text(size: size("heading2"))
#show heading.where(level: 4): set text(size: size("heading2"), style: "italic")
#show heading.where(level: 5): set text(size: size("body"), style: "italic")
#show heading.where(level: 6): set text(size: size("body"), style: "italic")

// A band along the edge, as wide as a finger, so that the booklet is known on a shelf and on a photocopy.
#let cover() = {
  place(top + start, dx: -doc.look.margin.side * 1pt, dy: -doc.look.margin.top * 1pt - 2.6em, rect(width: 26pt, height: doc.paper.height * 1pt, fill: colour("accent")))
  v(2.3in)
  set text(size: 1.12em)
  draw(doc.cover.title)
  draw(doc.cover.standfirst)
  pagebreak()
}
#let contents() = {
  show outline: set heading(level: 2)
  set par(leading: 0.3em)
  show outline.entry: set block(spacing: 0.42em)
  show outline.entry.where(level: 2): set block(above: 0.62em)
  show outline.entry.where(level: 2): set text(weight: "bold")
  set outline.entry(fill: text(fill: colour("rule"), repeat(gap: 0.25em, [.])))
  set text(size: size("table"))
  outline(title: doc.words.contents, depth: 3, indent: level => calc.max(0, level - 1) * 1.2em, target: heading.where(outlined: true))
  pagebreak()
}

// Read first by those who hear the page: whose draft it is, and for whom it does not speak.
#let notices = (doc.running.stamp, doc.watermark).filter(one => one != none and one != "")
#if notices.len() > 0 {
  block(below: 1.4em, quiet(grid(columns: (1fr, auto), column-gutter: 1.6em,
    if doc.watermark != none { text(fill: colour("ink"), strong(doc.watermark)) }, doc.running.stamp)))
}
#if doc.legend != none {
  block(width: 100%, stroke: (left: 2.5pt + colour("accent")), inset: (left: 0.8em, y: 0.3em), below: 1.2em, text(size: size("table"), draw(doc.legend)))
}
#if doc.cover != none { cover(); contents() }
#let body = doc.blocks.map(draw).join()
// Four cards to a page, to be cut apart. Only the first is read aloud. Where a card says more than it has room for, it grows.
#let four-up() = layout(room => {
  let (width, height, inset) = (3.5in, 2in, 0.13in)
  let content = {
    show heading.where(level: 1): it => block(width: 100%, below: 0.5em, fill: colour("accent"), inset: (x: 0.6em, y: 0.4em), radius: 2pt, text(size: size("title"), fill: white, it.body))
    body
  }
  let needed = calc.max(height, measure(content, width: width - 2 * inset).height + 2 * inset)
  let card = box(width: width, height: needed, inset: inset, content)
  let copy = pdf.artifact({ set heading(bookmarked: false, outlined: false); card })
  if needed > room.height { body } else {
    align(center, grid(columns: 2, stroke: (paint: colour("quiet"), thickness: 0.5pt, dash: "dashed"), ..(card, copy, copy, copy).map(one => { set align(start + top); one })))
  }
})
#if is-cards { four-up() } else { body }
`
