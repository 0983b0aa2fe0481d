/** What a text must hold: all of some writings, and of each choice what one of its ways needs. */
export interface Need {
  /** Three letters or more, in small letters, or one sign; `0` is any digit. */
  readonly writings: readonly string[]
  readonly choices: readonly (readonly Need[])[]
}

/** So many letters in a row tell something. */
export const telling = 3

/**
 * What every match of a pattern holds, as far as its letters and signs tell. What a pattern looks for before or behind a match stands in
 * the text too. Blanks and single letters tell nothing; neither does what is not understood here.
 *
 * @param pattern capitals count as small letters, whatever its flags say
 */
export const needOf = ({source, flags}: RegExp): Need => {
  if (flags.includes('v')) return nothing
  const tokens = Array.from(source.matchAll(token), ([, written = '', times]) => ({written, least: leastOf(times)}))
  let at = 0

  const choice = (): Need => {
    const ways = [way()]
    while (tokens[at]?.written === '|') {
      at++
      ways.push(way())
    }
    const [first = nothing] = ways
    if (ways.length === 1) return first
    return ways.every(tellsSomething) ? {writings: [], choices: [ways]} : nothing
  }

  const way = (): Need => {
    const writings: string[] = []
    const choices: (readonly Need[])[] = []
    let letters = ''
    const end = (): void => {
      if (letters.length >= telling) writings.push(letters)
      letters = ''
    }
    for (let one = tokens[at]; one && one.written !== '|' && one.written !== ')'; one = tokens[at]) {
      at++
      const {written, least} = one
      if (written.startsWith('(')) {
        const inside = choice()
        const times = tokens[at++]?.least ?? 0
        if (!isAside.test(written)) end()
        if (times === 0 || written.endsWith('!')) continue
        writings.push(...inside.writings)
        choices.push(...inside.choices)
      } else if (isLetter.test(written) && least > 0) {
        letters += written.toLowerCase()
        if (least !== once) end()
      } else if (!isNowhere.test(written)) {
        end()
        const signs = least > 0 ? signsIn(written) : undefined
        if (signs?.length === 1) writings.push(...signs)
        else if (signs) choices.push(signs.map((sign) => ({writings: [sign], choices: []})))
      }
    }
    end()
    return {writings, choices}
  }

  return choice()
}

const nothing: Need = {writings: [], choices: []}
export const tellsSomething = ({writings, choices}: Need): boolean => writings.length + choices.length > 0

/** A token is an opening bracket with what it means, a whole class, an escape, or one character; what tells how often follows it. */
const token =
  /(\((?:\?(?:<?[=!]|:|<\w+>))?|\[(?:[^\]\\]|\\.)*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)|.)([*+?]\??|\{\d+(?:,\d*)?\}\??)?/gisu

/** Exactly once; what may stand more often has a number above. */
const once = 1
const leastOf = (times: string | undefined): number => {
  if (times === undefined) return once
  return /^[*?]|^\{0/.test(times) ? 0 : once + 1
}

/** What is looked at and not taken, so that letters before it and behind it are neighbors. */
const isAside = /^\(\?<?[=!]/
const isNowhere = /^(?:[$^]|\\[bB])$/
const isLetter = /^[a-zß-öø-ɏ]$/i

/** The signs one of which is written here; nothing where it may be a letter, a blank or what cannot be told. */
const signsIn = (written: string): readonly string[] | undefined => {
  const isClass = written.startsWith('[')
  if (isClass && (written.startsWith('[^') || /.-./su.test(written.slice(1, -1)))) return undefined
  const signs = (isClass ? written.slice(1, -1) : written).match(/\\?./gsu) ?? []
  const told = signs.map((sign) => (/^(?:\\d|\d)$/.test(sign) ? '0' : sign.replace(/^\\(?=[^\w\s])/u, '')))
  return told.length > 0 && told.every((sign) => sign === '0' || isSign.test(sign)) ? told : undefined
}
/** A full stop stands everywhere, and outside of a class for anything. */
const isSign = /^[^\p{L}\p{N}\p{Cs}\s\\.]$/u
