/** What holds for every look: the page on a screen, from 320 px up. */
export const pageStyle = `
@counter-style in-brackets-1 { system: extends decimal; prefix: "("; suffix: ") "; }
@counter-style in-brackets-a { system: extends lower-alpha; prefix: "("; suffix: ") "; }
@counter-style in-brackets-A { system: extends upper-alpha; prefix: "("; suffix: ") "; }
@counter-style in-brackets-i { system: extends lower-roman; prefix: "("; suffix: ") "; }
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { position: relative; isolation: isolate; max-width: var(--page); margin: 0 auto; padding: 1.2rem;
  background: var(--paper); font-family: var(--body); line-height: calc(var(--leading) * 1.18); overflow-wrap: break-word; }
header, footer { color: var(--quiet); font-size: var(--size-small); }
header { display: flex; flex-flow: row-reverse wrap; justify-content: space-between; gap: 0 1.5rem; border-bottom: 1px solid var(--rule); margin-bottom: 2rem; }
footer { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 0.6rem; }
header p, footer p { margin: 0 0 0.5rem; }
[data-watermark]::before { content: attr(data-watermark); content: attr(data-watermark) / ""; position: fixed; inset: 0; z-index: -1;
  display: flex; align-items: center; justify-content: center; padding: 10vmin; transform: rotate(-30deg); pointer-events: none;
  color: var(--pale); font: 700 clamp(1.6rem, 7vmin, 3.6rem)/1.25 var(--heading); text-align: center; }
header .notice { color: var(--ink); font-weight: 700; margin-inline-end: auto; }
h1, h2, h3, h4, h5, h6 { font-family: var(--heading); line-height: 1.25; margin: var(--space-heading) 0 var(--space-paragraph);
  text-wrap: balance; break-after: avoid; }
h1 { font-size: var(--size-title); line-height: 1.15; margin: 0 0 var(--space-heading); }
h2 { font-size: var(--size-heading1); color: var(--accent); margin-top: calc(var(--space-heading) * 1.6); }
h3, h4, h5, h6 { font-size: var(--size-heading2); }
h4, h5, h6 { font-style: italic; }
.number { font-variant-numeric: lining-nums tabular-nums; }
.section > h2 > .number, .clause > :is(h2, h3, h4) > .number { display: inline-block; min-width: 2.3rem; }
p { margin: 0 0 calc(var(--space-paragraph) * 1.3); }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.16em; }
a[href^="#"] { text-decoration-color: var(--rule); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { scroll-margin-top: 1rem; }
:target > :is(h2, h3, h4) { background: var(--tint); box-shadow: -0.4rem 0 var(--tint), 0.4rem 0 var(--tint); }
dfn { font-style: normal; font-weight: 700; }
mark { background: var(--blank); color: var(--onBlank); padding: 0.05em 0.15em; border-radius: 0.15em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
aside { background: var(--tint); border: 1px solid var(--rule); padding: 0.8rem 1rem; margin: 0 0 calc(var(--space-paragraph) * 2); }
aside > :last-child, li > :last-child, li > p:first-child { margin-bottom: 0; }
ol, ul { margin: 0 0 calc(var(--space-paragraph) * 1.3); padding-inline-start: max(var(--space-indent), 1.9rem); }
li { margin-bottom: calc(var(--space-item) * 1.6); padding-inline-start: 0.15em; }
li > :is(ol, ul) { margin-top: calc(var(--space-item) * 1.6); }
li::marker { font-variant-numeric: lining-nums tabular-nums; }
.in-brackets-1 { list-style-type: in-brackets-1; }
.in-brackets-a { list-style-type: in-brackets-a; }
.in-brackets-A { list-style-type: in-brackets-A; }
.in-brackets-i { list-style-type: in-brackets-i; }
.table { overflow-x: auto; margin: var(--space-paragraph) 0 calc(var(--space-paragraph) * 2.5); }
table { border-collapse: collapse; width: calc(100% - 1px); font-size: var(--size-table); line-height: 1.35; }
th, td { border: 1px solid var(--rule); padding: 0.45em 0.6em; text-align: start; vertical-align: top; font-weight: inherit; }
thead :is(th, td) { background: var(--tint); font-weight: 700; vertical-align: bottom; }
.box { display: block; min-width: 3.2rem; height: 1.7rem; border: 1px solid var(--quiet); background: var(--paper); color: transparent; overflow: hidden; }
tr:has(.box) > * { vertical-align: middle; }
.signature { display: inline-block; vertical-align: top; width: 100%; margin: calc(var(--space-heading) * 0.6) 0 calc(var(--space-heading) * 1.2); break-inside: avoid; }
.signature dl { margin: 0; }
.signature dl > div { display: flex; align-items: flex-end; gap: 0.6em; min-height: 2.9rem; }
.signature dt { color: var(--quiet); font-size: var(--size-small); min-width: 5.5em; }
.signature dd { flex: 1; margin: 0; border-bottom: 1px solid var(--ink); line-height: 1.4; min-width: 0; }
.signature hr { visibility: hidden; margin: 0; }
hr { border: 0; border-bottom: 1px solid currentcolor; margin: 0; }
@media (max-width: 30rem) { th, td { padding: 0.35em 0.4em; } .box { min-width: 2.4rem; } h1 { font-size: min(var(--size-title), 1.9rem); } ol, ul { padding-inline-start: 1.9rem; } }
@media screen and (min-width: 60rem) {
  html { background: var(--desk); }
  body { margin: 2.5rem auto; padding: 3.2rem var(--side) 3.2rem; border: 1px solid var(--rule); }
}
@media screen { aside, .passage, thead { mix-blend-mode: darken; } }
@media screen and (prefers-color-scheme: dark) { aside, .passage, thead { mix-blend-mode: lighten; } }
@media print, (min-width: 40rem) {
  .signature { width: 46%; margin-inline-end: 3.5%; }
  tr > :last-child > .box { min-width: 6rem; }
  tr > :nth-child(2):last-child > .box { min-width: 12rem; }
}
`
