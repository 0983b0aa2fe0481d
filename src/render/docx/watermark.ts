import {element} from '../../ooxml/xml.js'
import type {Shell} from './shell.js'

/** Pale enough to read through. */
const grey = '#d9d9d9'

/** Width of a letter of the watermark's face as a part of its height. */
const letter = 0.5

/** A text across the page from corner to corner, as Word's own watermarks are made: WordArt behind the text. */
export const watermark = (text: string, {look, width}: Shell, number: number): string => {
  const length = width * 1.12
  const height = Math.min(90, Math.max(22, length / (text.length * letter)))
  const style = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    `width:${length.toFixed(1)}pt`,
    `height:${height.toFixed(1)}pt`,
    'rotation:315',
    'z-index:-251658752',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:margin',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:margin',
  ].join(';')
  const shape = element(
    'v:shape',
    {
      id: `PowerPlusWaterMarkObject${number}`,
      'o:spid': `_x0000_s${2048 + number}`,
      type: '#_x0000_t136',
      alt: text,
      style,
      'o:allowincell': 'f',
      fillcolor: grey,
      stroked: 'f',
    },
    [
      element('v:fill', {opacity: '.6'}),
      element('v:textpath', {style: `font-family:"${look.heading.name}";font-size:1pt`, string: text}),
    ],
  )
  return `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${wordArt}${shape}</w:pict></w:r>`
}

/** The shape of plain WordArt, which each file brings along. */
const wordArt = element(
  'v:shapetype',
  {
    id: '_x0000_t136',
    coordsize: '21600,21600',
    'o:spt': 136,
    adj: 10800,
    path: 'm@7,l@8,m@5,21600l@6,21600e',
  },
  [
    element(
      'v:formulas',
      {},
      [
        'sum #0 0 10800',
        'prod #0 2 1',
        'sum 21600 0 @1',
        'sum 0 0 @2',
        'sum 21600 0 @3',
        'if @0 @3 0',
        'if @0 21600 @1',
        'if @0 0 @2',
        'if @0 @4 21600',
        'mid @5 @6',
        'mid @8 @5',
        'mid @7 @8',
        'mid @6 @7',
        'sum @6 0 @5',
      ].map((eqn) => element('v:f', {eqn})),
    ),
    element('v:path', {
      textpathok: 't',
      'o:connecttype': 'custom',
      'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
      'o:connectangles': '270,180,90,0',
    }),
    element('v:textpath', {on: 't', fitshape: 't'}),
    element('v:handles', {}, element('v:h', {position: '#0,bottomRight', xrange: '6629,14971'})),
    element('o:lock', {'v:ext': 'edit', text: 't', shapetype: 't'}),
  ],
)
