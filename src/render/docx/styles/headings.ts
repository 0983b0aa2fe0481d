import type {Look} from '../../look.js'
import type {Lists} from '../lists.js'
import type {Treatment} from '../treatment.js'
import {inList, type Rule, type Stance} from './properties.js'
import type {ParagraphStyle} from './sheet.js'

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

export const headings = (look: Look, lists: Lists, treatment: Treatment): ParagraphStyle[] => {
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
      stance: {...first, ...(treatment.paged && {newPage: true})},
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
