import {type Static, Type} from 'typebox'
import {entry, formed, list, named, object, oneOf, optional, text} from './shapes.js'

/** Looks and papers. */

const number = (description: string) => Type.Number({description})
const colour = (description: string) =>
  formed(
    '^[0-9A-F]{6}$',
    'A colour is six of the signs 0 to 9 and A to F, in quotation marks, such as ‘1F3A5F’',
    description,
    {
      examples: ['1F3A5F', '111111'],
    },
  )
const face = (description: string) =>
  object(
    {
      name: text('Name as Word knows it.', {examples: ['Cambria', 'Calibri']}),
      shipped: optional(
        oneOf(
          {
            'Source Serif 4': 'A serif for instruments.',
            'Atkinson Hyperlegible Next': 'Letters that nobody takes for each other, for handouts.',
          },
          'The one of the program’s own typefaces in which a PDF is set.',
        ),
      ),
      fallback: list(text('A name.'), 'What a page takes, in order, where the first is not installed.'),
    },
    description,
  )
const numbers = <const K extends string>(keys: Readonly<Record<K, string>>, description: string) =>
  Type.Unsafe<Record<K, number>>({
    type: 'object',
    properties: Object.fromEntries(
      Object.entries<string>(keys).map(([key, says]) => [key, {type: 'number', description: `${says}, in points.`}]),
    ),
    required: Object.keys(keys),
    additionalProperties: false,
    description,
  })
const paper = (description: string) => numbers({width: 'From side to side', height: 'From top to bottom'}, description)
export const TokensFile = object(
  {
    pages: object(
      {letter: paper('Letter, as in the United States.'), a4: paper('A4, as elsewhere.')},
      'Sizes of paper.',
    ),
    looks: named(
      entry(
        'Look',
        {
          body: face('Typeface of the text.'),
          heading: face('Typeface of titles and headings.'),
          setting: optional(
            oneOf(
              {
                instrument: 'A contract: numbered, with signatures.',
                booklet: 'A standard to read: a cover, large headings.',
                leaflet: 'A page to hand out: large type, short blocks.',
                slides: 'A leaflet of which each section begins a page, to be shown in a room.',
                cards: 'A leaflet of the size of a card, printed four to a page.',
              },
              'How titles, headings and notices are set.',
            ),
          ),
          leading: number('Height of a line as a multiple of the size of the type, such as 1.25.'),
          size: numbers(
            {
              body: 'The text',
              small: 'Headers, footers and small print',
              title: 'The title',
              heading1: 'Headings of sections',
              heading2: 'Headings of clauses',
              table: 'Text in tables',
            },
            'Sizes of type.',
          ),
          space: numbers(
            {
              paragraph: 'After a paragraph',
              heading: 'Before a heading',
              item: 'After an item of a list',
              indent: 'Before an item that is indented',
            },
            'Distances.',
          ),
          colour: object(
            {
              ink: colour('Text.'),
              quiet: colour('Text that stands back.'),
              accent: colour('The one colour that stands out.'),
              rule: colour('Lines.'),
              tint: colour('Background of notices and header rows.'),
              blank: colour('Background of a blank, so that it is seen on screen and in print.'),
            },
            'Colours, each as red, green and blue in six signs.',
          ),
          margin: numbers(
            {top: 'Above the text', bottom: 'Below the text', side: 'Left and right of it'},
            'Margins of the page.',
          ),
        },
        'How a family of documents looks, in Word and on screen.',
      ),
      'Looks, by name. A document names the one that it takes.',
      {name: 'name'},
    ),
  },
  'Typefaces, sizes, distances and colours of every document.',
)

export type TokensFile = Static<typeof TokensFile>
