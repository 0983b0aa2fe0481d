import {childOf, childrenOf, type Element, valOf} from './parse.js'

/** Where a paragraph stands in the order of a text. */
export interface Stand {
  /** 1 to 9, for a heading. */
  readonly heading?: number
  /** The list that counts it, by the lists that count together; levels from 0. */
  readonly list?: {
    readonly id: string
    readonly level: number
    readonly ordered: boolean
    /** How the level counts, such as `lowerLetter`; what it prints, such as `(%2)`; and the number it begins with. */
    readonly counts: {readonly format: string; readonly prints: string; readonly from: number}
  }
}

/** How words look by what they say themselves, or by a character style. */
export interface Face {
  readonly hidden: boolean
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  readonly struck: boolean
}

/** What the styles and lists of a Word file say of its paragraphs and runs. */
export interface Looks {
  /** @param properties the paragraph’s `w:pPr` */
  stand(properties: Element | undefined): Stand
  /** Name of the paragraph’s style, as people see it. @param properties its `w:pPr` */
  style(properties: Element | undefined): string | undefined
  /** @param properties the run’s `w:rPr` */
  face(properties: Element | undefined): Face
}

/** No chain of styles is longer; one that is leads in a circle. */
const longest = 20

/** @param styles the root of `styles.xml`, @param numbering that of `numbering.xml`; a file may have neither */
export const looksOf = (styles: Element | undefined, numbering: Element | undefined): Looks => {
  const known = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const usual = [...known.values()].find(
    ({attributes}) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )
  const abstracts = new Map(
    childrenOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  )
  const lists = new Map(
    childrenOf(numbering, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', valOf(one, 'w:abstractNumId') ?? '']),
  )

  /** The style and those that it is based on, nearest first. */
  const chain = (id: string | undefined): readonly Element[] => {
    const found: Element[] = []
    let style = id === undefined ? undefined : known.get(id)
    while (style && found.length < longest) {
      found.push(style)
      style = known.get(valOf(style, 'w:basedOn') ?? '')
    }
    return found
  }
  const first = <T>(all: readonly (T | undefined)[]): T | undefined => all.find((one) => one !== undefined)

  /** The list as it was defined, also where it only refers to a style that defines it. */
  const definitionOf = (id: string): Element | undefined => {
    const abstract = abstracts.get(id)
    const style = valOf(abstract, 'w:numStyleLink')
    return style === undefined ? abstract : [...abstracts.values()].find((one) => valOf(one, 'w:styleLink') === style)
  }

  const listOf = (properties: Element | undefined, styled: readonly Element[]): Stand['list'] => {
    const listed = childOf(properties, 'w:numPr')
    const inherited = styled.map((style) => ({style, list: childOf(childOf(style, 'w:pPr'), 'w:numPr')}))
    const carrier = inherited.find(({list}) => valOf(list, 'w:numId') !== undefined)
    const id = valOf(listed, 'w:numId') ?? valOf(carrier?.list, 'w:numId')
    const abstract = id === undefined || id === '0' ? undefined : lists.get(id)
    if (abstract === undefined) return undefined
    const definition = definitionOf(abstract)
    const levels = childrenOf(definition, 'w:lvl')
    const tied = levels.find((one) => styled.some(({attributes}) => attributes['w:styleId'] === valOf(one, 'w:pStyle')))
    const said = valOf(listed, 'w:ilvl') ?? valOf(carrier?.list, 'w:ilvl') ?? tied?.attributes['w:ilvl']
    const level = Math.min(8, Math.max(0, Number.parseInt(said ?? '0', 10) || 0))
    const own = levels.find((one) => one.attributes['w:ilvl'] === String(level))
    const format = valOf(own, 'w:numFmt') ?? 'decimal'
    if (format === 'none') return undefined
    return {
      id: definition?.attributes['w:abstractNumId'] ?? abstract,
      level,
      ordered: format !== 'bullet',
      counts: {
        format,
        prints: valOf(own, 'w:lvlText') ?? '',
        from: Number.parseInt(valOf(own, 'w:start') ?? '1', 10) || 0,
      },
    }
  }

  const headingOf = (properties: Element | undefined, styled: readonly Element[]): number | undefined => {
    const named = first(styled.map((style) => /^heading ([1-9])$/i.exec(valOf(style, 'w:name') ?? '')?.[1]))
    if (named !== undefined) return Number(named)
    const outline =
      valOf(properties, 'w:outlineLvl') ?? first(styled.map((style) => valOf(childOf(style, 'w:pPr'), 'w:outlineLvl')))
    return outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined
  }

  const stands = new Map<string, Stand>()
  const standOf = (properties: Element | undefined): Stand => {
    const named = chain(valOf(properties, 'w:pStyle'))
    const styled = named.length > 0 ? named : usual ? [usual] : []
    const [heading, list] = [headingOf(properties, styled), listOf(properties, styled)]
    return {...(heading === undefined ? {} : {heading}), ...(list === undefined ? {} : {list})}
  }

  const bare = standOf(undefined)

  const faces = new Map<string, Face>()
  const faceOf = (style: string | undefined): Face => {
    if (style === undefined) return plain
    const met = faces.get(style)
    if (met) return met
    const properties = chain(style).map((one) => childOf(one, 'w:rPr'))
    const has = (name: string): boolean => properties.some((one) => isOn(childOf(one, name)))
    const face = {
      hidden: has('w:vanish'),
      bold: has('w:b'),
      italic: has('w:i'),
      underlined: has('w:u'),
      struck: has('w:strike') || has('w:dstrike'),
    }
    faces.set(style, face)
    return face
  }

  return {
    stand: (properties) => {
      if (!properties) return bare
      const own = childOf(properties, 'w:numPr')
      const said = [
        valOf(properties, 'w:pStyle'),
        valOf(properties, 'w:outlineLvl'),
        valOf(own, 'w:numId'),
        valOf(own, 'w:ilvl'),
      ]
      const key = JSON.stringify(said)
      const stand = stands.get(key) ?? standOf(properties)
      stands.set(key, stand)
      return stand
    },
    style: (properties) => valOf(known.get(valOf(properties, 'w:pStyle') ?? '') ?? usual, 'w:name'),
    face: (properties) => {
      if (!properties) return plain
      const styled = faceOf(valOf(properties, 'w:rStyle'))
      const own = (name: string): boolean | undefined => {
        const said = childOf(properties, name)
        return said && isOn(said)
      }
      return {
        hidden: own('w:vanish') ?? styled.hidden,
        bold: own('w:b') ?? styled.bold,
        italic: own('w:i') ?? styled.italic,
        underlined: own('w:u') ?? styled.underlined,
        struck: own('w:strike') ?? own('w:dstrike') ?? styled.struck,
      }
    },
  }
}

const plain: Face = {hidden: false, bold: false, italic: false, underlined: false, struck: false}

/** Whether a property that is there is on: it may say that it is off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '')
