/** How a page sets its figures: as wide as they want to be, never so small that their letters cannot be read. */
export const figuresStyle = `
figure { margin: calc(var(--space-heading) * 0.8) 0 calc(var(--space-paragraph) * 2.5); }
figcaption { font-family: var(--heading); font-weight: 700; margin-bottom: calc(var(--space-paragraph) * 1.2); break-after: avoid; }
.picture { overflow-x: auto; margin-bottom: calc(var(--space-paragraph) * 1.5); break-inside: avoid; }
.picture svg { display: block; width: 100%; height: auto; min-width: 16rem; max-width: 36rem; }
@media print { figure { break-inside: avoid; } .picture svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; max-width: 100%; width: auto; } }
`
