const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
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

/** What xiv counts; letters that count nothing end it. */
export const countOf = (roman: string): number => {
  const [value, digits] = romans.find(([, one]) => roman.startsWith(one)) ?? [0, '']
  return digits === '' ? 0 : value + countOf(roman.slice(digits.length))
}

/** a … z, aa, bb … zz, as Word counts. */
export const lettersOf = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(1 + Math.floor((count - 1) / 26))
