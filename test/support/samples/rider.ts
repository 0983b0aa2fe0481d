import type {Document} from '../../../src/document/document.js'
import {answer, emphasis, heading, number, open, p, quote, signature, strong, term} from '../build.js'
import {base} from './base.js'
import {consent} from './consent.js'
import {control} from './control.js'
import {definitions} from './definitions.js'
import {pay} from './pay.js'
import {schedules} from './schedules.js'
import {transparency} from './transparency.js'

/** A rider of an ordinary size with every kind of node in it. */
export const rider: Document = {
  ...base,
  title: 'AI Training Rider',
  look: 'instrument',
  label: 'S1 · AI Training Rider',
  initials: 'Performer',
  children: number([
    heading(1, 'AI Training Rider'),
    p(
      'This rider is part of the agreement dated ',
      answer('June 2, 2026'),
      ' (the ',
      term('Engagement Agreement'),
      ') between ',
      answer('Lantern Street Pictures, LLC'),
      ' (',
      term('Company'),
      ') and ',
      answer('Maribel Okonkwo-Reyes'),
      ' (',
      term('Performer'),
      ') for the motion picture now called ',
      emphasis('The Lantern Keepers'),
      ' (the ',
      term('Picture'),
      ').',
    ),
    p(
      'If this rider and the Engagement Agreement differ, this rider prevails. The minimum terms of the applicable collective agreement stay in force, and Performer keeps every better term.',
    ),
    quote(
      p(
        strong('Note to reader.'),
        ' Words in a shaded box are still to be filled in. Numbers of sections follow by themselves when a section is added or taken out.',
      ),
    ),
    definitions,
    control,
    consent,
    transparency,
    pay,
    heading(2, 'Signatures'),
    p('Signed by the parties on the dates beside their names.'),
    signature('Performer', answer('Maribel Okonkwo-Reyes'), 'Signature', 'Date'),
    signature(
      'Company',
      answer('Lantern Street Pictures, LLC'),
      'Signature',
      ['Name', answer('Theodora Vance')],
      ['Title', open('Title of signatory')],
      'Date',
    ),
    ...schedules,
  ]),
}
