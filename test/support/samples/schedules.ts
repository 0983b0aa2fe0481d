import {answer, emphasis, heading, list, open, p, quote, ref, schedule, signature, strong, table} from '../build.js'

export const schedules = [
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
