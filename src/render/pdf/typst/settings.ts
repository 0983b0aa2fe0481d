/** What the look says, in the typesetter’s terms. */
export const settings = `
#let doc = json("/document.json")
#let setting = doc.setting
// What is said stands small at the foot of a slide, so what is shown has more room here than in Word.
#let grown = if setting == "slides" { 1.17 } else { 1 }
#let size(name) = doc.look.size.at(name) * (if name == "small" { 1pt } else { grown * 1pt })
#let space(name) = doc.look.space.at(name) * 1pt
#let colour(name) = rgb("#" + doc.look.colour.at(name))
#let hand(name) = rgb("#" + doc.hands.at(name))
#let hairline = 0.5pt + colour("rule")
#let quiet(body) = text(size: size("small"), fill: colour("quiet"), body)
// A line of type is as high as its size; what the look asks for beyond that lies between the lines.
#let between = (doc.look.leading * 1.1 - 1) * 1em
#let is-slides = setting == "slides"
#let is-cards = setting == "cards"
#let is-leaflet = setting == "leaflet" or is-slides or is-cards
#let is-booklet = setting == "booklet"
#let is-instrument = setting == "instrument"
`
