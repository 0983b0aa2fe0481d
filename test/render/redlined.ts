import type {Document} from '../../src/document/document.js'
import type {Inline, List, Revision, Table} from '../../src/document/nodes.js'
import {
  answer,
  clause,
  emphasis,
  heading,
  list,
  number,
  open,
  p,
  ref,
  schedule,
  section,
  signature,
  strong,
  table,
  term,
} from '../support/build.js'
import {specimen} from './specimen.js'

const ours = {author: 'Counsel for Performer', date: '2026-11-24'}
const theirs = {author: 'Counsel for Company', date: '2026-11-25T09:30:00Z'}

/** The words that one side puts in or takes out. */
interface Pen {
  readonly put: (...words: readonly (string | Inline)[]) => Inline
  readonly cut: (...words: readonly (string | Inline)[]) => Inline
  readonly added: Revision
  readonly gone: Revision
}
const penOf = (who: Omit<Revision, 'kind'>): Pen => {
  const change =
    (kind: Revision['kind']) =>
    (...words: readonly (string | Inline)[]): Inline => ({type: 'change', kind, ...who, children: p(...words).children})
  return {
    put: change('inserted'),
    cut: change('deleted'),
    added: {kind: 'inserted', ...who},
    gone: {kind: 'deleted', ...who},
  }
}

const labelled = (one: List, labels: readonly string[], changes: Readonly<Record<number, Revision>>): List => ({
  ...one,
  children: one.children.map((item, index) => ({
    ...item,
    label: labels[index] ?? '',
    ...(changes[index] && {change: changes[index]}),
  })),
})
const rows = (one: Table, changes: Readonly<Record<number, Revision>>): Table => ({
  ...one,
  children: one.children.map((row, index) => ({...row, ...(changes[index] && {change: changes[index]})})),
})

/** FICTIONAL. A page and a half on which one or two sides change something of every kind. */
const redlined = (us: Pen, them: Pen): Document => {
  const children = number([
    heading(1, 'AI Training Rider'),
    p(
      'This rider is part of the contract between ',
      answer('Gull & Lantern Pictures, LLC'),
      ' (',
      term('Company'),
      ') and ',
      answer('Maribel Okonkwo-Reyes'),
      ' (',
      term('Performer'),
      ') for ',
      emphasis('The Lantern Keepers'),
      us.put(' and every episode of it'),
      '.',
    ),
    section(
      'CON',
      'Consent',
      {
        ...clause(
          'CON-01',
          'Opt-in only, for each use',
          p(
            'Company shall not make a Training Use unless Performer has signed a form under ',
            ref('SCH-A'),
            us.put(' for that use, at least ten business days before it begins'),
            '. None of the following is consent:',
          ),
          labelled(
            list('clause', [
              'silence, or the use of a platform;',
              'a general release;',
              p('an entry on a voucher or a call sheet;').children[0] ?? '',
              'employment, payment, or a credit.',
            ]),
            ['(a)', '(b)', '(b)', '(c)'],
            {1: us.gone, 2: us.added},
          ),
        ),
        formerly: 'Opt-in only',
      },
      clause(
        'CON-02',
        'Withdrawal',
        p(
          'Performer may withdraw a consent by written notice. Company shall stop ',
          them.cut('all Training Uses within ten days'),
          them.put('new Training Uses within ', strong('sixty days')),
          ' after it receives the notice.',
        ),
        {...p('A withdrawal under this section does not end ', ref('PAY-01'), '.'), change: them.added},
        {...p('Company shall also destroy every copy of the training data.'), change: them.gone},
        {...p('A late fee bears interest.'), change: {...us.gone, moved: 1}},
      ),
      {
        ...clause(
          'CON-03',
          'Minors',
          p('For a performer who is a minor, a parent or guardian must sign as well, under ', ref('CON-01'), ':'),
          list('clause', ['in ink; and', 'in the presence of a witness.']),
        ),
        change: us.added,
      },
    ),
    section(
      'PAY',
      'Pay',
      clause(
        'PAY-01',
        'Training fee',
        p('Company shall pay for each Training Use the fee in this table.'),
        rows(
          table(
            ['Use', 'Fee'],
            ['Voice', answer('USD 18,500')],
            ['Likeness', answer('USD 22,000')],
            ['Movement, if captured', answer('USD 9,000')],
          ),
          {2: them.gone, 3: us.added},
        ),
        p('The fee is due within ', us.cut('sixty'), us.put('thirty'), ' days after the Training Use begins.'),
        {...p('A late fee bears interest.'), change: {...us.added, moved: 1}},
      ),
      {
        ...clause(
          'AUD-01',
          'Records',
          p('Company shall keep records of each Training Use for two years, as ', ref('PAY-01'), ' asks.'),
        ),
        change: them.gone,
      },
    ),
    schedule(
      'SCH-A',
      'Form of consent',
      list('schedule', ['The performer gives consent to the uses that are marked.', 'No other use is allowed.']),
      signature('Performer', answer('Maribel Okonkwo-Reyes'), 'Signature', 'Date'),
      {...signature('Witness', open('name of witness'), 'Signature', 'Date'), change: us.added},
    ),
  ])
  return {
    ...specimen,
    draft: 'Draft 2',
    stamp: 'Draft 2 of Counsel for Performer',
    children,
  }
}

const us = penOf(ours)
export const byOne = redlined(us, us)
export const byTwo = redlined(us, penOf(theirs))
