/** Goes on with the keyboard at an element, once it is there. */
export const goTo = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
