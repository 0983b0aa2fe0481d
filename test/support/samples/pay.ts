import {answer, clause, open, p, ref, section, term} from '../build.js'

export const pay = section(
  'CMP',
  'Compensation',
  clause(
    'CMP-01',
    'Training Fee',
    p(
      'For each Training Consent, Company shall pay Performer a ',
      term('Training Fee'),
      ' of ',
      answer('USD 18,500'),
      ' before the first Training Use. The Training Fee is not an advance against any other payment.',
    ),
  ),
  clause(
    'CMP-02',
    'License Pool',
    p(
      term('Training Gross'),
      ' means all money and other value that Company or an Affiliate receives for Training Use of the Picture. Company shall pay ',
      answer('5.4%'),
      ' of Training Gross into the ',
      term('License Pool'),
      ', divided as stated in ',
      ref('SCH-C'),
      '.',
    ),
  ),
  clause(
    'CMP-03',
    'Time of payment',
    p(
      'Company shall pay each share of the License Pool within ',
      answer('45 days'),
      ' after the end of the calendar quarter in which Company receives the money.',
    ),
  ),
  clause(
    'CMP-04',
    'Units',
    p(
      'The contribution of one person to a Model cannot be measured. Each share is therefore counted in ',
      term('Units'),
      ': one Unit for each day or part of a day of work on the Picture, to at most ',
      answer('40 days'),
      '.',
    ),
  ),
  clause(
    'CMP-05',
    'Benefit contributions',
    p(
      'Payments under ',
      ref('CMP-01'),
      ' and ',
      ref('CMP-02'),
      ' are subject to contributions to the applicable benefit plans.',
    ),
  ),
  clause(
    'CMP-06',
    'Statements',
    p(
      'With each payment Company shall send a statement that shows Training Gross, each deduction, the License Pool and Performer’s share.',
    ),
  ),
  clause(
    'CMP-07',
    'Own use',
    p(
      'A Training Use by Company or an Affiliate without a license counts as licensed at the price that an unrelated buyer would pay.',
    ),
  ),
  clause(
    'CMP-08',
    'Late payment',
    p(
      'Company shall pay interest of ',
      open('Interest, percent a month'),
      ' on a payment that is late by more than ',
      answer('10 days'),
      '.',
    ),
  ),
  clause(
    'CMP-09',
    'Most favored terms',
    p(
      'If Company pays another performer in the Picture more for the same kind of Training Use, Company shall pay Performer the difference.',
    ),
  ),
  clause(
    'CMP-10',
    'Books',
    p(
      'Company shall keep books on Training Gross for ',
      answer('7 years'),
      ', open to an audit under ',
      ref('TRN-07'),
      '.',
    ),
  ),
  clause('CMP-11', 'Currency', p('Company shall make each payment in United States dollars.')),
  clause(
    'CMP-12',
    'Amount in dispute',
    p('Company shall pay the part of an amount that is not in dispute when it is due.'),
  ),
)
