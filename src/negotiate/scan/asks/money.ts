import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {AskSigns} from './ask.js'

const pay = '(?:pay(?:s|ment|ments|able)?\\b|paid\\b|compensat\\w+|fees?\\b|remunerat\\w+|shares?\\b|pool\\b|percent)'
const none =
  '(?:no|not|nor|without) (?:\\w+,? ){0,6}?(?:payments?|compensation|remuneration|payable|paid|residuals?|royalt(?:y|ies)|fees?|additional payment)'
const output =
  '(?:ai[- ](?:output|generated)|(?:ai|artificial intelligence|generated|synthetic) (?:content|output|scenes?|material)|generated (?:by|with)|output\\b)'

/** Pay for the training, for what comes out of it, and for crowds. */
export const money: readonly AskSigns[] = [
  {
    ask: 'A04',
    es: 'Pagar a los actores cuya imagen se usa para entrenar.',
    propose: ['CMP-01', 'CMP-05'],
    met: [
      {
        has: [
          look(`(?:shall|must|will) (?:\\w+ )?(?:pay|be paid)|training fee`),
          look('likeness|image|voice|face|performance material'),
          look('train\\w*'),
        ],
        not: [look('crowd|background'), new RegExp(none)],
      },
    ],
    weaker: [
      {
        has: [
          look(
            `${pay} ……(?:only if|only where|discretion|goodwill|if recogni[sz]able)|(?:discretion|goodwill) …${pay}`,
          ),
          look('likeness|image|voice|recogni[sz]able'),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [look(none), look('likeness|image|voice|face'), look('automated|train\\w*|systems?|ai\\b')],
        not: [look('crowd|background|not less than')],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A15',
    es: 'Pagar con justicia las actuaciones pasadas que se usan para entrenar.',
    propose: ['CMP-01', 'CMP-02', 'REM-06'],
    met: [
      {
        has: [
          look(
            `training fee|${pay} ……(?:training|to train|ingest\\w*|machine learning)|(?:training|licen[sc]e) ……${pay}`,
          ),
          look('shall|must|will|are|is\\b'),
          look('train\\w*'),
        ],
        not: [
          look('likeness|crowd|residuals?|background|output|credit|guidelines|statement of|discretion'),
          new RegExp(none),
        ],
      },
      {has: [look('no payment …(?:is|are) payment for training|paid for separately')], held: anyhow},
      {has: [look('price\\b …(?:arbitrat\\w+|decided)|bargain over the price')]},
    ],
    weaker: [
      {
        has: [
          look(
            `(?:net revenue|after recoupment|if any|appropriate|considered|discuss\\w*) …|(?:compensation|remuneration) …(?:if any|considered|discuss\\w*|appropriate)`,
          ),
          look('compensation|remuneration|share|performers'),
          look('train\\w*|licen[sc]e|material'),
        ],
        not: [look('residuals?')],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [look(none), look('train\\w*|licens\\w+|data uses?')],
        not: [
          look(
            'likeness|crowd|residuals?|background|payment for training|not less than|unless|until|before|condition|guidelines|committee|twice|consent|fee is|return',
          ),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A16',
    es: 'Pagar residuales por cada uso comercial de contenido generado por IA.',
    propose: ['CMP-03', 'DEF-07'],
    met: [
      {
        has: [
          look(`(?:residuals?|revenue|royalt(?:y|ies)|shares? in)`),
          look(output),
          look('commercial|use|content|revenue|model'),
        ],
        not: [look('revisit|crowd'), new RegExp(none)],
      },
    ],
    weaker: [
      {
        has: [
          look(
            '(?:revisit|discuss|consider|study|later|next round) …(?:residuals?|royalt\\w+)|residuals? …(?:revisit|next round|later)',
          ),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(`${none}|residuals? (?:\\w+ ){0,3}?not`),
          look('residuals?|royalt(?:y|ies)'),
          look('artificial|ai\\b|generat\\w+|systems?|output'),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A17',
    es: 'Pagar a los artistas de fondo cuyos movimientos e imágenes forman escenas de multitud.',
    propose: ['BKG-02', 'BKG-04', 'BKG-01'],
    met: [
      {
        has: [look(pay), look('background|extras?\\b'), look('crowds?|generated|figures|motions?|movements?')],
        not: [look('no consent|single|one-time'), new RegExp(none)],
      },
      {has: [look('(?:no|not) digital double of a background')], held: ['refused']},
    ],
    weaker: [
      {
        has: [look('(?:single|one-time|flat|nominal) (?:\\w+ )?(?:fee|payment)'), look('crowds?|background')],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [look(`${none}|not give rise to any payment`), look('background|crowds?|extras?\\b')],
        not: [look('unless|less than|without that')],
        held: anyhow,
      },
    ],
  },
]
