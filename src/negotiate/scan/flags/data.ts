import {look} from '../look.js'
import {anyhow} from '../sign.js'
import type {Flag} from './flag.js'

const scanned =
  '(?:scan(?:s|ned|ning)?\\b|biometric\\w*|face(?:print| geometry| map)|facial (?:geometry|recognition|data|map)|voice ?prints?|photogrammetry|volumetric|motion[- ]captur\\w+|motion data|body data|point clouds?|map of your face|body (?:and|,) (?:facial|motion)|iris|fingerprints?)'

/** What becomes of bodies and voices as data, and of what is said about it. */
export const data: readonly Flag[] = [
  {
    id: 'scan-rights',
    is: 'Scans or biometric data taken, kept or owned without limits',
    why: 'A scan is the whole performer as data. Who owns it can train on it, and a face cannot be changed like a password.',
    ask: 'State the purpose and a date of destruction, leave the scans the performer’s, and bar training on them.',
    es: {
      is: 'Escaneos o datos biométricos que se toman, se guardan o tienen otro dueño, sin límites',
      why: 'Un escaneo es el artista entero en forma de datos. Su dueño puede entrenar con él, y una cara no se cambia como una contraseña.',
      ask: 'Que se digan el fin y una fecha de destrucción, que los escaneos sigan siendo del artista y que se prohíba entrenar con ellos.',
    },
    against: {A13: 'weaker'},
    concerns: ['C12', 'C13'],
    hazards: ['H3', 'H17', 'H24'],
    propose: ['DEF-02', 'BKG-01', 'ENF-06'],
    signs: [
      {
        has: [
          look(scanned),
          look(
            'consents? to|agrees? to|submit to|belongs? to (?!performer|artist|actor|talent)|propert(?:y|ies) of (?!performer|artist)|own(?:s|ed)\\b|we collect|collection of|may be (?:kept|retained|stored|collected|captured)|may (?:collect|capture|scan|keep|retain|store)|keep it|retain|authori[sz]es?',
          ),
        ],
        not: [
          look(
            'means (?:a|an|the|each|every)\\b|destruction date|returned or destroyed|parking|gate|delete|deletion|shall destroy',
          ),
          look('(?:decline|condition|opt|may be used in any other|unless)'),
        ],
      },
    ],
    wrong: ['Talent agrees to facial scanning, and the scans are owned by Studio.'],
    right: [
      'Scans belong to Performer and shall be destroyed after delivery.',
      'Studio shall not collect biometric data.',
      'Scan your badge at the gate.',
    ],
  },
  {
    id: 'soft-deletion',
    is: 'Deletion as far as convenient, or data kept as long as somebody likes',
    why: 'A duty to try is no duty. Archives, backups and systems already built are where the work lives on.',
    ask: 'Set a date, name every copy and every model, and have it certified.',
    es: {
      is: 'Borrar en lo que convenga, o guardar los datos mientras alguien quiera',
      why: 'Un deber de intentarlo no es un deber. El trabajo sigue vivo en archivos, copias de respaldo y sistemas ya hechos.',
      ask: 'Que se fije una fecha, se nombre cada copia y cada modelo, y se certifique.',
    },
    against: {A11: 'weaker'},
    concerns: ['C01'],
    hazards: ['H10'],
    propose: ['REM-05', 'REM-02', 'REM-03'],
    signs: [
      {
        has: [
          look('(?:delet(?:e|es|ed|ion|ing)|destr(?:oy|oyed|uction)|remov(?:e|al|ing)|eras(?:e|ed|ure)|purg(?:e|ed))'),
          look(
            '{efforts}|subject to (?:\\w+ ){0,3}?(?:backup|archiv|retention|polic)|technically feasible|economically|backups?|may remain|does not extend|except (?:for )?(?:archiv|backup)',
          ),
        ],
        not: [look('deleted scenes|filter')],
        held: anyhow,
      },
      {
        has: [
          look(
            '(?:retain(?:ed)?|kept|keep|stored?|hold|held)\\b …(?:as long as|until (?:no longer|it is no longer)|indefinitely|for so long|such period as|while it is useful)',
          ),
          look('{work}|{identity}|data|scans?|captures?'),
        ],
        not: [look('life of the model|manifest|records? of|confiden')],
      },
    ],
    wrong: [
      'Studio will make reasonable efforts to delete the scans.',
      'Recordings may be retained for so long as Studio considers them useful.',
    ],
    right: ['Studio shall delete the scans within ten days and certify it.'],
  },
  {
    id: 'union-secrecy',
    is: 'The performer may not tell the union, or the union the performer',
    why: 'What nobody may speak of, nobody can compare, grieve or bargain over.',
    ask: 'Except the union, counsel, the agent and a court from every duty of confidence.',
    es: {
      is: 'El artista no puede contárselo al sindicato, o el sindicato al artista',
      why: 'Lo que no se puede contar, nadie lo puede comparar, reclamar ni negociar.',
      ask: 'Que todo deber de secreto deje fuera al sindicato, al abogado, al agente y a los tribunales.',
    },
    against: {A02: 'contradicted'},
    concerns: ['C04', 'C05'],
    hazards: ['H3'],
    propose: ['ENF-06', 'EDU-03'],
    signs: [
      {
        has: [
          look(
            '(?:not (?:disclose|discuss|reveal|share|tell|communicate|inform)|confidential\\b|no disclosure|secret\\b|refrain from (?:disclos|discuss)\\w*) …… (?:{union}|guild included|agents?,? (?:lawyer|counsel|and)|performers? (?:concerned|affected)|no (?:third part(?:y|ies)|person|one)|any (?:other )?(?:person|third party|one)|anyone|whatsoever)',
          ),
          look(
            'terms|agreement|form|session|scan|data|services|particulars|release|contents?|existence|licen[sc]e|rider|training',
          ),
        ],
        not: [
          look(
            'confidential to (?:performer|artist|the union)|plot|script|ending|storyline|nothing in|register|prevents? (?:performer|artist|the union)|photographs|trade secret|records of training',
          ),
        ],
        held: anyhow,
      },
      {
        has: [
          look(
            '{union} …(?:shall|may|will|agrees?) (?:not (?:share|disclose|reveal|pass)|keep …(?:confidential|secret))',
          ),
        ],
        held: anyhow,
      },
    ],
    wrong: ['Talent shall not disclose this release to any person, including a guild.'],
    right: [
      'Nothing in this section prevents Performer from speaking with the union.',
      'Artist shall not reveal the ending of the script to anyone.',
    ],
  },
  {
    id: 'knowledge-qualifier',
    is: 'A promise or a breach that hangs on what somebody knew',
    why: 'Who does not look does not know. Proof of what was in somebody’s mind is seldom to be had.',
    ask: 'Strike the qualifier, or say “knew or should have known after inquiry”.',
    es: {
      is: 'Una promesa o un incumplimiento que depende de lo que alguien sabía',
      why: 'Quien no mira no sabe. Rara vez se puede probar lo que alguien tenía en la cabeza.',
      ask: 'Que se quite la condición, o que diga «sabía o debía saber después de averiguar».',
    },
    against: {A10: 'weaker'},
    concerns: ['C02'],
    hazards: ['H10'],
    propose: ['DEF-05', 'ENF-05'],
    signs: [
      {
        has: [
          look(
            "(?:(?:to the |best of )(?:best of )?(?:its|their|our|his|company's|producer's|studio's) (?:actual )?knowledge|so far as (?:\\w+ ){1,4}?(?:is|are) aware|(?:had|has|have|with|without|upon) actual knowledge|actually (?:knew|knows?|aware)|only if (?:\\w+ )?(?:knowingly|knew|intentional\\w*|wilful\\w*|willful\\w*)|knowingly (?:permit|allow|us|authori[sz]|licens|supply|supplied|suppl)\\w*|is not aware|are not aware|unaware of)",
          ),
        ],
        not: [look('weapon|whether or not|should have known|without qualification')],
        held: anyhow,
      },
    ],
    wrong: ['To the best of its knowledge, Studio has not licensed the Recordings for training.'],
    right: ['Studio has not licensed the Recordings for training, whether or not it knew of a license.'],
  },
]
