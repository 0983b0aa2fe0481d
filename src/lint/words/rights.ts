import type {Language} from '../../document/document.js'
import {phrase} from '../shapes/phrase.js'

/** How handouts claim that something is a right today. */
export interface Rights {
  /** What somebody has to do, or cannot do, in the reader’s favor. */
  readonly duties: readonly (readonly [find: RegExp, instead: string])[]
  /** What the reader has, or the law says. */
  readonly rights: RegExp
}

const acted = '(?:asked|paid|told|given|shown|offered|allowed|informed|consulted|treated|credited)'
const others = '(?:they|it|company|companies|producers?|studios?|developers?|employers?|boss|agents?|firms?)'
const nobody = '(?:no one|nobody|no company|no studio|no producer|no developer|no employer)'
const using = '(?:use|train|copy|scan|record|clone|sell|share|license|feed|force|fire|punish|replace)'
const doing = '(?:keep|put|take|make|drop|cut|refuse|pass|store|show|change|do|hire|ask|require)'
const usar =
  '(?:usar|utilizar|entrenar|copiar|escanear|grabar|clonar|vender|compartir|obligarte|forzarte|despedirte|castigarte)'
const hacer = '(?:guardar|ceder|pagarte|pedirte|hacer|cambiar|negarte|negarse)'

export const rights: Readonly<Record<Language, Rights>> = {
  en: {
    duties: [
      [phrase('(?<!you )must(?: not)?', `you must be ${acted}`, 'you must get'), 'write “should”'],
      [
        phrase('(?<!(?:not|don’t|doesn’t|never|you|may|might) )(?:has|have) to', `you have to be ${acted}`),
        'write “should”',
      ],
      [
        phrase(`${others} (?:can’t|cannot|can not|can never|may not|may never) (?:${using}|${doing})`),
        'write “should not”',
      ],
      [phrase(`${nobody} (?:can|may) (?:ever )?(?:${using}|make you)`), 'write “no one should”'],
      [
        phrase(
          '(?:is|are|they’re) (?:not |never )?(?:allowed|required|obliged|obligated|forbidden|prohibited|permitted) (?:to|from|by)',
        ),
        'write “should” or “should not”',
      ],
      [
        phrase(
          'you (?:can’t|cannot) be (?:fired|forced|made|punished|replaced|dropped|scanned|required)',
          'they can’t make you',
        ),
        'write “no one should”',
      ],
      [
        phrase(
          '(?:you will|you’ll) (?:always )?be (?:asked|paid|told)',
          '(?:you will|you’ll) (?:always )?get (?:paid|residuals|a share|the money|your share)',
        ),
        'write “should”',
      ],
    ],
    rights: phrase(
      'you have (?:a|the|every) (?:\\w+ )?right',
      'your (?:legal )?right to',
      '(?:are|you’re) entitled',
      '(?:needs?|requires?) your (?:own |written |signed )?(?:yes|consent|permission|ok|okay|signature)',
      'your (?:own |written |signed )?(?:yes|consent|permission) is (?:required|needed|necessary)',
      'owes? you',
      'guarantee[sd]?',
      'by law',
      'against the law',
      'illegal',
      'unlawful',
      'a crime',
      'the law (?:says|requires|protects|forbids|gives|guarantees|bans|bars)',
      'you are (?:fully )?(?:protected|covered|safe)',
    ),
  },
  es: {
    duties: [
      [phrase('debe[n]?', 'deberá[n]?'), 'write “debería”'],
      [phrase('(?<!no )(?:tienen?|tendrán?) que'), 'write “debería”'],
      [phrase(`(?:no|nunca) (?:te |lo |la )?pueden? (?:${usar}|${hacer})`), 'write “no debería”'],
      [phrase(`nadie (?:te )?puede (?:${usar}|obligar|despedir)`), 'write “nadie debería”'],
      [
        phrase(
          'están? (?:obligad|prohibid|autorizad)[oa]s?',
          '(?:es|son) (?:obligatori|necesari)[oa]s? (?:tu|que|pedir)',
        ),
        'write “debería”',
      ],
      [
        phrase('te (?:van a pagar|pagarán|preguntarán)', 'recibirás (?:pagos?|una parte|tu parte)', 'cobrarás'),
        'write “deberías”',
      ],
      [phrase('necesitan? tu (?:propio )?(?:sí|permiso|consentimiento|firma)'), 'write “debería pedirte permiso”'],
    ],
    rights: phrase(
      'tienes (?:todo )?(?:el )?derecho',
      'tu derecho a',
      'te deben',
      'garantizan?',
      'garantizad[oa]s?',
      'por ley',
      'es ilegal',
      'es un delito',
      'va contra la ley',
      'la ley (?:dice|exige|te protege|obliga|prohíbe|te da|manda)',
      'estás protegid[oa]',
    ),
  },
}
