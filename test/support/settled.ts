import type {Side} from '../../src/document/side.js'
import {pack} from '../../src/ooxml/pack.js'
import {escaped} from '../../src/ooxml/xml.js'
import {codec} from './codec.js'
import {partsOf} from './docx.js'
import {child, type Element, readXml} from './xml.js'

const written = ({name, attributes, children}: Element): string => {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${head.join('')}>${children.map((one) => (typeof one === 'string' ? escaped(one) : written(one))).join('')}</${name}>`
}

const renamed: Readonly<Record<string, string>> = {'w:delText': 'w:t', 'w:delInstrText': 'w:instrText'}

/** A Word file with all its changes accepted (`after`) or rejected (`before`), as the standard says what each of them means. */
export const settled = (bytes: Uint8Array, side: Side): Uint8Array => {
  const [kept, gone] = (side === 'after' ? [ins, del] : [del, ins]) as [readonly string[], readonly string[]]
  const marked = (place: Element | undefined): boolean => gone.some((name) => child(place, name) !== undefined)
  const settle = (element: Element): (Element | string)[] => {
    const {name} = element
    if (name === 'w:pPr')
      return [{...element, children: element.children.filter((one) => typeof one === 'string' || one.name !== 'w:rPr')}]
    if (name === 'w:trPr')
      return [
        {
          ...element,
          children: element.children.filter((one) => typeof one === 'string' || ![...ins, ...del].includes(one.name)),
        },
      ]
    if (gone.includes(name)) return []
    const children = element.children.flatMap((one) => (typeof one === 'string' ? [one] : settle(one)))
    if (kept.includes(name)) return children
    if (name === 'w:tr' && marked(child(element, 'w:trPr'))) return []
    if (name === 'w:tbl' && !children.some((one) => typeof one !== 'string' && one.name === 'w:tr')) return []
    if (name === 'w:p' && marked(child(child(element, 'w:pPr'), 'w:rPr'))) {
      const rest = children.filter((one) => typeof one === 'string' || !/^w:(pPr|bookmark|move)/.test(one.name))
      if (rest.length > 0) throw new Error(`a paragraph that goes keeps ${written(element)}`)
      return []
    }
    return [{...element, name: renamed[name] ?? name, children}]
  }
  const parts = [...partsOf(bytes)].map(([name, text]) => {
    if (name !== 'word/document.xml') return {name, bytes: new TextEncoder().encode(text)}
    const [root] = settle(readXml(text))
    return {name, bytes: new TextEncoder().encode(written(root as Element))}
  })
  return pack(parts, codec)
}

const ins = ['w:ins', 'w:moveTo']
const del = ['w:del', 'w:moveFrom']
