import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {AskSigns} from './ask.js'

const training =
  '(?:{train}|train\\w*|training (?:use|data|licen[sc]e)|machine learning|data ?set|ai\\b|artificial intelligence)'
const yes = '(?:consents?|consented|opt(?:s|ed)?[- ]in|permission|written agreement)'

/** Consent before use, control and approval. */
export const consented: readonly AskSigns[] = [
  {
    ask: 'A03',
    es: 'Entrenar solo con el pleno consentimiento de los actores.',
    propose: ['CON-01', 'CON-07'],
    met: [
      {
        has: [
          look(`(?:license|furnish|use|supply|make|train)\\w* …${training}`),
          look(`(?:without|unless|until|except (?:with|by)|only (?:if|with|after)) ……${yes}`),
        ],
        not: [look('records|not be required')],
        held: ['refused', 'conditional'],
      },
      {
        has: [look(`(?:obtain|secure|have|hold)s? …consents?`), look(`${training}`)],
        not: [look('reasonable time|after use')],
      },
      {
        has: [
          look(`${training} …requires? …consents?|consents? of (?:every|each|all) …(?:actors?|performers?)`),
          look(training),
        ],
      },
    ],
    weaker: [
      {
        has: [
          look(
            'consent …(?:is )?required only (?:where|if|when)|(?:reasonable efforts|endeavou?r|seek) …consent|consent …only (?:where|if) …(?:identifiable|recogni[sz]able)',
          ),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            '(?:no consent (?:\\w+ ){0,5}?(?:is|shall be) (?:required|needed)|need not (?:ask|obtain|seek)|(?:may|can|will|permit\\w*|free to)\\b …(?:without|regardless of) (?:the |any )?(?:\\w+ ){0,2}?consent)',
          ),
          look(training),
        ],
        not: [look('shall not|may not|no (?:right|material)')],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A06',
    es: 'Obtener un consentimiento informado, y obtenerlo antes de cualquier uso.',
    propose: ['TRN-01', 'CON-02'],
    met: [
      {has: [look('(?:informed|separately signed)'), look('consent\\w*')]},
      {
        has: [
          look(
            '(?:no|not) …(?:ingest\\w*|used?|train\\w*|begin|capture) …(?:before|until|without) …(?:received|disclosure|statement|signed|written release)',
          ),
        ],
        held: anyhow,
      },
      {has: [look('(?:change|amendment|modification) …(?:only when|only if|until) …signed')], held: anyhow},
      {
        has: [look('consent\\w* …(?:before|prior to|in advance of) …(?:use|ingest\\w*|train\\w*)')],
        not: [look('before asking')],
      },
    ],
    weaker: [
      {
        has: [
          look(
            '(?:consent|agreement) …(?:after (?:use|training|ingestion)|within a reasonable time|retroactive)|where practicable …(?:consent|agreement)|(?:consent|agreement) will be sought',
          ),
        ],
        not: [look('opt-in consent')],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            'whether or not (?:described|disclosed|explained|known)|(?:present and future|all) uses …(?:ai\\b|artificial)|without (?:further )?(?:explanation|disclosure|information)',
          ),
          look('consent\\w*|agree\\w*'),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A12',
    es: 'Usar el trabajo de un artista solo después de su sí expreso.',
    propose: ['CON-01', 'CON-02', 'CON-04'],
    met: [
      {has: [look('opt(?:s|ed)?[- ]?in\\b')], not: [look('will be notified|will be sought')]},
      {
        has: [
          look(`(?:use|make|train|license)\\w* …${training}`),
          look('unless|until|only (?:if|after)'),
          look('signed|signs|separate(?:ly)?|opted in|training consent'),
        ],
        not: [look('not be required')],
        held: ['refused', 'conditional'],
      },
      {
        has: [
          look('silence|(?:consent|approval) …implied|opt[- ]?out|no answer|failure to (?:object|respond)|pre-?ticked'),
          look('is not|is no\\b|as no\\b|does not (?:satisfy|count)|not be implied|neither'),
        ],
        not: [look('request for approval')],
        held: anyhow,
      },
      {
        has: [
          look(
            '(?:no|not) …(?:refused|denied|dismissed|penali[sz]ed|retaliat\\w+) …(?:refusal|refus\\w+|declin\\w+) …(?:consent|train\\w*)',
          ),
        ],
        held: anyhow,
      },
    ],
    weaker: [
      {
        has: [
          look(
            'opt-in …(?:series regulars|stars|principals?|leads?|notified)|(?:others?|other performers) will be notified',
          ),
        ],
        not: [look('by opt-in only')],
        held: anyhow,
      },
    ],
    contradicted: [],
  },
  {
    ask: 'A13',
    es: 'Los artistas controlan cómo se interpreta, se reutiliza y se muestra su trabajo.',
    propose: ['CTL-03', 'CTL-02', 'CON-05'],
    met: [
      {has: [look('(?:controls?|decides?) (?:how|over how|over the)\\b …(?:interpret|repurpos|portray|shown|used)')]},
      {
        has: [
          look(
            '(?:no|not) …(?:portray|depict|distort|repurpose|alter|misrepresent|digital double|combine) …(?:without|unless|until|except)',
          ),
          look('approv\\w+|consent'),
        ],
        held: anyhow,
      },
      {
        has: [
          look('(?:performer|artist|actor|individual) may (?:withdraw|revoke|end) …(?:consent|permission|at any time)'),
        ],
        held: ['plain', 'conditional'],
      },
    ],
    weaker: [
      {
        has: [
          look(
            '(?:consideration|consult\\w*|consider) …(?:portray\\w*|concerns|manner)|withdrawn? only|no effect on versions',
          ),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            '(?:no|not|waives?) (?:\\w+ ){0,4}?(?:rights?|control|approval|say) …(?:portray\\w*|manner|interpret\\w*|depict\\w*)',
          ),
        ],
        not: [look('company shall not')],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A14',
    es: 'Los artistas aprueban o rechazan el uso de su trabajo en cada proyecto generado por IA.',
    propose: ['CTL-02', 'ENF-04'],
    met: [
      {has: [look('(?:may|right to|shall) (?:\\w+ )?approve (?:or|and) (?:reject|refuse)|approval rights? over')]},
      {
        has: [
          look(
            '(?:no|not|only) …(?:used?|synthesi[sz]e|simulate|generated?|replica|double|made)\\b …(?:without|until|unless|requires?|new consent) …(?:approv\\w+|consent)',
          ),
        ],
        not: [look('licen[sc]e covered|train\\b|ingest\\w*|dataset')],
        held: anyhow,
      },
      {has: [look('(?:does not answer|no answer|silence) …(?:approval|project) …(?:is no|refus)')], held: anyhow},
      {has: [look('waiver of (?:injunctive|equitable) …does not apply')], held: anyhow},
    ],
    weaker: [
      {
        has: [
          look('(?:consult(?:ed|ation)? …(?:projects?|uses?)|approval …(?:not (?:be )?unreasonably|deemed given))'),
          look('project|approval|use'),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [look('(?:no|not|without) (?:\\w+ ){0,3}?approval (?:rights?|is required|over)')],
        not: [look('portray\\w*|manner')],
        held: anyhow,
      },
    ],
  },
]
