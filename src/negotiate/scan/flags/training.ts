import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {Flag} from './flag.js'

/** An engagement’s own lessons, and words that only define. */
const otherTraining = look('(?:safety|stunt|fitness|fight|weapons|dialect|driver|staff|crew|employee) training')
const definition = /\b(?:means|refers to|includes? (?:only|the following))\b/
/** What should be, what must be said or recorded, and what comes before a use, grants nothing. */
const noGrant =
  /\bshould\b|\bcan show\b|\?$|\bgrants performer\b|\bbefore\b[^;]{0,80}\b(?:is|are)\b|is training use\b|results? from\b|must say|except training use|reserves? (?:its|their) positions?|\bshall (?:stop|cease|keep|report|enter|make an entry)\b/
/** A right of the performer’s own. */
const ownRight = look(
  '(?:performers?|artist|actor|the union|either party|anyone|a member) may (?:\\w+ )?(?:license|refuse|decline|withdraw|approve|inspect|ask|seek|bring|audit|reopen)',
)

/** A sentence about asking is judged by what it says of asking. */
const asking = look('(?:seek|obtain|ask for|request)\\w* …consent')

/** Grants by which training can be done, under its own name or another. */
export const training: readonly Flag[] = [
  {
    id: 'training-grant',
    is: 'A grant to train on the work',
    why: 'Whoever has it may put the work into a model, and nobody can take it out again.',
    ask: 'Strike it, and say that a right to train passes only by a separate consent that the performer signs first.',
    es: {
      is: 'Un permiso para entrenar con el trabajo',
      why: 'Quien lo tiene puede meter el trabajo en un modelo, y nadie puede volver a sacarlo.',
      ask: 'Que se quite, y que diga que el derecho a entrenar pasa solo por un consentimiento aparte que el artista firma antes.',
    },
    against: {A03: 'contradicted', A12: 'contradicted'},
    concerns: ['C08', 'C18'],
    hazards: ['H4', 'H6'],
    propose: ['CTL-01', 'CON-01'],
    signs: [
      {
        has: [look('{permit} …… {train}'), look('{work}|{ai}')],
        not: [otherTraining, noGrant, definition, ownRight, asking],
      },
      {
        has: [
          look(
            '(?:{work}|replicas?|doubles?) (?:\\w+ ){0,6}?(?:may|can|will|shall|are|is) …… (?:{train}|training (?:data|material))',
          ),
        ],
        not: [otherTraining, noGrant, definition, /\bshall pay\b/, /\bconsent\b/],
      },
      {
        has: [look('as (?:training (?:data|material)|(?:an )?inputs? (?:to|for) {ai})'), look('{permit}')],
        not: [definition, noGrant],
      },
      {
        has: [
          look('(?:in connection with|for use (?:in|with)|for the purposes? of|uses in) (?:\\w+ ){0,2}?{ai}'),
          look('{permit}'),
        ],
        not: [definition, noGrant, otherTraining, ownRight],
      },
      {has: [look('(?:covers?|includes?|pays? for) (?:\\w+ ){0,2}?training (?:of )?(?:all|any|every)')]},
    ],
    wrong: [
      'Network may use the Program and all raw takes to train language and video models.',
      'The license includes the ingestion of the Recordings into machine learning pipelines.',
    ],
    right: [
      'Network shall not use the Program to train any model.',
      'Network may train a model on the Recordings only if Performer has signed a Training Consent.',
      'Performer shall attend weapons training.',
    ],
  },
  {
    id: 'improve-services',
    is: 'A right to use the work to improve products or services',
    why: 'Improving a product today means training it. The words do not say so, and a court may read them so.',
    ask: 'Strike it, or say that it does not include training, analysis or the making of datasets.',
    es: {
      is: 'Un derecho a usar el trabajo para mejorar productos o servicios',
      why: 'Mejorar un producto hoy quiere decir entrenarlo. Las palabras no lo dicen, y un tribunal puede leerlas así.',
      ask: 'Que se quite, o que diga que no incluye entrenar, analizar ni formar conjuntos de datos.',
    },
    against: {A02: 'contradicted', A12: 'contradicted'},
    concerns: ['C04', 'C15'],
    hazards: ['H16'],
    propose: ['DEF-01', 'CTL-01'],
    signs: [
      {
        has: [
          look(
            '(?:improv(?:e|es|ing|ement)|enhanc(?:e|es|ing|ement)|advanc(?:e|ing)|optimi[sz](?:e|ing|ation)|develop(?:ing|ment)?|better|build) (?:\\w+,? ){0,7}?(?:products?|services|technolog(?:y|ies)|tools|platforms?|features|offerings|software|systems)|(?:product|service|technology|platform) (?:improvement|enhancement|development)|research and development',
          ),
          look('{work}|what you (?:submit|upload|provide)'),
        ],
        not: [look('(?:ai|artificial intelligence|generative) (?:systems?|models?)'), /\bnothing\b/, /\bmeans\b/],
      },
    ],
    wrong: ['Your recordings may be processed so that we can enhance our casting platform and other offerings.'],
    right: ['We will not use your recordings to enhance our platform.', 'The caterer will improve its service.'],
  },
  {
    id: 'simulate-grant',
    is: 'A right to simulate, synthesize or replicate the performer',
    why: 'It lets a machine perform in the performer’s place, in scenes that were never played or approved.',
    ask: 'Limit it to the picture, as scripted, with consent for each use that describes it, and without training.',
    es: {
      is: 'Un derecho a simular, sintetizar o replicar al artista',
      why: 'Deja que una máquina actúe en lugar del artista, en escenas que nunca se actuaron ni se aprobaron.',
      ask: 'Que se limite a la película, según el guion, con un consentimiento que describa cada uso, y sin entrenamiento.',
    },
    against: {A13: 'contradicted', A14: 'contradicted'},
    concerns: ['C06', 'C07', 'C13'],
    hazards: ['H17'],
    propose: ['CTL-02', 'CTL-03'],
    signs: [
      {
        has: [
          look(
            '(?:simulat(?:e|es|ed|ing|ion)|synthesi[sz](?:e|es|ed|ing)|clon(?:e|es|ed|ing)|replicat(?:e|es|ed|ing)|recreat(?:e|es|ed|ing)|re-create|(?:digitally|electronically) (?:reproduce|re-?create|alter|generate|replace|insert|double)|(?:generate|make|create) (?:\\w+ ){0,3}?(?:new |synthetic |digital |artificial )(?:performances?|voices?|scenes?|replicas?|doubles?|versions?)|(?:synthetic|artificial|cloned|computer-generated|ai-generated) (?:performances?|voices?|likeness|version)|(?:alter|dub|replace|substitute)(?:\\w+,? | or ){0,8}?…by (?:\\w+-generated|digital|electronic|artificial|computer))',
          ),
          look('{identity}|{performer}|{work}'),
        ],
        not: [
          /\b(?:rain|fog|snow|smoke|means a)\b/,
          look('(?:residuals?|register|label|payable|crowd|share in the revenue)'),
        ],
      },
    ],
    wrong: [
      'Studio may digitally recreate Actor’s face and voice in scenes that Actor has not performed.',
      'The Artist agrees that a synthetic voice may be derived from the session.',
    ],
    right: ['Studio shall not clone Actor’s voice.', 'The crew will simulate snow.'],
  },
  {
    id: 'derived-models',
    is: 'Ownership or survival of what was learned from the work',
    why: 'The source may be given back while the model made of it stays, with everything that it learned.',
    ask: 'Say that a model, a dataset and every derivative ends and is destroyed with the consent it rests on.',
    es: {
      is: 'Lo aprendido del trabajo pasa a ser de otro, o dura más que el permiso',
      why: 'Pueden devolver la fuente y quedarse con el modelo hecho de ella, con todo lo que aprendió.',
      ask: 'Que diga que el modelo, el conjunto de datos y todo lo derivado terminan y se destruyen con el consentimiento en que se apoyan.',
    },
    against: {A11: 'contradicted'},
    concerns: ['C01', 'C18'],
    hazards: ['H10', 'H18'],
    propose: ['DEF-05', 'REM-03', 'CON-05'],
    signs: [
      {
        has: [
          look(
            '(?:(?:derivative|derived|resulting|trained|synthetic|learned|existing|ai) (?:models?|data ?sets?|systems?|weights?|data|parameters)|models?,|weights?\\b|parameters\\b|embeddings?|data ?sets?|systems? (?:already )?(?:trained|built|made)|models? (?:already )?(?:trained|derived|built|made|created)|what(?:ever)? our (?:systems?|models?) learn)',
          ),
          look(
            '(?:propert(?:y|ies) of|owns\\b|owned\\b|shall own|belongs? to|vests? in|title to|retains?|may (?:continue|keep)|not (?:be )?affect|does not extend|survives?|remains?)',
          ),
        ],
        not: [
          look('(?:scale|miniature|ship) models?|whether or not|statement'),
          noGrant,
          /\bmeans\b/,
          look('(?:destroy|retrain|delete)(?:ed)? (?:every|all|any|each)'),
        ],
        held: ['plain', 'relieved'],
      },
      {
        has: [
          look(
            '(?:expir|terminat|withdraw|revoc|delet|end of the)\\w* …… (?:does not|do not|shall not|will not) (?:affect|extend to|apply to|reach) …(?:models?|systems?|weights?|parameters|embeddings)',
          ),
        ],
        held: anyhow,
      },
    ],
    wrong: ['All models and weights derived from the Recordings are owned by Developer.'],
    right: [
      'Developer shall destroy all models and weights derived from the Recordings.',
      'The miniature models are the property of the art department.',
    ],
  },
  {
    id: 'replica-reuse',
    is: 'A digital double or replica used again, elsewhere or as training material',
    why: 'Made for one scene, it can play in any other, and it is the best training material there is.',
    ask: 'Limit a replica to the picture it was made for; each other use needs a new consent, and training is none.',
    es: {
      is: 'Un doble digital o una réplica que se usa otra vez, en otra obra o como material de entrenamiento',
      why: 'Hecha para una escena, puede actuar en cualquier otra, y es el mejor material de entrenamiento que hay.',
      ask: 'Que la réplica se limite a la película para la que se hizo; cada otro uso pide un consentimiento nuevo, y entrenar no es uno de ellos.',
    },
    against: {A13: 'weaker', A14: 'contradicted'},
    concerns: ['C06', 'C13'],
    hazards: ['H16', 'H17'],
    propose: ['CTL-02', 'BKG-01', 'CTL-01'],
    signs: [
      {
        has: [
          look(
            '(?:(?:digital )?replicas?|digital doubles?|avatars?|digital (?:versions?|likeness|humans?|twins?)|virtual (?:versions?|selves|self)|clones?)\\b …… (?:(?:other|another|any|future|new|all|additional|subsequent) (?:motion )?(?:pictures?|projects?|productions?|works?|programs?|media|games?|titles?|purposes?|uses?)|sequels?|games\\b|source material|training|re-?us(?:e|ed)\\b|merchandis|spin-?offs?|library)|(?:re-?use) …(?:replicas?|digital doubles?|avatars?)',
          ),
        ],
        not: [/\bmeans\b/, noGrant, look('(?:is|shall be) paid')],
      },
    ],
    wrong: ['The digital double may be used in any other production of Studio.'],
    right: [
      'The digital double shall not be used in any other production.',
      'The digital double may be used in another production only if Actor consents in writing.',
    ],
  },
  {
    id: 'data-license',
    is: 'Recordings passed to technology firms or others as data',
    why: 'Once recordings are sold or shared as data, no promise in this paper reaches whoever trains on them.',
    ask: 'Bar every license as data, unless the recipient first signs the terms that protect the performer.',
    es: {
      is: 'Grabaciones que pasan a empresas de tecnología o a otros como datos',
      why: 'Una vez que las grabaciones se venden o se comparten como datos, ninguna promesa de este papel alcanza a quien entrena con ellas.',
      ask: 'Que se prohíba toda licencia como datos, salvo que quien los recibe firme antes los términos que protegen al artista.',
    },
    against: {A03: 'contradicted', A23: 'weaker'},
    concerns: ['C04', 'C05'],
    hazards: ['H1'],
    propose: ['CTL-04', 'TRN-02'],
    signs: [
      {
        has: [
          look(
            '(?:licen[sc]e|furnish|provide|sell|share|transfer|supply|disclose|make available|deliver|sublicense)s?\\b …(?:{work}|session) …(?:(?:technology|tech|ai|artificial intelligence|data|dataset|research|software|machine learning) (?:compan(?:y|ies)|partners?|vendors?|firms?|developers?|laborator(?:y|ies)|labs?|providers?|purposes?|and technology)|data ?sets? (?:vendors?|providers?)|as data|for data\\b|data (?:and|or) technology)',
          ),
        ],
        not: [/\bshall disclose\b/, look('notice|summary|shall pay')],
      },
    ],
    wrong: ['Archive may sell the interview recordings to data brokers, dataset vendors and AI companies.'],
    right: [
      'Archive shall not license the recordings to AI companies.',
      'Studio may license the Picture to broadcasters.',
    ],
  },
]
