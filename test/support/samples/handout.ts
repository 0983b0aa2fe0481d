import type {Document} from '../../../src/document/document.js'
import {heading, link, list, number, open, p, quote, ref, schedule, strong} from '../build.js'
import {base} from './base.js'

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
