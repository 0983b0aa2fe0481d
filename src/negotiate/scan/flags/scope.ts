import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {Flag} from './flag.js'

/** Whom and what a protection leaves out. */
export const scope: readonly Flag[] = [
  {
    id: 'affiliate-carve-out',
    is: 'Affiliates or in-house systems left out',
    why: 'Training then moves one company over, in the same group, where nothing was promised.',
    ask: 'Bind affiliates as the company itself, and price training in the house.',
    es: {
      is: 'Quedan fuera las empresas afiliadas o los sistemas propios',
      why: 'El entrenamiento pasa entonces a otra empresa del mismo grupo, donde nada se prometió.',
      ask: 'Que las afiliadas queden obligadas igual que la empresa, y que entrenar dentro de la casa tenga su precio.',
    },
    against: {A23: 'weaker'},
    concerns: ['C05', 'C09'],
    hazards: ['H1'],
    propose: ['DEF-03', 'TRN-02', 'CMP-07'],
    signs: [
      {
        has: [
          look(
            '(?:(?:not (?:include|apply to|extend to|bind|cover|reach|restrict)|alone and not|no (?:duty|obligation) …(?:of|on|for)|exclud\\w+|other than|except(?:ing)?(?: for)?|outside) …(?:affiliat\\w+|subsidiar\\w+|parent\\b|sister compan\\w+|common control|in-house|internal(?:ly)? (?:systems?|models?|use|tools?|develop\\w*)|own group|group compan\\w+)|(?:affiliat\\w+|subsidiar\\w+|in-house|internal) (?:\\w+ ){0,8}?(?:(?:is|are) (?:outside|not|excluded|exempt)|outside the scope|(?:does|do|shall) not))',
          ),
        ],
        not: [
          look(
            'insured|non-affiliated|unaffiliated|to the public|cause (?:each|its|any)|shall not, and|including|as well as|and its affiliates shall not|meet to discuss|by itself, by an affiliat|or an affiliat|neither|nothing …(?:limits|restricts) …(?:use|artificial)',
          ),
        ],
        held: anyhow,
      },
    ],
    wrong: ['The duties in this section do not extend to affiliates of Producer.'],
    right: ['Producer shall not train, and shall cause its affiliates not to train.'],
  },
  {
    id: 'public-model-only',
    is: 'Only public or commercially sold systems count',
    why: 'Models that a studio keeps, or sells to businesses, train on the same work and stay out of sight.',
    ask: 'Define the model by what it learns from, public or not.',
    es: {
      is: 'Solo cuentan los sistemas públicos o que se venden',
      why: 'Los modelos que un estudio guarda, o vende a otras empresas, se entrenan con el mismo trabajo y nadie los ve.',
      ask: 'Que el modelo se defina por aquello de lo que aprende, sea público o no.',
    },
    against: {A02: 'weaker'},
    concerns: ['C05', 'C15'],
    hazards: ['H1', 'H16'],
    propose: ['DEF-03', 'TRN-02'],
    signs: [
      {
        has: [
          look(
            '(?:(?:public-facing|publicly (?:available|released|accessible)|commercially (?:available|released)|(?:offered|released|available|sold|marketed) to the (?:general )?public|consumer (?:product|system|model)s?)\\b)',
          ),
          look('systems?|models?|licen[sc]e\\w*|generative|tools?'),
        ],
        not: [
          look(
            'immaterial|whether (?:the|a) (?:model|system)|whether or not|includes? a system|such as an in-house|register|records|published|soundtrack|entrance|list of|summary',
          ),
        ],
        held: anyhow,
      },
    ],
    wrong: ['This section applies only to public-facing, commercially available generative systems.'],
    right: ['“Model” means any system, whether or not it is available to the public.'],
  },
  {
    id: 'non-affiliated',
    is: 'Only unaffiliated recipients count',
    why: 'A license to a sister company, or training in the house, then needs no notice and no pay.',
    ask: 'Strike “non-affiliated”, and add affiliates and the producer’s own systems.',
    es: {
      is: 'Solo cuentan los receptores que no son afiliados',
      why: 'Una licencia a una empresa hermana, o entrenar en la propia casa, no pide entonces aviso ni pago.',
      ask: 'Que se quite «non-affiliated» (no afiliado), y que se añadan las afiliadas y los sistemas propios del productor.',
    },
    against: {A02: 'weaker', A23: 'weaker'},
    concerns: ['C05', 'C09'],
    hazards: ['H1'],
    propose: ['TRN-02', 'CMP-07', 'DEF-03'],
    signs: [
      {
        has: [
          look(
            "(?:non-?affiliat\\w+|un-?affiliat\\w+|not (?:an )?affiliat\\w+|independent third part(?:y|ies)|not under common control|third part(?:y|ies) (?:that|which|who) (?:is|are) not|outside compan(?:y|ies) (?:unrelated|not)|arm's[- ]length (?:third part|licen))",
          ),
        ],
        not: [look('accountant|auditor|assessor|arbitrator|whether or not|whether (?:\\w+ ){0,4}?affiliat')],
        held: anyhow,
      },
    ],
    wrong: ['Notice is due where Producer licenses the footage to a non-affiliated third party.'],
    right: ['Notice is due whether the licensee is an affiliate or a third party.'],
  },
  {
    id: 'tool-carve-out',
    is: 'Uses or tools left out so widely that training fits through',
    why: 'Research, analytics and “workflow” are done with models, and models are made by them.',
    ask: 'Exclude ordinary post-production by function, on condition that nothing learned stays in a model.',
    es: {
      is: 'Usos o herramientas excluidos tan ampliamente que el entrenamiento cabe por ahí',
      why: 'La investigación, el análisis y el «workflow» (flujo de trabajo) se hacen con modelos, y de ellos salen modelos.',
      ask: 'Que se excluya la posproducción corriente según su función, a condición de que nada aprendido quede en un modelo.',
    },
    against: {A12: 'weaker'},
    concerns: ['C15'],
    hazards: ['H16'],
    propose: ['DEF-01'],
    signs: [
      {
        has: [
          look(
            '(?:nothing|not (?:apply|limit|restrict|include|prevent|extend)|exclud\\w+|outside the scope|exempt\\w*|other than) …… (?:analytics|(?:internal )?research\\b|workflow|product development|fine-tuning|evaluation|experimental|non-generative|testing|machine learning for|tools? (?:that|which|used)|adaptation|ordinary course|adjustment|quality control)|(?:analytics|research|in-house|internal) …(?:outside the scope|exempt|excluded|not (?:subject|covered))',
          ),
        ],
        not: [
          look(
            'nothing (?:\\w+ ){0,3}?learned|retains? no|without retaining|leaves nothing|colou?r,? sound|shall not use',
          ),
        ],
        held: anyhow,
      },
      {
        has: [
          look('(?:may|right to) use …(?:{work}) …(?:any (?:software )?tools?|ordinary course|workflow|in future)'),
        ],
        not: [look('nothing learned|retains? no')],
      },
    ],
    wrong: ['Nothing in this rider restricts internal research, analytics or workflow tools.'],
    right: ['Training Use excludes color work that leaves nothing learned in a model.'],
  },
  {
    id: 'talk-only',
    is: 'A talk in place of a duty',
    why: 'A right to meet is met by meeting. It holds no price, no consent and no end.',
    ask: 'Ask for the duty itself, or let an arbitrator decide what the talk leaves open.',
    es: {
      is: 'Una conversación en lugar de un deber',
      why: 'El derecho a reunirse se cumple con reunirse. No contiene precio, ni consentimiento, ni fin.',
      ask: 'Que conste el deber mismo, o que un árbitro decida lo que la conversación deje abierto.',
    },
    against: {A15: 'weaker', A01: 'weaker'},
    concerns: ['C08'],
    hazards: ['H2'],
    propose: ['TRN-02', 'CMP-02', 'GOV-04'],
    signs: [
      {
        has: [
          look(
            '(?:meet and (?:discuss|confer)|meet to discuss|consult with|good faith (?:discussions?|consideration|consultation)|(?:will|shall|to) (?:discuss|explore|consider|revisit|study|monitor)\\b|(?:be|is|are) (?:discussed|considered|explored|revisited)|agrees? to (?:discuss|consult|consider|explore)|open to discussing)',
          ),
          look(
            'remunerat\\w+|compensation|train\\w*|artificial intelligence|ai\\b|licen[sc]\\w*|union|parties|technology|practices|residuals?',
          ),
        ],
        not: [
          look(
            'union will discuss|arbitrat\\w+|director|rehears\\w+|the role|overtime|portrayal|concerns about|before any|approve',
          ),
        ],
        held: ['plain', 'relieved', 'conditional'],
      },
    ],
    wrong: ['On request the Producer will meet and confer with the Union about compensation for training.'],
    right: [
      'If the parties do not agree on the price of training, an arbitrator decides it.',
      'Artist and director will meet to discuss the role.',
    ],
  },
]
