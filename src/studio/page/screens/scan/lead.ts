/** Leads the reader to a place on the page, once it is drawn. */
export const lead = (id: string): void => {
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    const passage = place?.closest('.scan-passage') ?? place
    passage?.scrollIntoView({block: 'start'})
    place?.focus({preventScroll: true})
  })
}
