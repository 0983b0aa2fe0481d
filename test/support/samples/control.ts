import {answer, clause, list, open, p, ref, section} from '../build.js'

export const control = section(
  'CTL',
  'Control',
  clause(
    'CTL-01',
    'Results and proceeds',
    p(
      'No grant of rights in the Engagement Agreement covers a Training Use. A Training Use needs a Training Consent under ',
      ref('CON-01'),
      '.',
    ),
  ),
  clause(
    'CTL-02',
    'Approval of AI projects',
    p(
      'Company shall send Performer a description of each AI Project before work on it begins. Performer may approve or refuse an AI Project within ',
      answer('15 days'),
      ' after receipt. Silence is refusal.',
    ),
  ),
  clause(
    'CTL-03',
    'Uses that Performer rules out',
    p(
      'Company shall not use a Model trained on Performance Material, and shall cause each Affiliate and Licensee not to use such a Model, to depict a person in:',
    ),
    list('clause', [
      'sexual acts or nudity;',
      'campaigns for a candidate, party or measure;',
      [open('Uses that Performer rules out'), '; or'],
      'advertising for tobacco, weapons or games of chance.',
    ]),
  ),
  clause(
    'CTL-04',
    'No impression of endorsement',
    p('Company shall not state or suggest that Performer endorses a Model, its maker or its output.'),
  ),
  clause(
    'CTL-05',
    'Security',
    p(
      'Company shall keep Performance Material that is held for Training Use apart from other data, encrypted, and open only to persons who need it. For each copy, ',
      ref('TRN-04'),
      ' applies.',
    ),
  ),
  clause(
    'CTL-06',
    'Return',
    p(
      'Within ',
      answer('30 days'),
      ' after a Training Consent ends, Company shall return or destroy each copy of Performance Material held for Training Use and shall send Performer a written statement that it has done so.',
    ),
  ),
  clause(
    'CTL-07',
    'Licensees',
    p(
      'Company shall not supply Performance Material to a Licensee for Training Use unless the Licensee has signed terms at least as strict as ',
      ref('CTL'),
      ', ',
      ref('CON'),
      ' and ',
      ref('TRN'),
      '.',
    ),
  ),
)
