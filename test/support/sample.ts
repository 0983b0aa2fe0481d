import type {Document} from '../../src/document/document.js'
import {
  answer,
  clause,
  emphasis,
  heading,
  link,
  list,
  number,
  open,
  p,
  quote,
  ref,
  schedule,
  section,
  signature,
  strong,
  table,
  term,
} from './build.js'

/** FICTIONAL: every person, company, title and sum in this file is invented. */

const base = {
  language: 'en',
  page: 'letter',
  mark: 'q7m2x9k4',
  date: '2026-11-23',
  dated: 'November 23, 2026',
  draft: 'Draft 1',
  stamp: 'Draft 1 of Counsel for Performer',
} as const

const definitions = section(
  'DEF',
  'Definitions',
  clause(
    'DEF-01',
    'Training Use',
    p(
      term('Training Use'),
      ' means any use of Performance Material, or of data made from it, to develop a Model. Training Use includes each of these acts:',
    ),
    list('clause', [
      'setting, adjusting or tuning the parameters of a Model, at any stage and by any method;',
      [
        'making, cleaning, labeling or enlarging a dataset for one of those acts, whether the dataset holds:',
        list(
          'clause',
          [
            'the Performance Material itself;',
            'measurements, embeddings or captions made from it; or',
            'synthetic material that a Model made from it; and',
          ],
          1,
        ),
      ],
      'measuring a Model against Performance Material in order to change the Model.',
    ]),
    p('Editing, color, sound and visual effects work that changes only the Picture is not a Training Use.'),
  ),
  clause(
    'DEF-02',
    'Performance Material',
    p(
      term('Performance Material'),
      ' means Performer’s image, voice, movement and performance, as recorded in or for the Picture on or after ',
      answer('July 1, 2026'),
      ', in every medium. It includes outtakes, auditions, scans, stills, motion capture and the data that describes them.',
    ),
  ),
  clause(
    'DEF-03',
    'Model; Generative AI System',
    p(
      term('Model'),
      ' means a set of learned parameters. ',
      term('Generative AI System'),
      ' means a system that uses a Model to make images, sound, movement or text.',
    ),
    p(
      term('Derivative Model'),
      ' means a Model that was made from, tuned from, merged with or taught by another Model.',
    ),
  ),
  clause(
    'DEF-04',
    'Corpus Manifest',
    p(
      term('Corpus Manifest'),
      ' means a dated record that lists, for each Model, every item of Performance Material in its training data, with the source of the item, its place in the dataset and the date of its first use.',
    ),
  ),
)

const control = section(
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

const consent = section(
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

const transparency = section(
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

const pay = section(
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

const schedules = [
  schedule(
    'SCH-A',
    'Training Consent',
    quote(
      p(
        strong('You may say no.'),
        ' This page is only about AI training. Your job, your pay and your credit do not depend on it. Take at least ',
        answer('14 days'),
        '.',
      ),
    ),
    heading(2, 'What is asked'),
    list('schedule', [
      ['Developer: ', answer('Halden Ridge AI, Inc.')],
      ['Model: ', open('Model and version')],
      [
        'Stated Purpose:',
        list('schedule', ['image and movement for general video generation; and', 'no use of voice.'], 1),
      ],
      ['Term: ', answer('12 months'), ' from the date of signature.'],
    ]),
    heading(2, 'Your choice'),
    p('Put your initials in one box of each row. A row without initials is a no.'),
    table(
      ['Use of my work', 'Initials: no', 'Initials: yes'],
      ['My image, moving or still, in training data', '', ''],
      ['My voice, speaking or singing', '', ''],
      ['My movement, including motion capture and scans', '', ''],
      ['A Derivative Model that others may license', '', ''],
    ),
    p('Further questions are answered under ', ref('TRN-05'), '.'),
    list(
      'schedule',
      [
        'Performer has received a copy of this page.',
        'Performer was advised by: ',
        'Performer may withdraw under the rider.',
      ].map((one) => (one.endsWith(': ') ? [one, open('counsel, union or neither')] : one)),
      0,
      5,
    ),
    signature('Performer', answer('Maribel Okonkwo-Reyes'), 'Signature', 'Date'),
  ),
  schedule(
    'SCH-B',
    'Performance Material',
    p('This rider covers the Performance Material in these titles:'),
    table(
      ['Title', 'Role', 'Recorded', 'Media'],
      [
        emphasis('The Lantern Keepers'),
        'Captain Ines Duarte',
        'July 6 to September 18, 2026',
        'Picture, stills, motion capture at the Burbank volume, two facial scans',
      ],
      [emphasis('Salt Road'), 'Dispatcher', 'October 2, 2026', 'Picture only'],
      ['', '', '', ''],
    ),
    heading(3, 'Left out'),
    p('Rehearsals on private devices are not Performance Material for ', ref('DEF-02'), '.'),
  ),
  schedule(
    'SCH-C',
    'Compensation',
    p('The License Pool of ', ref('CMP-02'), ' is divided as follows:'),
    table(
      ['Group', 'Share', 'Divided by'],
      ['Performers on the day-out-of-days', answer('80%'), 'Units'],
      ['Background actors', answer('20%'), 'Days on vouchers'],
    ),
    p('Example: on Training Gross of USD 400,000 the License Pool is USD 21,600.'),
  ),
]

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

/** A guideline: a booklet with unnumbered headings, plain lists and bullets. */
export const guideline: Document = {
  ...base,
  title: 'Standards for Training AI on Performers’ Work',
  look: 'booklet',
  label: 'G1 · Guideline',
  mark: 'g4n8p2w6',
  stamp: 'Draft 1 for public comment',
  watermark: 'Illustration only. Not issued by any union.',
  children: number([
    heading(1, 'Standards for Training AI on Performers’ Work'),
    p(
      'A voluntary guideline for companies, developers and the people who work with them. Edition of November 23, 2026.',
    ),
    quote(
      p(
        'This guideline is voluntary. It does not replace or interpret any agreement, and no one needs to follow it to work with anyone else.',
      ),
    ),
    heading(2, 'Who this is for'),
    list('bullet', [
      'Studios and producers that hold recordings of performances.',
      [
        'Developers that train models:',
        list('bullet', ['on licensed recordings;', 'on recordings that they made themselves.'], 1),
      ],
      'Agents, managers and unions.',
    ]),
    section(
      'CON',
      'Consent',
      clause(
        'CON-01',
        'Ask first',
        p(
          strong('Principle.'),
          ' A company should obtain a performer’s signed, separate consent before that performer’s work enters a training dataset.',
        ),
        p(
          strong('Practice.'),
          ' Treat no answer as no. Keep the consent with the record of the dataset. See ',
          ref('TRN-01'),
          '.',
        ),
        p(
          strong('Evidence.'),
          ' Signed forms filed by dataset; a date of consent that is earlier than the date of first use.',
        ),
        p(strong('Who.'), ' The producer asks; the developer checks before it trains.'),
      ),
      clause(
        'CON-02',
        'A page of its own',
        p(strong('Principle.'), ' Consent to AI training should stand on a page that deals with nothing else.'),
        p(strong('Practice.'), ' Give the page at least two days before it is to be signed, away from the set.'),
        p(strong('Evidence.'), ' The dated page and proof of when it was handed over.'),
        p(strong('Who.'), ' The producer.'),
      ),
    ),
    section(
      'TRN',
      'Transparency',
      clause(
        'TRN-01',
        'Keep a record',
        p(strong('Principle.'), ' A developer should be able to say which performances a model was trained on.'),
        p(
          strong('Practice.'),
          ' Record each item, its source, and the day it was first used. See ',
          ref('CON-01'),
          '.',
        ),
      ),
    ),
    heading(2, 'How to begin'),
    list('plain', [
      'List what you hold.',
      ['Ask the people in it:', list('plain', ['those whom you can find;', 'the estates of those who have died.'], 1)],
      'Train only on the yes.',
    ]),
    p('Then, once a year:'),
    list('plain', ['Check the record against the dataset.', 'Publish what you found.']),
    heading(2, 'Check yourself'),
    table(
      ['Question', 'Yes', 'No', 'Where the proof is'],
      ['Is there a signed consent for every performer in the dataset?', '', '', ''],
      ['Is the consent older than the first use?', '', '', ''],
      ['Can each performer find out what was used?', '', '', ''],
    ),
  ]),
}

/** A handout: a leaflet with clauses that stand in the text as they are. */
export const handout: Document = {
  ...base,
  title: 'Before You Sign',
  look: 'leaflet',
  label: 'H1 · Handout',
  mark: 'h3b7t5r1',
  stamp: 'General information, not legal advice',
  children: [
    heading(1, 'Before You Sign'),
    p('AI can be trained on your work. Someone may ask you to agree. This page helps you decide.'),
    heading(2, 'What it means for you'),
    {
      type: 'clause',
      kind: 'clause',
      id: 'CON-01',
      title: 'Opt-in only',
      children: [
        p(
          strong('They should ask first.'),
          ' No one should train AI on your work unless you said yes in writing, on a page that is only about AI. If you say nothing, the answer is no.',
        ),
      ],
    },
    {
      type: 'clause',
      kind: 'clause',
      id: 'CMP-01',
      title: 'Training fee',
      children: [
        p(
          strong('They should pay you.'),
          ' Training is a use of your work. Ask how much, when, and whether more comes later.',
        ),
      ],
    },
    heading(2, 'Ask before you sign'),
    list('plain', [
      'Which model?',
      'What for?',
      'For how long?',
      'Who else gets it?',
      'How much am I paid?',
      'Can I change my mind?',
      'Can I keep a copy?',
    ]),
    heading(2, 'Words to watch for'),
    list('bullet', [
      '“Train,” “develop” or “improve our services”',
      '“Derivative models”',
      '“All technologies now known or later devised”',
      '“Biometric,” “perpetual,” “in all media”',
    ]),
    heading(2, 'What to say'),
    quote(
      p('“I am happy to do the job. I would like to read the AI page at home and answer on Thursday.”'),
      list('bullet', ['Keep a copy.', 'Write down who asked, and when.']),
    ),
    heading(3, 'Who to call'),
    p(
      'Your union: ',
      open('phone number of your union'),
      '. More at ',
      link('https://example.org/ai', 'example.org/ai'),
      '.',
    ),
  ],
}

/** The same kinds of node in Spanish. */
export const folleto: Document = {
  ...handout,
  language: 'es',
  title: 'Antes de firmar',
  label: 'H1 · Folleto',
  mark: 'f6d1c8v2',
  dated: '23 de noviembre de 2026',
  draft: 'Borrador 1',
  stamp: 'Información general, no es asesoría legal',
  initials: 'la persona intérprete',
  children: number(
    [
      heading(1, 'Antes de firmar'),
      p('Nadie debería entrenar una IA con tu trabajo sin pedirte permiso primero. Consulta el ', ref('SCH-A'), '.'),
      schedule(
        'SCH-A',
        'Permiso',
        p('El permiso debe estar por escrito.'),
        list('schedule', ['¿Qué modelo?', '¿Para qué?']),
      ),
    ],
    'es',
  ),
}
