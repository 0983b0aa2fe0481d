import type {Document} from '../../../src/document/document.js'
import {clause, heading, list, number, p, quote, ref, section, strong, table} from '../build.js'
import {base} from './base.js'

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
