import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {Flag} from './flag.js'

/** Consent that nobody gave, could refuse, or can take back. */
export const consent: readonly Flag[] = [
  {
    id: 'silent-consent',
    is: 'Consent by silence, conduct, presence or a box already ticked',
    why: 'It turns doing nothing, or turning up for work, into a yes.',
    ask: 'Say that only a signature on a page about training is consent, and that no answer means no.',
    es: {
      is: 'Un consentimiento por silencio, conducta, presencia o casilla ya marcada',
      why: 'Convierte en un sí el no hacer nada, o el presentarse a trabajar.',
      ask: 'Que diga que solo es consentimiento una firma en una página sobre el entrenamiento, y que no contestar es un no.',
    },
    against: {A03: 'contradicted', A06: 'contradicted', A12: 'contradicted'},
    concerns: ['C04', 'C18'],
    hazards: ['H17'],
    propose: ['CON-01', 'CON-02', 'BKG-01'],
    signs: [
      {
        has: [
          look(
            '(?:consent|approval|agreement|acceptance|permission|approved|accepted)\\b …(?:deemed|considered (?:as|given|to)|treated|presumed|implied)\\b|deemed (?:to have )?(?:consent|approv|accept|agree|given|granted)|(?:treated|regarded|taken|counts?) as (?:\\w+ )?(?:consent|approval|agreement|acceptance|a yes)',
          ),
        ],
        not: [look('payment|compensation|full compliance|decision')],
        held: ['plain', 'relieved', 'conditional'],
      },
      {
        has: [
          look(
            '(?:by (?:continuing|using|entering|signing in|reporting|attending|accepting|remaining|uploading|clicking|submitting|appearing|being present)|continued (?:use|employment|presence)|acceptance of (?:employment|payment|work|the engagement)|entry (?:up)?on|your presence|presence on|attendance|if you (?:stay|continue|remain)|(?:pre-?ticked|pre-?checked|already ticked)|cashing) …(?:consents?|agree(?:s|ment)?\\b|accepts?|acceptance|constitutes?|means that you|grant)',
          ),
        ],
      },
      {
        has: [look('(?:un-?tick|un-?check|de-?select) (?:to|if|the box|this)'), look('agree|consent|use')],
        held: anyhow,
      },
      {
        has: [
          look(
            '(?:silence|failure to (?:object|respond|reply|answer)|(?:does|do) not (?:object|respond|reply|answer)|no (?:objection|response|reply|answer)) …(?:is|are|be|constitutes?|means?|counts?|deemed|amounts? to|operates?)\\b …(?:consent|approv|agree|accept)',
          ),
        ],
        not: [
          look(
            '(?:silence|failure|neither|answer|objection) …(?:is not|is no|does not|shall not|the answer is no|as no\\b)|not be implied',
          ),
        ],
        held: anyhow,
      },
    ],
    wrong: [
      'If Performer does not object within five days, approval is deemed given.',
      'By remaining on set you agree to be scanned.',
    ],
    right: ['Silence is not consent.', 'Silence is required on the stage.'],
  },
  {
    id: 'consent-condition',
    is: 'No consent, no job',
    why: 'A yes that is the price of the job is no choice, least of all for background actors.',
    ask: 'Say that training consent is never a condition of engagement, pay or credit, and that a refusal costs nothing.',
    es: {
      is: 'Sin consentimiento no hay trabajo',
      why: 'Un sí que es el precio del trabajo no es una elección, y menos para los extras.',
      ask: 'Que diga que el consentimiento para entrenar nunca es condición del contrato, del pago ni del crédito, y que negarse no cuesta nada.',
    },
    against: {A03: 'contradicted', A25: 'contradicted'},
    concerns: ['C19'],
    hazards: ['H2', 'H17'],
    propose: ['CON-04', 'BKG-01'],
    signs: [
      {
        has: [
          look(
            '(?:(?:execution|signature|signing|acceptance|grant|delivery) of …(?:condition|precedent|prerequisite)|condition (?:of|to|precedent) …(?:engagement|employment|obligations?|payment|hir)|(?:consent|release|license|grant|agreement|scan\\w*) …(?:is|are|as) (?:a |an )?(?:material )?(?:condition|inducement|requirement|prerequisite))',
          ),
          look('consents?|release|licen[sc]e|digital|scan|data|rights|training|this (?:rider|form|page|exhibit)'),
        ],
        not: [look('medical|insurance|landlord|permit')],
      },
      {
        has: [
          look(
            '(?:to be (?:considered|cast|hired|booked|eligible|paid)|in order to (?:work|be)|as (?:a )?(?:material )?(?:condition|inducement)) …(?:must|shall|agrees?|required|need) …(?:consent|accept|licen[sc]e|release|grant|rights|scan)',
          ),
        ],
      },
      {
        has: [
          look(
            '(?:declin\\w*|refus\\w*|do(?:es)? not (?:grant|consent|sign|accept|agree|give)|without (?:a )?(?:signed )?(?:release|consent)|who (?:have|has) not (?:signed|consented)) …(?:not be (?:booked|hired|engaged|cast|employed|paid|called|considered)|replaced|released from|sent home|ineligible|lose)',
          ),
        ],
        not: [look('(?:no|shall not) (?:performer|be refused)|because of')],
        held: anyhow,
      },
      {
        has: [
          look(
            '(?:may|can|right to|free to) (?:declin\\w*|refus\\w*) to (?:engage|hire|employ|book|cast) …(?:consent|release|sign|scan|grant)',
          ),
        ],
        held: anyhow,
      },
    ],
    wrong: [
      'Signature of the AI release is a condition of engagement.',
      'Extras who refuse to be scanned will not be hired.',
    ],
    right: [
      'Consent to training is not a condition of engagement.',
      'A medical examination is a condition of insurance.',
    ],
  },
  {
    id: 'opt-out',
    is: 'In, unless somebody says no',
    why: 'It puts the burden on those who do not know that they are asked. The letter asks for opt-in only.',
    ask: 'Turn it round: nothing is used unless the performer has opted in by signature.',
    es: {
      is: 'Dentro, mientras nadie diga que no',
      why: 'Carga el peso sobre quienes no saben que se les pregunta. La carta pide que nada valga sin un sí expreso.',
      ask: 'Que se invierta: nada se usa mientras el artista no lo haya aceptado con su firma.',
    },
    against: {A12: 'contradicted'},
    concerns: ['C04'],
    hazards: ['H7', 'H17'],
    propose: ['CON-01', 'CON-02'],
    signs: [
      {
        has: [look('opt(?:s|ed|ing)?[- ]?out')],
        not: [
          look('lunch|meal|health|insurance|benefits|catered'),
          look(
            'owners?|failure to|arise from|opt-in only|is not consent|does not satisfy|not sufficient|is no substitute|opt[- ]out …(?:is|are) not|right to opt out of arbitration',
          ),
        ],
      },
      {
        has: [
          look(
            '(?:elect|ask|request|choose|notify|write|tell|object) …(?:excluded|removed|left out|not (?:be )?(?:used|included))|(?:if you do not (?:wish|want)|if (?:you|he|she|they|the performer|performer|artist|actor|talent) (?:object|objects|does not wish|do not wish|prefers? not)) …(?:us(?:e|ed)|tell|notify|write|included|excluded)',
          ),
          look('{work}|data ?sets?|training|research|voices?'),
        ],
        not: [look('request for approval|answer is no')],
        held: anyhow,
      },
      {
        has: [
          look(
            '(?:(?:on|enabled|included|active|selected|in) by default|unless (?:\\w+ ){0,6}?(?:reserved|objects?|objected|excluded|opts? out|notif|refus|withdraw|tells? us|says? no))',
          ),
        ],
        not: [look('deemed given|will not|shall not')],
        held: anyhow,
      },
    ],
    wrong: [
      'Performers may opt out of data use by writing to the studio.',
      'Your likeness is included unless you object.',
    ],
    right: ['Use is by opt-in only; an opt-out is not consent.', 'You may opt out of the catered lunch.'],
  },
  {
    id: 'no-withdrawal',
    is: 'A consent that cannot be taken back',
    why: 'What was asked once, early, and perhaps under pressure then holds for every model to come.',
    ask: 'Let the performer withdraw at any time, with the next version made without the work.',
    es: {
      is: 'Un consentimiento que no se puede retirar',
      why: 'Lo que se preguntó una vez, temprano y quizás con presión, vale entonces para todo modelo que venga.',
      ask: 'Que el artista pueda retirarlo en cualquier momento, y que la versión siguiente se haga sin su trabajo.',
    },
    against: {A13: 'weaker'},
    concerns: ['C01'],
    hazards: ['H10', 'H17'],
    propose: ['CON-05', 'CON-03'],
    signs: [
      {
        has: [
          look(
            '(?:consent|permission|approval|grant|release|authori[sz]ation|agreement|licen[sc]e) (?:\\w+ ){0,4}?(?:is|are|shall be|being) (?:\\w+ )?irrevocable',
          ),
        ],
      },
      {
        has: [
          look(
            '(?:not|never|no right to|nor|cannot|no power to) …(?:withdrawn?|revoked?|rescind(?:ed)?|terminated?|cancell?(?:ed)?|take(?:n)? (?:it )?back)',
          ),
          look('consents?|permission|authori[sz]ation|grant|rights|releas|licen[sc]e|likeness|voice'),
        ],
        not: [look('resignation|landlord|company (?:shall|may) not|the union|no consent may be|not be required')],
        held: anyhow,
      },
    ],
    wrong: ['The permission is irrevocable.', 'Performer may not revoke the consent.'],
    right: ['Performer may withdraw the consent at any time.', 'The consent is not irrevocable.'],
  },
]
