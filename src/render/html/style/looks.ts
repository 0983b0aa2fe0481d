import type {Look, Treatment} from '../../look.js'

const leaflet = `
header { border: 0; margin-bottom: 1rem; }
main > h1:first-child { background: var(--band); color: var(--onBand); padding: 1.6rem 1.4rem 1.5rem; border-radius: 0.4rem; }
h2 { border-bottom: 0.15rem solid var(--accent); padding-bottom: 0.25rem; }
.passage { background: var(--tint); border-inline-start: 0.3rem solid var(--accent); padding: 0.8rem 1rem 0.1rem; margin: 0 0 0.8rem; break-inside: avoid; }
.passage > .lead:first-child > strong:first-child { display: block; color: var(--accent); font-size: var(--size-heading2); }
@media print {
  header { margin-bottom: 0.4rem; }
  main > h1:first-child { padding: 0.6rem 1rem; }
  .table { margin-bottom: var(--space-paragraph); }
  h2 { border-bottom-width: 1pt; padding-bottom: 0.1rem; margin: calc(var(--space-heading) * 0.8) 0 calc(var(--space-paragraph) * 0.8); }
  li { margin-bottom: calc(var(--space-item) * 0.6); }
  .passage { padding: 0.45rem 0.8rem 0.1rem; margin-bottom: 0.45rem; }
  aside { padding: 0.5rem 0.9rem; margin-bottom: var(--space-paragraph); }
  th, td { padding: 0.25em 0.6em; }
}
.questions { border: 2px dashed var(--ink); border-radius: 0.2rem; padding: 0.9rem 1rem 0.6rem 2.6rem; font-weight: 700; break-inside: avoid; }
ul > li::marker { color: var(--accent); }
aside { border: 2px solid var(--accent); background: none; border-radius: 0.4rem; }
`

const styles: Readonly<Record<Treatment, string>> = {
  instrument: `
h1 { text-align: center; letter-spacing: 0.01em; }
main > h1:first-child::after { content: ""; display: block; width: 4rem; margin: 0.9rem auto 0; border-bottom: 2px solid var(--accent); }
.schedule > h2 { text-align: center; font-size: calc(var(--size-heading1) * 1.15); border-top: 1px solid var(--rule); padding-top: 1.6rem; }
@media print { .schedule > h2 { border-top: 0; padding-top: 0; } }
`,
  booklet: `
main > h1:first-child { border-top: 0.5rem solid var(--accent); padding-top: 1.2rem; color: var(--accent); max-width: 22ch; }
h2 { border-top: 1px solid var(--rule); padding-top: 0.7rem; }
.clause > h3 { color: var(--ink); }
.lead > strong:first-child { color: var(--accent); font-family: var(--heading); font-size: 0.96em; }
aside { border-width: 0 0 0 0.3rem; border-color: var(--accent); }
`,
  leaflet,
  cards: leaflet,
  slides: `${leaflet}@media print { h2 { break-before: page; } }
`,
}

/** What a look has on a page beyond its tokens. */
export const treatmentStyle = ({setting}: Look): string => (setting === undefined ? '' : styles[setting])
