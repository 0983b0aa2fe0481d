import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {AskSigns} from './ask.js'

/** What is done about training that already happened. */
export const repair: readonly AskSigns[] = [
  {
    ask: 'A10',
    es: 'Alcanzar también a los modelos que ya se entrenaron sin autorización.',
    propose: ['REM-01', 'DEF-05', 'GEN-02'],
    met: [
      {
        has: [
          look(
            '(?:report|identify|search|disclose|list|inquire|find)\\b ……(?:since|already|past|previous(?:ly)?|prior|before|existing)',
          ),
          look('train\\w*|model'),
        ],
        not: [look('consent|next|new technolog')],
      },
      {has: [look('(?:applies|extends) to …train\\w* …(?:before|already|prior)')]},
      {has: [look('affected model whether or not|whether or not …knew')], held: anyhow},
      {
        has: [look('represents?\\b …(?:not|no) …(?:used|supplied|licensed) …train')],
        not: [look('knowledge|aware|knowingly')],
        held: anyhow,
      },
      {has: [look('(?:payment|acceptance) …does not release …(?:train\\w*|claim)')], held: anyhow},
    ],
    weaker: [
      {
        has: [
          look('(?:reasonable inquiry|readily available|after the effective date)'),
          look('licens\\w+|train\\w*|review\\w*|records'),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            '(?:prospective(?:ly)?|(?:no|not) (?:\\w+ ){0,3}?(?:inquiry|look-?back|retroactive|affect\\b|liable)|(?:before|prior to|existing on|preced\\w+) …(?:ratification|effective date|this agreement))',
          ),
          look('train\\w*|models?|licen[sc]es?'),
          look('only|no|not|waives?|releases?'),
        ],
        not: [look('whether or not|does not release|report|search')],
        held: anyhow,
      },
      {has: [look('releases? …claims …train\\w* …(?:before|prior|past)')], held: ['plain']},
    ],
  },
  {
    ask: 'A11',
    es: 'Volver a entrenar por completo un modelo así.',
    propose: ['REM-03', 'REM-02', 'REM-05'],
    met: [
      {
        has: [
          look('(?:retrain(?:ed|ing)?|retire[ds]?|trained (?:anew|again|afresh))'),
          look('models?|systems?|material|parameters|performance'),
        ],
        not: [look('filter\\w*|suppress\\w*|agreed damages')],
      },
      {
        has: [
          look(
            '(?:destroy|destroyed|delete|destruction of|deletion of)\\b …(?:models?|weights?|parameters|every copy|embeddings?)',
          ),
        ],
        not: [look('{efforts}')],
      },
      {
        has: [look('(?:filter\\w*|suppress\\w*|unlearn\\w*) …(?:not|no) (?:satisf\\w+|enough|remov\\w+|substitute)')],
        held: anyhow,
      },
      {
        has: [look('may (?:seek|obtain|apply for) …injunct\\w+|damages do not limit …(?:remed\\w+|retrain\\w*)')],
        not: [look('company may')],
        held: anyhow,
      },
    ],
    weaker: [
      {
        has: [
          look(
            '(?:filters?|suppress\\w*|block\\w*) …(?:reduc\\w+|limit|generation|likeness|prompts?)|(?:exclud\\w+|removed?) …(?:next version|future versions?)',
          ),
        ],
        not: [look('not satisf|does not')],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            '(?:no|not|never) …(?:required|obliged|obligation|order\\w*|liable) …(?:retrain|withdraw|destroy|delete|retire)',
          ),
        ],
        not: [look('scans')],
        held: anyhow,
      },
      {
        has: [
          look(
            '(?:filter\\w*|suppress\\w*) …(?:deemed|constitutes?|is|shall be) (?:\\w+ )?(?:full |complete )?(?:compliance|satisf\\w+|sufficient)',
          ),
        ],
        held: ['plain'],
      },
    ],
  },
]
