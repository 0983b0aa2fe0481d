import type {Codec} from '../../base/world.js'

/**
 * What is drawn on pages is read by pdf.js without a pause, so that nobody could stop it. So it is unpacked here first, and
 * counted: bytes of one stream and of all, of what is drawn and of the rest, states that are kept one in the other, and how
 * often forms are drawn that draw forms.
 */
const limits = {one: 192 * 2 ** 20, all: 384 * 2 ** 20, drawn: 32 * 2 ** 20, states: 5_000, forms: 100_000} as const

/** Whether the streams of a PDF unpack to more than any contract needs. */
export const floods = (bytes: Uint8Array, codec: Codec): boolean => {
  let [all, drawn] = [0, 0]
  const forms = new Map<number, Form>()
  for (let at = indexOf(bytes, 'stream', 0); at !== -1; at = indexOf(bytes, 'stream', at + 6)) {
    const start = bytes[at + 6] === 0x0d ? at + 8 : at + 7
    const end = indexOf(bytes, 'endstream', start)
    const packed = bytes.subarray(start, end === -1 ? bytes.length : end)
    const content = (packed[0] ?? 0) % 16 === 8 ? inflated(packed, codec) : packed
    if (content === undefined) return true
    all += content.length
    if (isDrawn(content)) {
      drawn += content.length
      if (deepest(content) > limits.states) return true
      const form = formOf(bytes, at, content)
      if (form) forms.set(form.number, form)
    }
    if (all > limits.all || drawn > limits.drawn) return true
    at = end === -1 ? bytes.length : end
  }
  return drawnAgain(forms)
}

/** Nothing where it is too much; what is broken is left to pdf.js, which mends what it can. */
const inflated = (packed: Uint8Array, codec: Codec): Uint8Array | undefined => {
  try {
    return codec.inflate(packed.subarray(2), limits.one)
  } catch (error) {
    return error instanceof RangeError || /too large|larger than|ERR_BUFFER/i.test(String(error)) ? undefined : packed
  }
}

/** What is drawn is written in letters, numbers and signs; pictures and fonts are not. */
const isDrawn = (content: Uint8Array): boolean =>
  content.subarray(0, 64).every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d))

/** How many states are kept at once: `q` keeps one, `Q` lets it go. Brackets nest likewise. */
const deepest = (content: Uint8Array): number => {
  let [depth, most] = [0, 0]
  for (let at = 0; at < content.length; at++) {
    const byte = content[at] as number
    if (byte === 0x71 || byte === 0x5b || byte === 0x3c) most = Math.max(most, ++depth)
    else if ((byte === 0x51 || byte === 0x5d || byte === 0x3e) && depth > 0) depth--
  }
  return most
}

/** Something drawn that others may draw, by the number of its object. */
interface Form {
  readonly number: number
  /** How often it draws another. */
  readonly draws: number
  /** Numbers of objects that it names. */
  readonly names: readonly number[]
}

const formOf = (bytes: Uint8Array, at: number, content: Uint8Array): Form | undefined => {
  const before = latin(bytes.subarray(Math.max(0, at - 4_096), at))
  const head = before.slice(before.lastIndexOf('endobj') + 1)
  const number = /(\d{1,9})\s+\d{1,5}\s+obj\b/.exec(head)?.[1]
  if (number === undefined || !/\/Form\b/.test(head)) return undefined
  const names = [...head.matchAll(/(\d{1,9})\s+\d{1,5}\s+R\b/g)].map(([, one]) => Number(one))
  return {number: Number(number), draws: latin(content).match(/\bDo\b/g)?.length ?? 0, names}
}

/** Whether a form that draws forms that draw forms comes to more than a page has. A circle is left to pdf.js, which sees it. */
const drawnAgain = (forms: ReadonlyMap<number, Form>): boolean => {
  const known = new Map<number, number>()
  const count = (number: number, depth: number): number => {
    const form = forms.get(number)
    if (!form || depth > 100) return 1
    const found = known.get(number)
    if (found !== undefined) return found
    known.set(number, 1)
    const most = Math.max(1, ...form.names.map((one) => count(one, depth + 1)))
    const times = Math.min(Number.MAX_SAFE_INTEGER, Math.max(1, form.draws) * most)
    known.set(number, times)
    return times
  }
  return [...forms.keys()].some((number) => count(number, 0) > limits.forms)
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

const indexOf = (bytes: Uint8Array, word: string, from: number): number => {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same++
    if (same === word.length) return at
  }
  return -1
}
