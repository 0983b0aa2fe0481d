import {answer, clause, list, p, section, term} from '../build.js'

export const definitions = section(
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
