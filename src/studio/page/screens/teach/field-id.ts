/** Where an answer is given on the page. */
export const fieldId = (name: string): string => `teach-${name.replaceAll('.', '-')}`

/** Leads to it, and opens what it is within. */
export const goTo = (name: string): void => {
  const field = document.getElementById(fieldId(name))
  const within = field?.closest('details')
  if (within) within.open = true
  field?.focus()
}
