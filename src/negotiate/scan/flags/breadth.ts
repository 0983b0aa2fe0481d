import {look} from '../look.js'
import type {Flag} from './flag.js'

/** Words so wide that training fits into them. */
export const breadth: readonly Flag[] = [
  {
    id: 'all-technologies',
    is: 'A grant of technologies not yet known',
    why: '“Now known or hereafter devised” was written for new screens; it is read today to include training.',
    ask: 'Say that no grant in future media or technologies includes a right to train or to replicate.',
    es: {
      is: 'Un permiso sobre tecnologías que aún no se conocen',
      why: '«Now known or hereafter devised» (conocidas ahora o inventadas después) se escribió para pantallas nuevas; hoy se lee como si incluyera entrenar.',
      ask: 'Que diga que ningún permiso sobre medios o tecnologías futuras incluye el derecho a entrenar o a replicar.',
    },
    against: {A06: 'weaker'},
    concerns: ['C16'],
    hazards: ['H4'],
    propose: ['CTL-01', 'GEN-01'],
    signs: [
      {
        has: [
          look(
            '(?:(?:now|today|presently|currently)(?: known| existing| in existence| available)? ?(?:\\w+ )?(?:,? ?(?:or|and|and/or) )(?:\\w+ )?(?:hereafter|hereinafter|later|in (?:the )?future|yet to be|subsequently|to be)\\b|known or unknown technolog|whether or not (?:presently|now|currently) (?:contemplated|known|existing)|existing (?:today|now)? ?or (?:\\w+ ){0,3}?in the future|(?:not (?:yet )?(?:been )?|yet to be )(?:discovered|invented|devised|developed|conceived)|(?:present and|existing and|existing or|current and|all) future (?:\\w+ )?(?:media|technolog\\w+|formats?|devices|methods|uses?)|(?:future|new) technolog(?:y|ies)(?= (?:that|which|not|and|or|may|as|in)|[,.]|$))',
          ),
        ],
        not: [
          /\b(?:committee|reopen|interference|raised|meet)\b|\blaw\b[^;]{0,20}\bnow\b/,
          look('adoption of new technolog'),
        ],
      },
    ],
    wrong: [
      'The rights extend to all media and technologies now known or hereafter invented.',
      'Use is permitted by any device existing now or in the future.',
    ],
    right: ['No grant in technologies now known or hereafter devised includes a right to train.'],
  },
  {
    id: 'results-and-proceeds',
    is: 'Everything the services yield belongs to the other side',
    why: 'A grant of results and proceeds, or a work made for hire, is read to include any use, training with it.',
    ask: 'Say that results and proceeds do not include a right to train, whoever owns the picture.',
    es: {
      is: 'Todo lo que dan los servicios pertenece a la otra parte',
      why: 'Una cesión de «results and proceeds» (todo lo que resulte) o una obra por encargo se lee como si incluyera cualquier uso, también entrenar.',
      ask: 'Que diga que lo que resulte de los servicios no incluye el derecho a entrenar, sea de quien sea la película.',
    },
    against: {A12: 'weaker', A13: 'weaker'},
    concerns: ['C08'],
    hazards: ['H4', 'H6'],
    propose: ['CTL-01'],
    signs: [
      {
        has: [
          look(
            '(?:results and proceeds|results,? products,? and proceeds|works?[- ](?:made[- ])?for[- ]hire|(?:whatever|everything|anything|all that) (?:\\w+ ){0,3}?(?:do|does|say|says|perform|performs|create|creates|contribute|contributes)\\b …own|contributions? …(?:owned|property|vests?)|(?:assigns?|assigning|transfers?|vests?) …(?:all|every) (?:of (?:the )?)?(?:rights?,? title|intellectual property|proprietary rights))',
          ),
        ],
        not: [look('charity|fund|screening')],
      },
    ],
    wrong: ['Artist’s services and all results and proceeds of them are a work for hire owned by Studio.'],
    right: ['Results and proceeds do not include a right to train.'],
  },
  {
    id: 'perpetual-identity',
    is: 'Likeness, voice or movement without an end or a way back',
    why: 'A term without an end outlives the picture, the performer and every technology that was thought of.',
    ask: 'Set a term in months, tie it to the picture, and let it end with the consent.',
    es: {
      is: 'Imagen, voz o movimiento sin fin y sin vuelta atrás',
      why: 'Un plazo sin fin dura más que la película, que el artista y que toda tecnología en que se pensó.',
      ask: 'Que se fije un plazo en meses, se ate a la película y termine con el consentimiento.',
    },
    against: {A13: 'weaker'},
    concerns: ['C07', 'C13'],
    hazards: ['H12'],
    propose: ['CON-03', 'CON-05'],
    signs: [
      {
        has: [
          look(
            '(?:perpetual(?:ly)?|in perpetuity|irrevocabl[ey]|forever\\b|for all time|never-ending|unlimited in (?:time|duration)|without (?:limit|limitation) (?:of|as to|in) (?:time|duration)|for ever\\b|eternal\\w*|indefinite(?:ly)?|as long as (?:it|the studio|company|we) (?:likes?|wish(?:es)?|sees? fit))',
          ),
          look('{identity}|facial geometry|body movement'),
        ],
        not: [/\bconfiden/],
      },
    ],
    wrong: ['I give Studio a perpetual license to my voice and movements.'],
    right: [
      'No irrevocable license to Performer’s voice is granted.',
      'Studio owns the copyright in the Picture in perpetuity.',
    ],
  },
  {
    id: 'any-purpose',
    is: 'Any purpose, any manner, any change',
    why: 'Without a stated purpose there is nothing that a use can go beyond, and no say in how one is shown.',
    ask: 'Name the purpose, and have the performer approve each other one.',
    es: {
      is: 'Cualquier fin, cualquier modo, cualquier cambio',
      why: 'Sin un fin declarado no hay límite que un uso pueda pasar, ni voz sobre cómo se muestra a la persona.',
      ask: 'Que se nombre el fin, y que el artista apruebe cada uno de los demás.',
    },
    against: {A13: 'contradicted'},
    concerns: ['C06', 'C07'],
    hazards: ['H11'],
    propose: ['CON-03', 'CTL-03'],
    signs: [
      {
        has: [
          look(
            '(?:(?:for|to) any (?:and all )?(?:\\w+ )?purposes?(?: (?:whatsoever|whatever|that))?|in any (?:and all )?(?:way|manner|form|context)s?\\b|without (?:any )?restrictions?|as (?:it|company|producer|studio|we) (?:alone |may |solely )?(?:determines?|chooses?|sees? fit|wish(?:es)?|likes?)|however we (?:like|want|wish|choose)|(?:all|any) (?:lawful )?uses? (?:whatever|whatsoever)|(?:distort|combine|revise|alter|adapt|modify|change)\\w*,? …(?:sole|absolute|full) discretion)',
          ),
          look('us(?:e|ed|ing)\\b|alter|edit|combin|exploit'),
          look('{work}|{identity}|what you give|rights?'),
        ],
        not: [/\b(?:bags?|vehicles?|premises|replica|avatar|payment|means)\b/, look('in whole or in part, in any')],
      },
    ],
    wrong: ['The recordings may be used in any way and for any purpose whatsoever.'],
    right: ['The recordings shall not be used for any purpose other than the Picture.'],
  },
  {
    id: 'free-assignment',
    is: 'Rights passed on without what binds the one who passes them on',
    why: 'A promise binds who made it. A licensee or a buyer who did not sign it need not keep it.',
    ask: 'Let nothing be passed on before the recipient has assumed these terms in writing, and keep the company liable.',
    es: {
      is: 'Derechos que se pasan a otros sin lo que obliga a quien los pasa',
      why: 'Una promesa obliga a quien la hizo. Quien recibe o compra los derechos y no la firmó no tiene que cumplirla.',
      ask: 'Que nada se pase antes de que quien lo recibe asuma estos términos por escrito, y que la empresa siga siendo responsable.',
    },
    against: {A23: 'contradicted'},
    concerns: ['C05'],
    hazards: ['H1', 'H18'],
    propose: ['CTL-04', 'GEN-03'],
    signs: [
      {
        has: [
          look(
            '(?:freely (?:assign|transfer|sub-?licen[sc]e|license)\\w*|(?:may|right to|can) …(?:assign|transfer|sub-?licen[sc]e|pass on|passed on) …(?:rights?|licen[sc]e|permission|material|agreement|interest|in whole)|(?:rights?|licen[sc]e|permissions?|agreement) (?:\\w+ ){0,4}?(?:may|can) be (?:\\w+ )?(?:assigned|transferred|passed on|sub-?licensed)|(?:successors,? (?:licensees,? )?(?:and |or )?assigns|licensees,? (?:successors,? )?and assigns) …without notice|upon (?:any )?(?:such )?(?:assignment|transfer) …(?:released|relieved|discharged)|sub-?licen[sc](?:e|able)\\b …(?:own choosing|any (?:person|party|third)|without))',
          ),
        ],
        not: [look('assumes?|assumed|driver|either party|neither party|without the other')],
      },
    ],
    wrong: ['Studio may assign, license or sublicense this release and all rights in it to anyone.'],
    right: [
      'Studio may assign this rider only if the assignee assumes it in writing.',
      'Studio shall not sublicense the Recordings.',
    ],
  },
  {
    id: 'unilateral-change',
    is: 'One side may change the terms',
    why: 'What was agreed today can become consent to training tomorrow, by a notice that nobody reads.',
    ask: 'Let a change bind only when the performer has signed it, and never reach back.',
    es: {
      is: 'Una de las partes puede cambiar los términos',
      why: 'Lo acordado hoy puede volverse mañana un consentimiento para entrenar, por un aviso que nadie lee.',
      ask: 'Que un cambio valga solo si el artista lo firmó, y nunca hacia atrás.',
    },
    against: {A06: 'weaker'},
    concerns: ['C04'],
    hazards: ['H17'],
    propose: ['CTL-01', 'GEN-01', 'CON-03'],
    signs: [
      {
        has: [
          look(
            '(?:(?:may|can|right to|reserves?) …(?:change|amend|modify|update|revise|replace|supplement)\\b …(?:terms|polic(?:y|ies)|agreement|exhibit|schedule [a-z]\\b|conditions|this (?:notice|form|list|release))|(?:terms|polic(?:y|ies)|exhibit \\w+|agreement|conditions|this (?:notice|form|list)) (?:\\w+ ){0,4}?(?:may|can) be (?:changed|amended|modified|updated|revised|supplemented)|(?:uses?|purposes?) …may be added|as (?:amended|updated|modified) from time to time|we may change)',
          ),
        ],
        not: [
          look(
            'the union may|until the parties|both parties|signed|in writing by|shooting|call times?|schedule may be changed',
          ),
        ],
      },
    ],
    wrong: ['We may revise this policy at any time.'],
    right: ['This release may be amended only in writing signed by Performer.', 'Call times may be changed.'],
  },
  {
    id: 'agreement-override',
    is: 'The form prevails over a rider or a collective agreement',
    why: 'It takes back by a sentence at the end what the rider or the union’s agreement gives.',
    ask: 'Let the rider prevail, by the numbers of the clauses it overrides, with the collective agreement as the minimum.',
    es: {
      is: 'El formulario vale más que un anexo (rider) o que el contrato colectivo',
      why: 'Con una frase al final quita lo que dan el anexo o el contrato del sindicato.',
      ask: 'Que valga más el anexo, con los números de las cláusulas que desplaza, y con el contrato colectivo como mínimo.',
    },
    against: {A26: 'contradicted'},
    concerns: [],
    hazards: ['H4', 'H15'],
    propose: ['GEN-01', 'CTL-01'],
    signs: [
      {
        has: [
          look(
            '(?:(?:controls?|governs?|prevails?|takes precedence) over …(?:collective|guild|union|rider|earlier|prior|previous|contrary|any other)|(?:supersedes?|replaces?|overrides?) (?:\\w+ ){0,5}?(?:collective|guild|union|riders?|earlier|prior|previous|contrary)\\b|conflict …rider …(?:controls?|governs?|prevails?)|waives? …(?:protections?|benefits?|terms?|provisions?|rights?) …(?:{union}|collective)|notwithstanding (?:any(?:thing)? (?:\\w+ ){0,6}?)?(?:rider|collective|{union}))',
          ),
        ],
        not: [
          look(
            '(?:this|the) rider (?:prevails|governs|controls)|better for|more favou?rable|start date|minimum|right to bargain',
          ),
        ],
      },
    ],
    wrong: [
      'This form supersedes any rider and any contrary term of a collective agreement.',
      'Talent waives the benefits of any union agreement in respect of digital uses.',
    ],
    right: ['This rider prevails over any contrary term of the Engagement Agreement.'],
  },
]
