import type {Look} from '../../look.js'
import type {ParagraphStyle} from './sheet.js'

export const tables = ({size, colour, heading: face}: Look): ParagraphStyle[] => [
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    stance: {line: size.table * 1.2},
    letters: {size: size.table},
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    stance: {keepNext: true},
    letters: {face, bold: true, colour: colour.accent},
  },
  // Keeps neighbouring tables apart; Word would join them.
  {id: 'TableEnd', name: 'Table End', basedOn: 'Normal', hidden: true, stance: {line: 10, exact: true}},
]

export const signatures = ({size, space, colour, heading: face}: Look): ParagraphStyle[] => [
  {
    id: 'SignatureParty',
    name: 'Signature Party',
    basedOn: 'Normal',
    next: 'SignatureName',
    stance: {keepNext: true, before: space.heading, after: 1},
    letters: {face, bold: true, capitals: true, tracking: 0.6, size: size.small, colour: colour.accent},
  },
  {
    id: 'SignatureName',
    name: 'Signature Name',
    basedOn: 'Normal',
    stance: {keepNext: true},
    letters: {bold: true},
  },
  {
    id: 'SignatureLine',
    name: 'Signature Line',
    basedOn: 'Normal',
    next: 'SignatureLabel',
    stance: {
      keepNext: true,
      before: size.body * 1.6,
      after: 0,
      bottom: {width: 0.5, colour: colour.ink, gap: 1},
    },
  },
  {
    id: 'SignatureLabel',
    name: 'Signature Label',
    basedOn: 'Normal',
    stance: {keepNext: true, before: 2, line: size.small * 1.2},
    letters: {size: size.small, colour: colour.quiet},
  },
]
