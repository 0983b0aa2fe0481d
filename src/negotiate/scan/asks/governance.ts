import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {AskSigns} from './ask.js'

const standards = '(?:guidelines?|standards?|principles|code of (?:conduct|practice)|best practices)'

/** Guidelines, education, reach, and what comes after. */
export const governance: readonly AskSigns[] = [
  {
    ask: 'A18',
    es: 'El sindicato fija pautas y normas éticas junto con la industria.',
    propose: ['GOV-02', 'GOV-01'],
    met: [
      {
        has: [
          look(standards),
          look('(?:joint|together|committee|union|studios,|with (?:the )?(?:union|studios|developers))'),
          look('publish|establish|draw|drawn|adopt|set\\b|develop|issue|review\\w*'),
        ],
        not: [look('intimate|alone|downstream')],
      },
    ],
    weaker: [
      {
        has: [look(`(?:explore|voluntary|share) …${standards}|${standards} …(?:for information|voluntary)`)],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            `${standards} …(?:by|of) …(?:producers?|company|studios?|management) (?:alone|only)|(?:no|not) …(?:joint|union) …${standards}`,
          ),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A19',
    es: 'Esas normas abarcan el entrenamiento, el uso y el pago.',
    propose: ['GOV-02'],
    met: [
      {
        has: [
          look(`(?:${standards}|committee) …(?:cover|address|deal with|consider)`),
          look('train\\w*'),
          look('compensation|pay\\b|payment'),
        ],
        not: [look('only|not address')],
      },
    ],
    weaker: [
      {
        has: [look(`${standards} …(?:only|not (?:address|cover|include))`), look('train\\w*|compensation')],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [look('(?:committee|guidelines?) …no (?:authority|power|mandate) …(?:train\\w*|pay\\w*|compensation)')],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A20',
    es: 'Enseñar a los actores qué significa la IA para ellos.',
    propose: ['EDU-01', 'EDU-02'],
    met: [
      {
        has: [
          look(
            '(?:fund|offer|provide|pay for|sponsor|hold|make)s?\\b …(?:sessions?|courses?|educat\\w+|workshops?|seminars?|classes)',
          ),
          look('ai\\b|artificial intelligence'),
        ],
        not: [look('minors|studio teacher')],
      },
    ],
    weaker: [
      {has: [look('educational materials? …(?:available|website)'), look('may|from time to time')], held: anyhow},
    ],
    contradicted: [{has: [look('(?:no|not) …(?:responsib\\w+|obligat\\w+|required) …educat\\w+')], held: anyhow}],
  },
  {
    ask: 'A21',
    es: 'Enseñar a los actores qué derechos tienen.',
    propose: ['EDU-02', 'EDU-03'],
    met: [
      {
        has: [
          look('(?:handout|leaflet|told|explain\\w*|inform\\w*|plain (?:words|language)|notice)'),
          look("(?:performers?'?s?'?|members'?|their|what) (?:\\w+ )?rights|rights (?:with regard|they have)"),
        ],
        not: [look('approval rights|rights of publicity')],
      },
    ],
    weaker: [
      {
        has: [
          look('(?:union|guild) may …(?:distribute|give|hand out) …(?:information|material)|outside working hours'),
          look('rights'),
        ],
        held: anyhow,
      },
    ],
    contradicted: [
      {
        has: [
          look(
            '(?:material|information|handouts?) …rights …(?:not (?:be )?(?:distribut\\w+|handed|given))|not distribute …rights',
          ),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A22',
    es: 'El sindicato actúa temprano.',
    propose: ['GOV-01', 'GOV-04'],
    met: [
      {
        has: [
          look(
            '(?:new )?technolog(?:y|ies) …before (?:it|they) (?:is|are) (?:put into use|introduced|deployed|used)|before …(?:introduc\\w+|deploy\\w+) …technolog',
          ),
        ],
      },
    ],
    weaker: [
      {has: [look('technolog(?:y|ies) …(?:after (?:its|their) introduction|next (?:regular )?meeting)')], held: anyhow},
    ],
    contradicted: [
      {
        has: [look('(?:no|not) (?:\\w+ )?(?:change|advance|development) in technolog\\w+ …(?:ground|reason|reopen)')],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A23',
    es: 'Negociar con todos los de la industria que entrenan, no solo con los estudios.',
    propose: ['CTL-04', 'GEN-03', 'ENF-02'],
    met: [
      {
        has: [
          look(
            '(?:licensees?|developers?|transferees?|assignees?|affiliat\\w+|successors?|vendors?) …(?:agree|sign(?:s|ed)?|assumes?d?|comply|bound|keep|observe)\\b',
          ),
          look('terms|writing|obligation|rider|article|downstream'),
        ],
        not: [look('{efforts}|encourag\\w+')],
        held: anyhow,
      },
      {has: [look('(?:remains? (?:jointly )?liable|cause (?:each|every|its) (?:affiliat\\w+|licensees?))')]},
      {has: [look('(?:licensee|affiliate)"? includes? an? affiliat\\w+')]},
    ],
    weaker: [{has: [look('encourag\\w+ …(?:licensees?|developers?|affiliat\\w+)')], held: anyhow}],
    contradicted: [
      {
        has: [
          look(
            '(?:no|not) (?:\\w+ ){0,2}?(?:responsib\\w+|liab\\w+) for …(?:developers?|distributors?|licensees?|affiliat\\w+|vendors?)',
          ),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A24',
    es: 'Poner la transparencia y el consentimiento en la manera de entrenar.',
    propose: ['GOV-03', 'TRN-06', 'GOV-01'],
    met: [
      {
        has: [
          look('consents?\\b'),
          look('data ?sets?|ingestion|pipeline|corpus'),
          look('records?|log|checks?|block\\w*|gate'),
        ],
        not: [look('consider|feasible|without a consent is|vendor')],
      },
    ],
    weaker: [
      {has: [look('(?:consider|feasible) …(?:consent|process\\w*)|consent …into their process\\w*')], held: anyhow},
    ],
    contradicted: [
      {
        has: [
          look(
            '(?:nothing|not|no) …requir\\w+ …(?:developer|licensee|company|producer) …change …(?:process|practice|protocol|pipeline)\\w*',
          ),
        ],
        held: anyhow,
      },
    ],
  },
  {
    ask: 'A25',
    es: 'Equilibrar la innovación con los derechos de los artistas.',
    propose: ['CON-03', 'DEF-01', 'CON-04'],
    met: [
      {
        has: [
          look(
            '(?:does not|do not|not) (?:prohibit|restrict|forbid|limit|include) …(?:artificial intelligence|ai\\b|ordinary|post-production|colou?r|sound|editing)',
          ),
        ],
        not: [look("company's use|analytics")],
        held: anyhow,
      },
      {has: [look('(?:performer|artist|actor)s? may license …train')]},
      {has: [look('not …(?:consent|training) …(?:a )?condition of (?:engagement|employment|hire|pay)')], held: anyhow},
    ],
    contradicted: [
      {
        has: [look('(?:all|any) use of (?:artificial intelligence|ai\\b|generative) …(?:forbidden|prohibited|banned)')],
        held: anyhow,
      },
      {has: [look('no right …(?:delay|burden|impede|hinder) …(?:technolog\\w+|innovation|adoption)')], held: anyhow},
    ],
  },
  {
    ask: 'A26',
    es: 'Sentar un precedente que otros puedan seguir.',
    propose: ['GEN-01', 'GOV-02'],
    met: [
      {
        has: [
          look(
            '(?:propose|offer) (?:them|it|these) …(?:others?|elsewhere)|as a (?:model|precedent)\\b|may (?:publish|make public) …terms',
          ),
        ],
        not: [look('without precedent')],
      },
      {
        has: [
          look('(?:better|more favou?rable) (?:\\w+ )?(?:terms?|for (?:performer|the individual))'),
          look('same|governs|prevails|shall have|grants?'),
        ],
      },
    ],
    weaker: [
      {
        has: [look('(?:later|in future|may agree) …(?:extended|applied) to other (?:agreements|contracts)')],
        held: anyhow,
      },
    ],
    contradicted: [
      {has: [look('(?:without|no|not (?:be )?(?:a )?|non-)[- ]?(?:precedent(?:ial)?)|not be cited')], held: anyhow},
    ],
  },
]
