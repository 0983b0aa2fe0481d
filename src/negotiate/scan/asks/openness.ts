import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {AskSigns} from './ask.js'

const training = '(?:{train}|training (?:use|licen[sc]es?|of)|artificial intelligence|ai\\b|generative)'
const records =
  '(?:records?|manifests?|logs?|registers?|data ?sets?(?! vendors?)|inventor(?:y|ies)|documentation|lists? of)'

/** Bargaining, transparency, information, records. */
export const openness: readonly AskSigns[] = [
  {
    ask: 'A01',
    es: 'Llevar el entrenamiento de IA a la mesa de negociación.',
    propose: ['TRN-02', 'GOV-04'],
    met: [
      {
        has: [look('(?:bargain|negotiat\\w+|reopen)'), look(training)],
        not: [look('guidelines|propose them to others|any other negotiation|price')],
        held: ['plain', 'conditional'],
      },
    ],
    weaker: [
      {
        has: [
          look('(?:consult|meet and (?:discuss|confer)|discuss)\\w* …(?:{union}|parties)'),
          look('train\\w*'),
          look('shall not be required|in good faith|need not'),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            'waives? …(?:right|duty) to (?:bargain|negotiate)|(?:no|not) (?:\\w+ ){0,4}?(?:duty|obligation|obliged|required) to (?:bargain|negotiate)|(?:not|no) (?:\\w+ ){0,2}?subject (?:to|of) (?:negotiation|bargaining)|reserved to (?:the )?(?:management|producers?)',
          ),
          look('train\\w*|technolog\\w+|artificial intelligence|ai\\b'),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A02',
    es: 'Entrenar con actuaciones pasadas solo a la vista de todos.',
    propose: ['TRN-02', 'DEF-01'],
    met: [
      {
        has: [
          look(
            '(?:notice|notif(?:y|ies)|inform|disclose|name|report) …… (?:training|to train|{train}|ai\\b|each system|every system)',
          ),
        ],
        not: [look('records|inquiry|consent|summary|since|already')],
      },
      {has: [look(`(?:in the open|openly|transparent(?:ly)?)`), look('train\\w*|ai\\b')]},
      {
        has: [
          look(
            'notice is due whether|(?:model|system)s?"? includes? …not (?:offered|released|available) to the public',
          ),
          /./,
        ],
        held: anyhow,
      },
      {has: [look('nothing …(?:confiden\\w+|prevents?) …(?:{union}|counsel|agent)')], held: anyhow},
    ],
    weaker: [
      {
        has: [
          look(
            '(?:notice|notify|inform) …(?:licens\\w+|agreements?) …(?:in general|of this kind|third part|where|only|not under common)|(?:inform|notify) …in general terms',
          ),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            '(?:not|no) (?:\\w+ ){0,4}?(?:obliged|obligation|required|duty|bound|need) …(?:disclose|inform|notify|say|reveal)',
          ),
          look('train\\w*|licens\\w+ activity'),
        ],
        not: [look('records|information to')],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A05',
    es: 'Decir a los artistas, con claridad y por completo, cómo se usa su trabajo pasado para entrenar.',
    propose: ['TRN-01', 'TRN-05'],
    met: [
      {
        has: [
          look(
            '(?:give|provide|furnish|deliver|send|hand)\\b …(?:performers?|artist|actor|talent|individual)\\b …(?:statement|information|disclosure|description|particulars)',
          ),
          look('model|purpose|train|use'),
        ],
      },
      {has: [look('(?:answer|reply|respond)\\b …(?:inquir|question|request) …(?:used|work|train|performance)')]},
    ],
    weaker: [
      {
        has: [
          look(
            'general description|general information|summary of (?:the )?(?:intended|uses)|information about …to the {union}',
          ),
          look('uses?|train\\w*|members|performers'),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            '(?:not|no) (?:\\w+ ){0,3}?(?:entitled to|right to|duty to|obligation to|obliged to|required to|need) ?(?:\\w+ ){0,2}?(?:information|inform|tell|notify|know)',
          ),
          look('performances?|recordings?|uses?|systems?|performer|artist'),
        ],
        not: [look('records of')],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A07',
    es: 'Los desarrolladores llevan registros de todos los datos con que entrenan.',
    propose: ['TRN-03', 'DEF-04'],
    met: [
      {
        has: [
          look(`(?:keep|maintain|retain|preserve|hold)s?\\b …${records}`),
          look('train\\w*|corpus|ingest\\w*|data\\b|datasets?'),
        ],
        not: [look('temperature|confidential|consent')],
      },
      {
        has: [
          look(`${records} …(?:shall|must|will|are|is) (?:\\w+ )?(?:kept|maintained|retained|preserved)`),
          look('train\\w*|corpus|ingest\\w*|licen[sc]ed titles'),
        ],
        not: [look('temperature|confidential|consent')],
      },
    ],
    weaker: [
      {
        has: [
          look(
            `(?:${records}) …(?:kept|retained|maintained) …(?:(?:\\w+|\\d+) (?:days|weeks|months)\\b)|principal sources`,
          ),
          look('train\\w*|licen[sc]ed|data'),
        ],
        not: [look('years|temperature')],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(`(?:${records}|logs) …(?:deleted|destroyed|discarded|erased) …(?:once|when|after|as soon)`),
          look('built|trained|complete|system|model'),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A08',
    es: 'Los desarrolladores dan a conocer esos registros.',
    propose: ['ENF-01', 'TRN-04', 'CTL-04'],
    met: [
      {
        has: [
          look(
            `(?:disclose|deliver|produce|provide|give|furnish|hand over|make available)s?\\b …(?:${records}|manifest)`,
          ),
          look('train\\w*|corpus|manifest|data ?sets?|developer|licensee'),
        ],
        not: [look('public|consent records|web page')],
      },
      {
        has: [
          look(`(?:inspect|audit|examine)\\b …(?:${records}|books|manifest)|right (?:to|of) (?:audit|inspect\\w*)`),
        ],
        not: [look('petty cash|no right|waives')],
        held: ['plain', 'conditional'],
      },
    ],
    weaker: [
      {
        has: [
          look(
            '(?:summary|overview) of …(?:data|sources|records|training)|audit …(?:no more than once|only for cause|own (?:cost|expense))',
          ),
          /./,
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            `(?:${records}|content of) …(?:trade secrets?|proprietary|confidential)|trade secrets? …(?:data ?sets?|records)`,
          ),
          look('train\\w*|data ?sets?|models?'),
          look('no party|not|compelled|disclos\\w*'),
        ],
        held: anyhow,
      },
      {
        has: [
          look(
            `(?:not|no) (?:\\w+ ){0,4}?(?:required|obliged|obligation|duty|right) (?:to )?…(?:produce|disclose|deliver|inspect|provide|furnish) …${records}`,
          ),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A09',
    es: 'Cualquiera puede ver lo que se da a conocer.',
    propose: ['TRN-04', 'ENF-06'],
    met: [
      {
        has: [
          look(
            `(?:${records}|information)\\b …… (?:published|publish|public(?:ly)?\\b|web ?(?:page|site)|anyone|online)`,
          ),
          look('train\\w*|titles|works|data|licen\\w+|models?'),
        ],
        not: [look('confidential|public-facing|offered to the (?:general )?public|educat\\w+')],
      },
      {
        has: [look(`publish(?:es|ed)? …(?:${records}|register)`), look('train\\w*|titles|works|data')],
        not: [look('guidelines|standards|propose')],
      },
    ],
    weaker: [
      {
        has: [
          look(
            `(?:aggregate|statistics|summar(?:y|ies)|total figures) …publish\\w*|(?:register|records) …(?:appointment|at (?:the )?(?:producer|company)|upon request of the union)|union may see the register`,
          ),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            `(?:register|records?|list|manifest)\\b …(?:confidential|not (?:be )?(?:made )?(?:available|public|disclosed|published))`,
          ),
          look('public|anyone|outside|disclos\\w*'),
        ],
        not: [look('counsel|prevents')],
        held: anyhow,
      },
    ],
  },
]
