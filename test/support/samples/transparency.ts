import {answer, clause, link, list, p, ref, section, term} from '../build.js'

export const transparency = section(
  'TRN',
  'Transparency',
  clause(
    'TRN-01',
    'Disclosure before consent',
    p(
      'At least ',
      answer('14 days'),
      ' before Performer is asked to sign, Company shall send Performer a ',
      term('Disclosure Statement'),
      ' that states:',
    ),
    list('clause', [
      'who will train the Model;',
      'what Performance Material will be used, by title and date;',
      'what the Model will be used for, and by whom; and',
      'whether the Model can be licensed to others.',
    ]),
  ),
  clause(
    'TRN-02',
    'Notice of past use',
    p(
      'Within ',
      answer('60 days'),
      ' after the date of this rider, Company shall tell Performer of each Training Use of Performance Material that it has made or allowed.',
    ),
  ),
  clause(
    'TRN-03',
    'Records',
    p('Company shall keep the Corpus Manifest for ', answer('7 years'), ' after the last use of the Model.'),
  ),
  clause(
    'TRN-04',
    'Training register',
    p(
      'Company shall enter each Training Use in the ',
      term('Training Register'),
      ' at ',
      link('https://register.example.org/training', 'register.example.org/training'),
      ' within ',
      answer('30 days'),
      '. Questions go to ',
      link('mailto:register@example.org', 'register@example.org'),
      '.',
    ),
  ),
  clause(
    'TRN-05',
    'Questions',
    p(
      'Performer may ask Company in writing whether Performance Material was used to train a named Model. Company shall answer within ',
      answer('21 days'),
      '.',
    ),
  ),
  clause(
    'TRN-06',
    'Marks of origin',
    p(
      'Company shall keep the marks of origin in each output of a Model trained on Performance Material and shall cause each Licensee to keep them.',
    ),
  ),
  clause(
    'TRN-07',
    'Audit',
    p(
      'Once in each calendar year, an independent auditor chosen by Performer may inspect the records under ',
      ref('TRN-03'),
      ' at Company’s place of business.',
    ),
  ),
  clause(
    'TRN-08',
    'Errors',
    p(
      'A party that finds an error in the Corpus Manifest or the Training Register shall tell the other within ',
      answer('10 days'),
      '.',
    ),
  ),
)
