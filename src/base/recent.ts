/**
 * Works something out for a thing, and keeps it while the thing is among those that were asked about last. What many ask of the same few
 * things is worked out once; what is asked of very many is not kept for ever.
 *
 * @param most how many are kept
 */
export const recently = <K, V>(most: number, make: (of: K) => V): ((of: K) => V) => {
  const kept = new Map<K, V>()
  return (of) => {
    const known = kept.get(of)
    if (known !== undefined) return known
    const made = make(of)
    if (kept.size >= most)
      for (const oldest of kept.keys()) {
        kept.delete(oldest)
        break
      }
    kept.set(of, made)
    return made
  }
}
