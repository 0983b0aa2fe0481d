import {answer, clause, emphasis, list, p, ref, section, term} from '../build.js'

export const consent = section(
  'CON',
  'Consent',
  clause(
    'CON-01',
    'Opt-in only',
    p(
      'Company shall not make a Training Use, and shall cause each Affiliate and Licensee not to make a Training Use, unless Performer has signed a Training Consent in the form of ',
      ref('SCH-A'),
      ' that covers that Training Use.',
    ),
    p('Silence is not consent. Employment, payment, and a voucher are not consent.'),
  ),
  clause(
    'CON-02',
    'Form of consent',
    p('A ', term('Training Consent'), ' must:'),
    list('clause', [
      'be on a page of its own that deals with nothing else;',
      'state the developer, the Model, the purpose and the term;',
      [
        'be offered:',
        list(
          'clause',
          ['away from the set;', 'at least 48 hours before it is to be signed; and', 'with a copy to keep; and'],
          1,
        ),
      ],
      'be signed by Performer after the time to consider in section 4.1 has run.',
    ]),
    p('A Training Consent that lacks any of these is void for the Training Use that it describes:'),
    list(
      'clause',
      [
        'as against Company, from its date; and',
        'as against a Licensee, from the day on which the Licensee learns of the defect.',
      ],
      0,
      5,
    ),
  ),
  clause(
    'CON-03',
    'Stated purpose and term',
    p(
      'A Training Consent covers one ',
      term('Stated Purpose'),
      ' for at most ',
      answer('12 months'),
      '. A new purpose needs a new Training Consent.',
    ),
  ),
  clause(
    'CON-04',
    'Withdrawal',
    p(
      'Performer may withdraw a Training Consent within ',
      answer('10 days'),
      ' after signing it, by any written notice. Withdrawal costs Performer nothing.',
    ),
  ),
  clause(
    'CON-05',
    'No condition',
    p('Company shall not make an engagement, a role, a credit or a payment depend on a Training Consent.'),
  ),
  clause(
    'CON-06',
    'Refusal',
    p(
      'Company shall not retaliate against Performer for a refusal or a withdrawal. ',
      emphasis('Retaliation includes'),
      ' ending, shortening or not renewing an engagement.',
    ),
  ),
  clause(
    'CON-07',
    'After death',
    p(
      'After Performer’s death, the person named in Performer’s will for this purpose, or else Performer’s estate, may give or refuse a Training Consent.',
    ),
  ),
  clause(
    'CON-08',
    'Languages',
    p(
      'Company shall supply the Training Consent in ',
      answer('English'),
      ' and, on request, in a second language that Performer reads.',
    ),
  ),
)
