import type {Look} from '../../look.js'
import type {Stance} from './properties.js'
import type {ParagraphStyle} from './sheet.js'

export const margins = ({size, colour}: Look, width: number): ParagraphStyle[] => {
  const letters = {size: size.small, colour: colour.quiet}
  const line = size.small * 1.2
  const right = {at: width, align: 'right'} as const
  const style = (id: string, name: string, stance: Stance, own = false): ParagraphStyle => ({
    id,
    name,
    basedOn: 'Normal',
    own,
    hidden: true,
    stance: {line, ...stance},
    letters,
  })
  return [
    style('Header', 'header', {tabs: [right], bottom: {width: 0.5, colour: colour.rule, gap: 4}, after: 8}, true),
    style('HeaderFirst', 'Header First', {align: 'right', after: 8}),
    {...style('HeaderNotice', 'Header Notice', {align: 'center', after: 3}), letters: {...letters, bold: true}},
    style('Footer', 'footer', {tabs: [right], top: {width: 0.5, colour: colour.rule, gap: 5}}, true),
    {
      id: 'FooterInitials',
      name: 'Footer Initials',
      basedOn: 'Footer',
      hidden: true,
      stance: {tabs: [{at: width / 2, align: 'center'}, right]},
    },
    style('FooterMore', 'Footer More', {}),
  ]
}
