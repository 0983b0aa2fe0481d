import type {Language} from '../../../document/document.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Swaps, swapped} from '../../shapes/swapped.js'
import {type Wording, worded} from '../../shapes/worded.js'
import {hard} from '../../words/hard.js'
import {stilted} from '../../words/stilted.js'

export const hardWord: TextRule = {
  of: 'text',
  id: 'hard-word',
  severity: 'warning',
  demands:
    'No handout or guideline uses a word of contracts and offices that has a plainer one, and no handout a long word that has a short one.',
  *check({texts}) {
    for (const register of ['handout', 'guideline'] as const)
      for (const language of ['en', 'es'] as const)
        yield* worded(
          inRegister(texts, register).filter((text) => text.language === language),
          wordings[register][language],
        )
  },
}

const plainer = (swaps: Swaps, options?: {readonly fixes: boolean}): Wording =>
  swapped(
    swaps,
    (found, instead) =>
      `“${found}” stops a reader who has no lawyer at hand; ${instead === '“…”' ? 'leave it out, or say it in plain words' : `write ${instead}`}`,
    options,
  )

/** “Dicho contrato”, “dichas partes”: not “ha dicho que” nor “lo dicho”. */
const dicho: Wording = {
  find: /(?<!(?:ha|han|he|has|había|habían|haya|hayan|hubiera|lo|mejor|propiamente)\s)(?<!\p{L})dich[oa]s?(?=\s+(?!que(?!\p{L})|no(?!\p{L})|sí(?!\p{L})|y(?!\p{L}))\p{L})/giu,
  says: (found) => `“${found}” is how offices point at things; write “este”, “esta” or “ese”`,
}

/** “Said contract”: not “who said it”. */
const pointing: Wording = {
  find: /(?<!\p{L})said(?=\s+(?:agreement|contract|rider|training|model|compan(?:y|ies)|work|performances?|materials?|consent|part(?:y|ies)|uses?|recordings?|person|form|page)(?!\p{L}))/giu,
  says: (found) => `“${found}” is how old contracts point at things; write “this”, “that” or “the”`,
}

const wordings: Readonly<Record<'handout' | 'guideline', Readonly<Record<Language, readonly Wording[]>>>> = {
  handout: {
    en: [plainer({...stilted.en, ...hard.en}), pointing],
    es: [plainer(stilted.es), plainer(hard.es, {fixes: false}), dicho],
  },
  guideline: {en: [plainer(stilted.en), pointing], es: [plainer(stilted.es), dicho]},
}
