import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {Flag} from './flag.js'

/** What takes away the means to find out, to stop it, or to be paid. */
export const remedies: readonly Flag[] = [
  {
    id: 'injunction-waiver',
    is: 'No court or arbitrator may stop the use',
    why: 'Training cannot be undone, so an order that comes before it is the only remedy that works.',
    ask: 'Except training from the waiver, by the number of the clause.',
    es: {
      is: 'Ningún tribunal ni árbitro puede detener el uso',
      why: 'El entrenamiento no se puede deshacer, así que solo sirve una orden que llegue antes.',
      ask: 'Que el entrenamiento quede fuera de la renuncia, con el número de la cláusula.',
    },
    against: {A11: 'weaker', A14: 'weaker'},
    concerns: ['C01', 'C18'],
    hazards: ['H4', 'H11'],
    propose: ['ENF-04'],
    signs: [
      {
        has: [look('waives? …(?:injuncti\\w+|equitable|rescission|rescind|enjoin)')],
        not: [look('does not apply|prevails over|provision (?:by which|that|which)')],
      },
      {
        has: [
          look(
            '(?:(?:no event|not|no right|never|no breach|nor) …(?:entitled to|seek|obtain|permit artist|permit performer|right to|authority to|power to) …(?:injunct\\w+|enjoin|restrain|equitable|rescind|rescission|interfere|cease use|order that|stop)|no (?:authority|power|jurisdiction) …(?:order|enjoin|restrain|direct)|remed(?:y|ies) …(?:action at law|money damages|damages at law|monetary damages))',
          ),
        ],
        not: [look('prevails over|(?:not|no) adequate|inadequate|company may seek')],
        held: anyhow,
      },
    ],
    wrong: [
      'Artist hereby waives all rights to injunctive relief.',
      'Performer shall not be entitled to enjoin any use of the Recordings.',
    ],
    right: ['Performer does not waive injunctive relief as to training.'],
  },
  {
    id: 'moral-rights-waiver',
    is: 'Moral rights, privacy or publicity given up',
    why: 'These are the rights by which a performer can object to what is made of a face, a voice or a movement.',
    ask: 'Limit the waiver to the picture and its promotion, and say that it does not reach training or replicas.',
    es: {
      is: 'Renuncia a los derechos morales, a la privacidad o a la propia imagen',
      why: 'Son los derechos con que un artista puede oponerse a lo que se hace con una cara, una voz o un movimiento.',
      ask: 'Que la renuncia se limite a la película y a su promoción, y que diga que no alcanza al entrenamiento ni a las réplicas.',
    },
    against: {A13: 'contradicted'},
    concerns: ['C07'],
    hazards: ['H6'],
    propose: ['CTL-01', 'CTL-03'],
    signs: [
      {
        has: [
          look(
            '(?:waiv(?:e|es|ed|er|ing)|relinquish(?:es)?|giv(?:e|es) up|surrenders?|renounces?|disclaims?) …(?:moral rights?|droit moral|(?:rights? of )?(?:privacy|publicity|personality)|integrity|how (?:your|my) (?:face|voice|likeness))',
          ),
        ],
        not: [look('nothing in|any waiver of')],
      },
      {
        has: [look('(?:not|never) (?:assert|claim|object|sue|bring) …(?:privacy|publicity|personality|moral|defam)')],
        not: [/\bcompany shall not\b/],
        held: anyhow,
      },
    ],
    wrong: ['I waive my moral rights and all rights of publicity.'],
    right: ['Nothing in this release waives moral rights.', 'The venue will waive its fee.'],
  },
  {
    id: 'claims-release',
    is: 'Claims for what was done, or will be, are given up',
    why: 'A release for one payment can bury training that already happened and nobody was told of.',
    ask: 'Keep training out of the release, and say that taking a payment gives up no claim.',
    es: {
      is: 'Renuncia a reclamar por lo que se hizo o se hará',
      why: 'Una renuncia a cambio de un solo pago puede enterrar un entrenamiento que ya ocurrió y del que nadie avisó.',
      ask: 'Que el entrenamiento quede fuera de la renuncia, y que diga que quien acepta un pago no renuncia a ningún reclamo.',
    },
    against: {A10: 'contradicted'},
    concerns: ['C08'],
    hazards: ['H5', 'H11'],
    propose: ['REM-06', 'GEN-02'],
    signs: [
      {
        has: [
          look(
            '(?:releases?|discharges?|waives?|forever|covenants? not to|gives? up|never to (?:bring|make)|not to (?:bring|sue|make)) …(?:claims?|liabilit(?:y|ies)|demands?|causes of action|suits?)\\b(?! form| number)',
          ),
        ],
        not: [look('must sign|separate document|press release|release date|does not release|privacy|publicity|moral')],
      },
      {
        has: [
          look(
            '(?:no|not|nor) (?:\\w+ ){0,3}?(?:is |shall be |be )?liab(?:le|ility) for (?:\\w+ ){0,6}?(?:before|prior|already|past|preceded)',
          ),
        ],
        held: anyhow,
      },
    ],
    wrong: ['I release Studio from any and all claims arising from use of the scans.'],
    right: ['Acceptance of a payment does not release any claim.', 'The press release names no fee.'],
  },
  {
    id: 'buyout',
    is: 'What was paid covers everything, or nothing more is due',
    why: 'Training, replicas and output are then paid for with a fee that was set for a day’s work.',
    ask: 'Say that no payment under this paper is payment for training, which has its own fee and residuals.',
    es: {
      is: 'Lo pagado lo cubre todo, o no se debe nada más',
      why: 'El entrenamiento, las réplicas y lo que se genera se pagan entonces con una tarifa fijada para un día de trabajo.',
      ask: 'Que diga que ningún pago de este papel es pago por entrenar, que tiene su propia tarifa y sus pagos residuales.',
    },
    against: {A04: 'contradicted', A15: 'contradicted', A16: 'contradicted'},
    concerns: ['C08', 'C09'],
    hazards: ['H11'],
    propose: ['CMP-01', 'CMP-03', 'REM-06'],
    signs: [
      {
        has: [
          look(
            '(?:(?:complete|full|total|flat|one-time|all-in) (?:and \\w+ )?(?:buy-?out|consideration|compensation|payment|satisfaction)|buy-?out|in full (?:satisfaction|consideration|payment|discharge)|(?:payment|fee|compensation|consideration|sum|amounts?)\\b …(?:deemed to include|constitutes? (?:full|complete|payment)|covers? (?:all|every|any|each)|includes? (?:all|every|any)))',
          ),
        ],
        not: [look('supplier|hire order|wardrobe')],
      },
      {
        has: [
          look(
            '(?:no|not|nor|never|without) (?:\\w+,? ){0,5}?(?:(?:compensation|consideration|payments?|residuals?|royalt(?:y|ies)|fees?|remuneration|money)\\b|be paid|payable|entitled to (?:\\w+ )?(?:payment|compensation|money|residual)|claim to (?:money|payment))',
          ),
          look('due|payable|paid|owed|entitled|accrues?|claim|further|additional|whatever|give rise'),
        ],
        not: [
          look(
            'not less than|unless|until|supplier|for an answer|no payment (?:\\w+ ){0,6}?is payment|shall not make|may not be made|before|late\\b|exceed',
          ),
          /\bno (?:additional |further )?(?:charge|cost)\b/,
        ],
        held: anyhow,
      },
    ],
    wrong: [
      'The day rate is payment in full satisfaction for all uses.',
      'No further compensation is payable for digital uses.',
    ],
    right: [
      'No payment under this agreement is payment for training.',
      'Company shall pay not less than the day performer minimum.',
    ],
  },
  {
    id: 'remedy-limit',
    is: 'Damages capped, or one remedy the only one',
    why: 'If the most that can be lost is small, breaking the promise costs less than keeping it.',
    ask: 'Take training out of the cap, and keep every remedy side by side.',
    es: {
      is: 'Un tope a los daños, o un solo recurso',
      why: 'Si lo más que se puede perder es poco, romper la promesa cuesta menos que cumplirla.',
      ask: 'Que el entrenamiento quede fuera del tope, y que se conserven todos los recursos, uno junto a otro.',
    },
    against: {A11: 'weaker'},
    concerns: ['C02'],
    hazards: ['H11'],
    propose: ['ENF-03', 'ENF-04'],
    signs: [
      {
        has: [
          look(
            '(?:(?:liabilit(?:y|ies)|damages|recover(?:y|ies)) …(?:not|never) (?:be )?(?:exceed|more than|greater)|liable for (?:more than|consequential|punitive|indirect|special|statutory)|(?:sole|exclusive|only) (?:and \\w+ )?remed(?:y|ies)|remedy (?:\\w+ ){0,8}?limited to|(?:liability|damages) (?:\\w+ ){0,3}?(?:is|are|shall be) limited)',
          ),
        ],
        not: [
          look("(?:artist|performer|actor|supplier)'s liability|not (?:an? )?(?:exclusive|sole|only)|lost equipment"),
        ],
        held: anyhow,
      },
    ],
    wrong: ['Studio’s liability shall not exceed the fee paid.', 'A further meeting is the sole remedy.'],
    right: ['Artist’s liability for damage to wardrobe shall not exceed its cost.'],
  },
  {
    id: 'no-audit',
    is: 'Nobody may look at the books, records or datasets',
    why: 'Output does not show its sources. Without the records there is no proof at all.',
    ask: 'Give the union and the performer’s auditor the records, under a confidentiality agreement if need be.',
    es: {
      is: 'Nadie puede mirar los libros, los registros ni los conjuntos de datos',
      why: 'Lo que una IA genera no muestra sus fuentes. Sin los registros no hay prueba alguna.',
      ask: 'Que el sindicato y el auditor del artista reciban los registros, con un acuerdo de confidencialidad si hace falta.',
    },
    against: {A08: 'contradicted'},
    concerns: ['C02', 'C05'],
    hazards: ['H13'],
    propose: ['ENF-01', 'TRN-03', 'ENF-05'],
    signs: [
      {
        has: [
          look(
            '(?:(?:no|not|nothing|waives?|neither|nor|without) …(?:right (?:to|of)|entitled to|subject to|permitted to|obligat\\w+ to permit|gives) …(?:inspect|audit|examin|access to|review)|(?:not|no) (?:\\w+ )?(?:audit|inspection|examination)|waives? …audit|statements? …(?:final|conclusive) and binding)',
          ),
        ],
        not: [look('no (?:more|less) than|petty cash|not (?:delay|prevent|limit)')],
        held: anyhow,
      },
    ],
    wrong: ['The Union has no right to audit the records of a licensee.'],
    right: ['The Union may audit the records once a year.'],
  },
]
