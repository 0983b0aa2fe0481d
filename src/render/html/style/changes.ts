import type {Look} from '../../look.js'
import {handColours} from '../../redline.js'
import {dark, light, type Palette, readable} from '../colour.js'

const colours = ({tint}: Palette): string =>
  Object.entries(handColours)
    .map(([hand, colour]) => `--${hand}: #${readable(colour, tint)};`)
    .join(' ')

/** How a page shows a redline: by lines and weight, of two looks, and by colours beside them. */
export const changesStyle = ({colour}: Look): string => `
:root { ${colours(light(colour))} }
@media screen and (prefers-color-scheme: dark) { :root { ${colours(dark(colour))} } }
ins, del { color: var(--first); text-decoration-thickness: 0.08em; text-decoration-skip-ink: none; }
ins { font-weight: 700; text-decoration-line: underline; text-underline-offset: 0.14em; }
del { text-decoration-line: line-through; }
.second { color: var(--second); text-decoration-style: double; text-decoration-thickness: 0.06em; }
:is(.section, .clause) > * > :is(ins, del) > .number { display: inline-block; min-width: 2.3rem; text-decoration: inherit; }
:is(ins, del) :is(a, dfn, strong:first-child) { color: inherit; }
h1 :is(ins, del) { color: inherit; }
li.inserted::marker { font-weight: 700; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.legend { flex-basis: 100%; color: var(--ink); border-inline-start: 0.2rem solid var(--accent); padding-inline-start: 0.7rem; margin-bottom: 0.6rem; }
.legend p { margin: 0; }
@media print { ins, del { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`
