/** What was made before, for whoever makes the same again and again: what it was made from decides whether it is made anew. */
export interface Memory {
  /**
   * @param what a name for what is made, the same each time
   * @param from everything that it is made from; a text counts by its letters, anything else as the thing that it is
   */
  of<T>(what: string, from: readonly unknown[], make: () => T): T
}

export const remembering = (): Memory => {
  const made = new Map<string, {readonly from: readonly unknown[]; readonly value: unknown}>()
  return {
    of<T>(what: string, from: readonly unknown[], make: () => T): T {
      const before = made.get(what)
      if (before && before.from.length === from.length && before.from.every((one, index) => one === from[index]))
        return before.value as T
      const value = make()
      made.set(what, {from, value})
      return value
    },
  }
}

/** Makes everything anew. */
export const forgetful: Memory = {of: (_, __, make) => make()}
