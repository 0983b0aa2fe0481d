import {type Static, Type} from 'typebox'
import {list, object, oneOf, optional, text} from './shapes.js'

/** Looks and papers. */

export const number = (description: string) => Type.Number({description})
const colour = (description: string) =>
  Type.String({pattern: '^[0-9A-F]{6}$', description: `${description} As RRGGBB.`})
const Face = object(
  {name: text('Name as Word knows it.'), fallback: list(text('A name.'), 'What a page falls back on.')},
  'A typeface.',
)
const numbers = <const K extends readonly string[]>(keys: K, description: string) =>
  Type.Unsafe<Record<K[number], number>>({
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, {type: 'number', description: `${key}, in points.`}])),
    required: [...keys],
    additionalProperties: false,
    description,
  })
const paper = numbers(['width', 'height'], 'Size of the paper.')
export const TokensFile = object(
  {
    pages: object({letter: paper, a4: paper}, 'Papers.'),
    looks: Type.Record(
      Type.String(),
      object(
        {
          body: Face,
          heading: Face,
          setting: optional(oneOf(['instrument', 'booklet', 'leaflet'], 'How titles, headings and notices are set.')),
          leading: number('Line height as a multiple of the size.'),
          size: numbers(['body', 'small', 'title', 'heading1', 'heading2', 'table'], 'Sizes of type.'),
          space: numbers(['paragraph', 'heading', 'item', 'indent'], 'Spaces.'),
          colour: object(
            {
              ink: colour('Text.'),
              quiet: colour('Text that stands back.'),
              accent: colour('The one colour that stands out.'),
              rule: colour('Lines.'),
              tint: colour('Background of notices and header rows.'),
              blank: colour('Background of a blank.'),
            },
            'Colours.',
          ),
          margin: numbers(['top', 'bottom', 'side'], 'Margins of the page.'),
        },
        'How a family of documents looks.',
      ),
      {description: 'Looks, by name.'},
    ),
  },
  'Design tokens.',
)

export type TokensFile = Static<typeof TokensFile>
