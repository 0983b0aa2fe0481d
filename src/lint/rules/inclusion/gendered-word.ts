import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {swapped} from '../../shapes/swapped.js'
import {type Wording, worded} from '../../shapes/worded.js'
import {gendered, genderedSpanish} from '../../words/gendered.js'

export const genderedWord: TextRule = {
  of: 'text',
  id: 'gendered-word',
  severity: 'warning',
  demands: 'No text that leaves takes a person’s sex for granted.',
  *check({prose}) {
    for (const language of ['en', 'es'] as const)
      yield* worded(
        prose.filter((one) => one.outgoing && one.language === language),
        wordings[language],
      )
  },
}

const who = (found: string, instead: string): string =>
  instead === '“…”'
    ? `“${found}” leaves out whoever is not meant by it; leave it out, or name the role`
    : `“${found}” leaves out whoever is not meant by it; write ${instead}`

const pronoun: Wording = {
  find: phrase(
    's/he',
    '\\(s\\)he',
    '(?:he|she|his|hers?|him)(?:/| or )(?:he|she|his|hers?|him)',
    'him(?:self)? or her(?:self)?',
    'he',
    'she',
    'his',
    'hers?',
    'him',
    'himself',
    'herself',
  ),
  says: (found) =>
    /or|\//.test(found)
      ? `“${found}” leaves out whoever is neither, and is heavy to read; repeat the noun, or write “they” or “their”`
      : `“${found}” takes a person’s sex for granted; repeat the noun, or write “they” or “their”`,
}

const unpronounceable: Wording = {
  find: /(?<!\p{L})(?:l|tod|actor|artist|herman|amig|hij|niñ|compañer|trabajador|un|nosotr|autor|abogad)(?:@|[xX](?!\p{L}|\d)|xs|@s|\*s?)(?![\p{L}])/gu,
  says: (found) =>
    `“${found}” cannot be read aloud, and screen readers stumble over it; write both forms, or a word for all`,
}

const wordings = {
  en: [pronoun, swapped(gendered, who)],
  es: [swapped(genderedSpanish, who), unpronounceable],
} as const
