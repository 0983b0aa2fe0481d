import type {Look} from '../look.js'
import {type Lists, noticeInset} from './lists.js'
import {type CharacterStyle, inList, type ParagraphStyle, type Rule, type Stance} from './stylesheet.js'
import {type Treatment, treatmentOf} from './treatment.js'

/** Paragraph styles of the text, of a look whose lines are `width` points wide. */
export const paragraphStyles = (look: Look, lists: Lists, width: number): readonly ParagraphStyle[] => {
  const treatment = treatmentOf(look)
  return [
    {id: 'Normal', name: 'Normal', own: true, stance: {line: look.size.body * look.leading}},
    ...headings(look, lists, treatment),
    ...texts(look, lists),
    ...notices(look, lists, treatment),
    ...tables(look),
    ...signatures(look),
    ...margins(look, width),
  ]
}

const ruleOf = (width: number, colour: string, gap: number): Rule | undefined =>
  width > 0 ? {width, colour, gap} : undefined

const withRules = (top: Rule | undefined, bottom: Rule | undefined): Stance => ({
  ...(top && {top}),
  ...(bottom && {bottom}),
})

/** A field of one colour; rules of the same colour widen it around the text. */
const band = (colour: string): Stance => {
  const edge: Rule = {width: 0.5, colour, gap: 11}
  return {top: edge, left: edge, bottom: edge, right: edge, fill: colour, indent: {left: 11.5, right: 11.5}}
}

const headings = (look: Look, lists: Lists, treatment: Treatment): ParagraphStyle[] => {
  const {size, space, colour, heading: face} = look
  const {title, section} = treatment
  const kept: Stance = {keepNext: true, keepLines: true}
  const first: Stance = {
    ...kept,
    ...withRules(ruleOf(section.over, colour.accent, 6), ruleOf(section.under, colour.accent, 2)),
    before: space.heading,
    after: space.paragraph * 0.8,
    line: size.heading1 * 1.2,
    outline: 0,
  }
  const second: Stance = {...kept, before: space.heading * 0.6, after: 2, line: size.heading2 * 1.2, outline: 1}
  const large = {face, bold: true, size: size.heading1, colour: colour.accent}
  const small = {face, bold: true, size: size.heading2, colour: colour.ink}
  return [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      own: true,
      stance: {
        ...kept,
        ...(title.band
          ? band(colour.accent)
          : withRules(ruleOf(title.over, colour.accent, 14), ruleOf(title.under, colour.accent, 10))),
        before: title.above,
        after: size.title * 0.8,
        line: size.title * 1.15,
        align: title.align,
      },
      letters: {face, bold: true, size: size.title, colour: title.band ? 'FFFFFF' : colour.accent},
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      own: true,
      stance: {after: space.heading * 0.6, line: size.body * 1.2 * look.leading},
      letters: {face, size: size.body * 1.2, colour: colour.quiet},
    },
    {
      id: 'Heading1',
      name: 'heading 1',
      basedOn: 'Normal',
      next: 'Heading2',
      own: true,
      stance: {...first, ...inList(lists, 'legal', 0)},
      letters: large,
    },
    {
      id: 'Heading2',
      name: 'heading 2',
      basedOn: 'Normal',
      next: 'ClauseText',
      own: true,
      stance: {...second, ...inList(lists, 'legal', 1)},
      letters: small,
    },
    {
      id: 'Heading1Unnumbered',
      name: 'Heading 1 Unnumbered',
      basedOn: 'Normal',
      next: 'BodyText',
      stance: first,
      letters: large,
    },
    {
      id: 'Heading2Unnumbered',
      name: 'Heading 2 Unnumbered',
      basedOn: 'Normal',
      next: 'BodyText',
      stance: {...second, after: 3},
      letters: small,
    },
    {
      id: 'ScheduleHeading',
      name: 'Schedule Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      stance: {
        ...kept,
        newPage: true,
        ...inList(lists, 'schedule', 0),
        before: 0,
        after: space.heading,
        line: size.heading1 * 1.35,
        align: treatment.schedule,
        outline: 0,
      },
      letters: {...large, size: size.heading1 * 1.12},
    },
  ]
}

/** A style and the same with the next paragraph kept on its page: what leads in to a list or a table. */
const leading = (style: ParagraphStyle, after: number): ParagraphStyle[] => [
  style,
  {
    id: `${style.id}LeadIn`,
    name: `${style.name} Lead-in`,
    basedOn: style.id,
    next: style.id,
    hidden: true,
    stance: {keepNext: true, after},
  },
]

const texts = (look: Look, lists: Lists): ParagraphStyle[] => {
  const {space} = look
  const item: Stance = {after: space.item}
  const listed = (id: string, name: string, stance: Stance, own = false): ParagraphStyle[] => [
    {id, name, basedOn: 'Normal', own, stance: {...item, ...stance}},
    {
      id: `${id}Continued`,
      name: `${name} Continued`,
      basedOn: 'Normal',
      hidden: true,
      stance: {...item, indent: {left: stance.indent?.left ?? 0}},
    },
  ]
  return [
    ...leading(
      {id: 'BodyText', name: 'Body Text', basedOn: 'Normal', own: true, stance: {after: space.paragraph}},
      space.item,
    ),
    ...leading(
      {
        id: 'ClauseText',
        name: 'Clause Text',
        basedOn: 'Normal',
        stance: {after: space.paragraph, indent: {left: space.indent}},
      },
      space.item,
    ),
    ...listed('ClauseItem', 'Clause Item', inList(lists, 'legal', 2)),
    ...listed('ClauseSubitem', 'Clause Subitem', inList(lists, 'legal', 3)),
    ...listed('ScheduleItem', 'Schedule Item', inList(lists, 'schedule', 1)),
    ...listed('ScheduleSubitem', 'Schedule Subitem', inList(lists, 'schedule', 2)),
    ...listed('ListBullet', 'List Bullet', inList(lists, 'bullet', 0), true),
    ...listed('ListBullet2', 'List Bullet 2', inList(lists, 'bullet', 1), true),
    ...listed('ListNumber', 'List Number', inList(lists, 'plain', 0), true),
    ...listed('ListNumber2', 'List Number 2', inList(lists, 'plain', 1), true),
  ]
}

const notices = ({space, colour}: Look, lists: Lists, {notice}: Treatment): ParagraphStyle[] => {
  const edge = {width: 1, colour: colour.accent}
  const pad = {width: 0.5, colour: colour.tint}
  const sides: Stance =
    notice === 'bar'
      ? {
          top: {...pad, gap: 5},
          left: {width: 2.25, colour: colour.accent, gap: 10},
          bottom: {...pad, gap: 5},
          right: {...pad, gap: 10},
          fill: colour.tint,
        }
      : {top: {...edge, gap: 7}, left: {...edge, gap: 11}, bottom: {...edge, gap: 7}, right: {...edge, gap: 10}}
  const around = space.paragraph * (notice === 'bar' ? 0.75 : 1.5)
  const stance: Stance = {...sides, keepLines: true, before: around, after: around}
  const inset = {left: noticeInset, right: noticeInset - 1}
  return [
    ...leading({id: 'Notice', name: 'Notice', basedOn: 'Normal', stance: {...stance, indent: inset}}, space.item),
    {
      id: 'NoticeNumber',
      name: 'Notice Number',
      basedOn: 'Notice',
      hidden: true,
      stance: {list: {name: 'noticePlain', level: 0}, indent: {...inset, ...inList(lists, 'noticePlain', 0).indent}},
    },
    {
      id: 'NoticeBullet',
      name: 'Notice Bullet',
      basedOn: 'Notice',
      hidden: true,
      stance: {list: {name: 'noticeBullet', level: 0}, indent: {...inset, ...inList(lists, 'noticeBullet', 0).indent}},
    },
  ]
}

const tables = ({size, colour, heading: face}: Look): ParagraphStyle[] => [
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

const signatures = ({size, space, colour, heading: face}: Look): ParagraphStyle[] => [
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

const margins = ({size, colour}: Look, width: number): ParagraphStyle[] => {
  const letters = {size: size.small, colour: colour.quiet}
  const stance: Stance = {line: size.small * 1.2}
  const tabs = [
    {at: width / 2, align: 'center'},
    {at: width, align: 'right'},
  ] as const
  return [
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      own: true,
      hidden: true,
      stance: {...stance, tabs: tabs.slice(1), bottom: {width: 0.5, colour: colour.rule, gap: 4}},
      letters,
    },
    {
      id: 'HeaderFirst',
      name: 'Header First',
      basedOn: 'Normal',
      hidden: true,
      stance: {...stance, align: 'right'},
      letters,
    },
    {
      id: 'HeaderNotice',
      name: 'Header Notice',
      basedOn: 'Normal',
      hidden: true,
      stance: {...stance, after: 3, align: 'center'},
      letters: {...letters, bold: true},
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      own: true,
      hidden: true,
      stance: {...stance, tabs, top: {width: 0.5, colour: colour.rule, gap: 5}},
      letters,
    },
    {id: 'FooterMore', name: 'Footer More', basedOn: 'Normal', hidden: true, stance, letters},
  ]
}

export const characterStyles = ({colour}: Look): readonly CharacterStyle[] => [
  {id: 'Strong', name: 'Strong', own: true, letters: {bold: true}},
  {id: 'Emphasis', name: 'Emphasis', own: true, letters: {italic: true}},
  {id: 'StrongEmphasis', name: 'Strong Emphasis', letters: {bold: true, italic: true}},
  {id: 'DefinedTerm', name: 'Defined Term', letters: {bold: true}},
  {id: 'Blank', name: 'Blank', letters: {fill: colour.blank}},
  {id: 'Hyperlink', name: 'Hyperlink', own: true, letters: {colour: colour.accent, underline: true}},
]
