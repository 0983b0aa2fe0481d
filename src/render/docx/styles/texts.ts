import type {Look} from '../../look.js'
import {type Lists, noticeInset} from '../lists.js'
import type {Treatment} from '../treatment.js'
import {inList, type Stance} from './properties.js'
import type {ParagraphStyle} from './sheet.js'

/** A style and the same with the next paragraph kept on its page: what leads in to a list or a table. */
const leading = (style: ParagraphStyle): ParagraphStyle[] => [
  style,
  {
    id: `${style.id}LeadIn`,
    name: `${style.name} Lead-in`,
    basedOn: style.id,
    next: style.id,
    hidden: true,
    stance: {keepNext: true},
  },
]

export const texts = (look: Look, lists: Lists): ParagraphStyle[] => {
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
    ...leading({id: 'BodyText', name: 'Body Text', basedOn: 'Normal', own: true, stance: {after: space.paragraph}}),
    ...leading({
      id: 'ClauseText',
      name: 'Clause Text',
      basedOn: 'Normal',
      stance: {after: space.paragraph, indent: {left: space.indent}},
    }),
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

export const notices = ({space, colour}: Look, lists: Lists, {notice}: Treatment): ParagraphStyle[] => {
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
    ...leading({id: 'Notice', name: 'Notice', basedOn: 'Normal', stance: {...stance, indent: inset}}),
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
