const romans: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** i, ii, iii, iv, as lists count. */
export const romanOf = (count: number): string => {
  let [rest, text] = [count, '']
  for (const [value, digits] of romans)
    while (rest >= value) {
      text += digits
      rest -= value
    }
  return text
}

/** a … z, aa, bb … zz, as Word counts. */
export const lettersOf = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(1 + Math.floor((count - 1) / 26))
