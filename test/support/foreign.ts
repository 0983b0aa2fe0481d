import {partsOf} from './docx.js'
import {withoutFields} from './flat.js'
import {packed} from './packed.js'
import {element, rewritten, withParts} from './parts.js'
import {all, child, type Element, printXml, readXml, textIn, valOf} from './xml.js'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A long form of a company that is invented, in its own words: a heading, then its paragraphs; “(a)” begins an item. */
const articles: readonly (readonly [string, readonly string[]])[] = [
  [
    'ENGAGEMENT',
    [
      'Artist shall render services on the Project as Company directs, first class and exclusively during principal photography.',
      'Company is under no obligation to use Artist’s services.',
    ],
  ],
  [
    'COMPENSATION',
    [
      'Company shall pay Artist the sums on the cover page, less deductions that the law requires.',
      '(a) Payment is made on the payroll date of the week after the services.',
      '(b) No overtime is due that the cover page does not state.',
    ],
  ],
  [
    'RESULTS AND PROCEEDS',
    [
      'The results and proceeds of Artist’s services are works made for hire, owned by Company throughout the universe in all media now known or hereafter devised.',
    ],
  ],
  ['PUBLICITY', ['Company may use Artist’s name and approved likeness to advertise the Project.']],
  [
    'CREDIT',
    [
      'Company shall accord Artist credit on a separate card if Artist appears recognizably in the Project as released.',
      'No casual failure to accord credit is a breach.',
    ],
  ],
  [
    'REMEDIES',
    ['Artist’s remedies are limited to an action at law for damages, and Artist shall not seek to enjoin the Project.'],
  ],
  [
    'MISCELLANEOUS',
    ['This agreement is the entire understanding of the parties.', 'Company may assign it to any person.'],
  ],
]

const paragraph = (style: string, ...runs: readonly Element[]): Element =>
  element('w:p', {}, element('w:pPr', {}, element('w:pStyle', {'w:val': style})), ...runs)
const run = (text: string): Element => element('w:r', {}, element('w:t', {'xml:space': 'preserve'}, text))

const body = (): readonly Element[] => [
  paragraph('SSTitle', run('STANDARD TERMS FOR ARTISTS (FICTIONAL)')),
  ...articles.flatMap(([heading, texts]) => [
    paragraph('SSArticle', run(heading)),
    ...texts.map((text) =>
      text.startsWith('(') ? paragraph('SSItem', run(text.slice(4))) : paragraph('SSSection', run(text)),
    ),
  ]),
]

const style = (id: string, level?: number): Element =>
  element(
    'w:style',
    {'w:type': 'paragraph', 'w:customStyle': '1', 'w:styleId': id},
    element('w:name', {'w:val': id.replace('SS', 'Standard ')}),
    element('w:pPr', {}, ...(level === undefined ? [] : [numbered(level)]), element('w:spacing', {'w:after': '160'})),
    element('w:rPr', {}, element('w:rFonts', {'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New'})),
  )
const numbered = (level: number): Element =>
  element('w:numPr', {}, element('w:ilvl', {'w:val': String(level)}), element('w:numId', {'w:val': '1'}))

const levels: readonly (readonly [string, string, string])[] = [
  ['upperRoman', 'ARTICLE %1', 'SSArticle'],
  ['decimalZero', '%1.%2', 'SSSection'],
  ['lowerLetter', '(%3)', 'SSItem'],
]
const numbering = (): Element =>
  element(
    'w:numbering',
    {'xmlns:w': word},
    element(
      'w:abstractNum',
      {'w:abstractNumId': '0'},
      element('w:multiLevelType', {'w:val': 'multilevel'}),
      ...levels.map(([format, text, id], level) =>
        element(
          'w:lvl',
          {'w:ilvl': String(level)},
          element('w:start', {'w:val': '1'}),
          element('w:numFmt', {'w:val': format}),
          element('w:pStyle', {'w:val': id}),
          element('w:lvlText', {'w:val': text}),
          element('w:lvlJc', {'w:val': 'left'}),
        ),
      ),
    ),
    element('w:num', {'w:numId': '1'}, element('w:abstractNumId', {'w:val': '0'})),
  )

const relationship = (id: string, kind: string, target: string): Element =>
  element('Relationship', {Id: id, Type: `${office}/${kind}`, Target: target})

/** The other side’s own paper: styles, numbering and words that are not ours. */
export const foreignForm = (): Uint8Array => {
  const override = (name: string, kind: string): Element =>
    element('Override', {PartName: `/word/${name}.xml`, ContentType: `${types}.${kind}+xml`})
  const parts: Readonly<Record<string, Element>> = {
    '[Content_Types].xml': element(
      'Types',
      {xmlns: `${packages}/content-types`},
      element('Default', {Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml'}),
      element('Default', {Extension: 'xml', ContentType: 'application/xml'}),
      override('document', 'document.main'),
      override('styles', 'styles'),
      override('numbering', 'numbering'),
    ),
    '_rels/.rels': element(
      'Relationships',
      {xmlns: `${packages}/relationships`},
      relationship('rId1', 'officeDocument', 'word/document.xml'),
    ),
    'word/_rels/document.xml.rels': element(
      'Relationships',
      {xmlns: `${packages}/relationships`},
      relationship('rId1', 'styles', 'styles.xml'),
      relationship('rId2', 'numbering', 'numbering.xml'),
    ),
    'word/document.xml': element(
      'w:document',
      {'xmlns:w': word},
      element('w:body', {}, ...body(), element('w:sectPr')),
    ),
    'word/styles.xml': element(
      'w:styles',
      {'xmlns:w': word},
      style('SSTitle'),
      ...levels.map(([, , id], level) => style(id, level)),
    ),
    'word/numbering.xml': numbering(),
  }
  return packed(Object.entries(parts).map(([name, root]) => [name, printXml(root)] as const))
}

export interface Pasting {
  /** Words of the paragraph of theirs behind which ours are put. */
  readonly after: string
  /** Whether our bookmarks come along: they do in Word when whole paragraphs are copied, not through a mail or a web page. */
  readonly bookmarks: boolean
}

const styleIn = (ours: string): string =>
  /^Heading|^ScheduleHeading/.test(ours) ? 'SSArticle' : /Item|^List/.test(ours) ? 'SSItem' : 'SSSection'

const shown = (one: Element): string => all(one, 'w:t').map(textIn).join('')

/**
 * Paragraphs of ours, named by their bookmarks, in the other side’s file: in its styles and under its numbers, with fields as the
 * text that they showed. Tracked changes come along.
 *
 * @throws when `after` stands in no paragraph, or a bookmark in none of ours.
 */
export const pasteInto = (
  foreign: Uint8Array,
  ours: Uint8Array,
  clauseParagraphs: readonly string[],
  {after, bookmarks}: Pasting,
): Uint8Array => {
  const own = all(readXml(partsOf(ours).get('word/document.xml') ?? ''), 'w:p')
  const pasted = clauseParagraphs.map((name) => {
    const found = own.find((one) => all(one, 'w:bookmarkStart').some(({attributes}) => attributes['w:name'] === name))
    if (found === undefined) throw new Error(`no paragraph of ours has the bookmark ${name}`)
    const look = styleIn(valOf(child(found, 'w:pPr'), 'w:pStyle') ?? '')
    const inner = {...found, children: found.children.filter((one) => typeof one !== 'string' && one.name !== 'w:pPr')}
    const [plain] = rewritten(withoutFields(inner), (one) =>
      one.name === 'w:rPr' || (!bookmarks && /^w:bookmark/.test(one.name)) ? [] : [one],
    )
    return paragraph(look, ...((plain?.children ?? []) as readonly Element[]))
  })
  let put = false
  const [document] = rewritten(readXml(partsOf(foreign).get('word/document.xml') ?? ''), (one) => {
    if (one.name !== 'w:p' || put || !shown(one).includes(after)) return [one]
    put = true
    return [one, ...pasted]
  })
  if (!put || document === undefined) throw new Error(`“${after}” does not stand in the other file`)
  return withParts(foreign, new Map([['word/document.xml', document]]))
}
