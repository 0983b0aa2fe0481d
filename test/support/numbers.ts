import {paragraphsOf, partOf} from './docx.js'
import {all, child, type Element, valOf} from './xml.js'

const letters = (count: number): string => String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))

const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc', 'c']

const print: Readonly<Record<string, (count: number) => string>> = {
  decimal: (count) => `${count}`,
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: (count) => `${tens[Math.floor(count / 10)] ?? ''}${ones[count % 10] ?? ''}`,
  bullet: () => '',
}

/** Counts as Word counts: lists of one definition go on from each other unless a list says where a level starts. */
export const numbersIn = (bytes: Uint8Array): readonly (string | undefined)[] => {
  const numbering = partOf(bytes, 'word/numbering.xml')
  const styles = new Map(
    all(partOf(bytes, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  const definitions = new Map(
    all(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', all(one, 'w:lvl')]),
  )
  const lists = new Map(all(numbering, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]))
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()

  const numberOf = (properties: Element | undefined): string | undefined => {
    const own = child(properties, 'w:numPr')
    const place = own ?? child(child(styles.get(valOf(properties, 'w:pStyle') ?? ''), 'w:pPr'), 'w:numPr')
    const id = valOf(place, 'w:numId')
    const list = lists.get(id ?? '')
    if (id === undefined || list === undefined) return undefined
    const level = Number(valOf(place, 'w:ilvl') ?? 0)
    const definition = valOf(list, 'w:abstractNumId') ?? ''
    const levels = definitions.get(definition) ?? []
    const at = [...(counts.get(definition) ?? [])].slice(0, level + 1)
    const start = (index: number): number | undefined => {
      const override = all(list, 'w:lvlOverride').find((one) => one.attributes['w:ilvl'] === `${index}`)
      const value = valOf(override, 'w:startOverride')
      return value === undefined || begun.has(`${id} ${index}`) ? undefined : Number(value)
    }
    for (let above = 0; above < level; above++) at[above] = start(above) ?? at[above] ?? 1
    at[level] = start(level) ?? (at[level] ?? 0) + 1
    for (let index = 0; index <= level; index++) begun.add(`${id} ${index}`)
    counts.set(definition, at)
    return valOf(levels[level], 'w:lvlText')?.replace(/%(\d)/g, (_, one) => {
      const index = Number(one) - 1
      return print[valOf(levels[index], 'w:numFmt') ?? 'decimal']?.(at[index] ?? 1) ?? ''
    })
  }
  return paragraphsOf(bytes).map(({element}) => numberOf(child(element, 'w:pPr')))
}
