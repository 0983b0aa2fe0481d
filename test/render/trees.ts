import fc from 'fast-check'
import type {Document} from '../../src/document/document.js'
import type {Drawing} from '../../src/document/drawing.js'
import type {Block, Field, Inline} from '../../src/document/nodes.js'

/** What Markdown, HTML, CSS or a terminal would love to read as more than text. */
const hostile = [
  '**x** | # [a](b) <script>',
  '# 1. a',
  '- (a) ',
  '1) x',
  '| a | b |',
  '&lt;b&gt; &copy; &#x41;',
  '</style></main><!-- -->',
  '\\*',
  '![i](x)',
  '[^1] ~~s~~ `c` www.example.org a@example.org https://example.org/?a=b&c_d here',
  '{{ref}}',
  '> q',
  '+ a',
  '===',
  '\tx',
  'a\n\nb',
  'a  \nb',
  '<https://example.org>',
  '“ ” ’ — é 김민수 😀 \u00a0 \u200f\u202eabc',
]

/** Any well-formed text. */
const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({unit: 'binary', maxLength: 12}),
  fc.lorem({maxCount: 6}),
)

const field: fc.Arbitrary<Field> = fc.record(
  {type: fc.constant('field'), name: fc.constant('f'), value: anyText, blank: anyText},
  {requiredKeys: ['type', 'name', 'blank']},
)

const numberOf = fc.integer({min: 1, max: 99})

const drawing: Drawing = {
  width: 20,
  height: 10,
  marks: [{mark: 'box', x: 1, y: 1, width: 18, height: 8, fill: 'hatch', edge: 'ink'}],
}

interface Trees {
  inline: Inline
  block: Block
}

const inlines = (tie: fc.LetrecTypedTie<Trees>): fc.Arbitrary<Inline[]> =>
  fc.array(tie('inline'), {minLength: 1, maxLength: 4})
const blocks = (tie: fc.LetrecTypedTie<Trees>): fc.Arbitrary<Block[]> => fc.array(tie('block'), {maxLength: 3})
const item = (tie: fc.LetrecTypedTie<Trees>): fc.Arbitrary<Block[]> =>
  fc
    .tuple(anyText, blocks(tie))
    .map(([value, more]) => [{type: 'paragraph', children: [{type: 'text', value: `a${value}`}]}, ...more])
const lines = (tie: fc.LetrecTypedTie<Trees>): fc.Arbitrary<Inline[]> =>
  fc.array(fc.oneof(tie('inline'), fc.constant<Inline>({type: 'break'})), {maxLength: 5})
const url = 'https://example.org/ai'

const {block} = fc.letrec<Trees>((tie) => ({
  inline: fc.oneof(
    {maxDepth: 2},
    fc.record({type: fc.constant('text' as const), value: anyText}),
    field,
    fc.record({type: fc.constant('definedTerm' as const), term: fc.constant('t'), value: anyText}),
    fc.record({
      type: fc.constant('crossReference' as const),
      clause: anyText,
      before: fc.constant('section '),
      label: numberOf.map(String),
      after: anyText.map((text) => ` (${text})`),
    }),
    fc.constant<Inline>({type: 'link', url, children: [{type: 'text', value: url}]}),
    fc.record({type: fc.constantFrom('emphasis' as const, 'strong' as const), children: inlines(tie)}),
  ),
  block: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    fc.record({type: fc.constant('paragraph' as const), children: lines(tie)}),
    fc.record({type: fc.constant('heading' as const), depth: fc.constantFrom(1, 2, 3), children: inlines(tie)}),
    fc.record({
      type: fc.constant('signatureBlock' as const),
      role: anyText,
      name: field,
      lines: fc.array(fc.record({label: anyText, value: field}, {requiredKeys: ['label']}), {maxLength: 3}),
    }),
    fc.record({
      type: fc.constant('table' as const),
      children: fc.array(
        fc.record({
          type: fc.constant('tableRow' as const),
          children: fc.array(
            fc.record({
              type: fc.constant('tableCell' as const),
              children: fc.oneof(inlines(tie), fc.constant([])),
            }),
            {minLength: 1, maxLength: 4},
          ),
        }),
        {minLength: 1, maxLength: 4},
      ),
    }),
    fc.record({type: fc.constant('blockquote' as const), children: blocks(tie)}),
    fc.record({
      type: fc.constant('figure' as const),
      name: fc.constantFrom('consent', 'money'),
      title: anyText.map((text) => `a${text}`),
      description: anyText,
      drawing: fc.constant(drawing),
      children: item(tie),
    }),
    fc.record({
      type: fc.constant('list' as const),
      scheme: fc.constantFrom('clause' as const, 'schedule' as const, 'plain' as const, 'bullet' as const),
      depth: fc.nat(2),
      children: fc.array(
        fc.record(
          {type: fc.constant('listItem' as const), label: fc.constantFrom('⟦a⟧', '⟦iv⟧'), children: item(tie)},
          {requiredKeys: ['type', 'children']},
        ),
        {minLength: 1, maxLength: 3},
      ),
    }),
    fc.record(
      {
        type: fc.constant('clause' as const),
        kind: fc.constantFrom('section' as const, 'clause' as const, 'schedule' as const),
        id: numberOf.map((number) => `ID-${number}`),
        number: numberOf.map((number) => `⟦${number}⟧`),
        title: anyText,
        children: blocks(tie),
      },
      {requiredKeys: ['type', 'kind', 'id', 'title', 'children']},
    ),
  ),
}))

/** A document of any shape. Numbers and labels stand in ⟦⟧, so that a test can tell them from words. */
export const documents: fc.Arbitrary<Document> = fc.array(block, {minLength: 1, maxLength: 3}).map((children) => ({
  title: 'Title',
  language: 'en',
  look: 'instrument',
  page: 'letter',
  label: 'S1 · AI Training Rider',
  mark: 'x',
  date: '2026-11-23',
  dated: 'November 23, 2026',
  draft: 'Draft 1',
  stamp: 'Draft 1 of Counsel for Performer',
  watermark: 'Draft for discussion. Not an official document of any union.',
  initials: 'Performer',
  children,
}))

/** Any value of sixteen-bit units at all, lone surrogates and control characters included. */
export const values = fc.oneof(
  anyText,
  fc.array(fc.nat(0xffff), {maxLength: 8}).map((units) => String.fromCharCode(...units)),
  fc.array(fc.nat(0xff), {maxLength: 8}).map((units) => String.fromCharCode(...units)),
)

/** A document with one paragraph: a value between two words. */
export const around = (value: string): Document => ({
  title: 'Title',
  language: 'en',
  look: 'leaflet',
  page: 'a4',
  label: 'L',
  mark: 'x',
  date: '2026-11-23',
  dated: 'November 23, 2026',
  draft: 'Draft 1',
  stamp: 'S',
  children: [
    {
      type: 'paragraph',
      children: [
        {type: 'text', value: 'before '},
        {type: 'field', name: 'f', value, blank: ''},
        {type: 'text', value: ' after'},
      ],
    },
  ],
})
