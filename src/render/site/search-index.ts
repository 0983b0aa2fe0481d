import type {Language} from '../../document/document.js'
import {plain} from '../../document/plain.js'
import {clauseName, sheetName} from './frame.js'
import {registers} from './library.js'
import {pathOf} from './page.js'
import {isIn, type Site} from './site.js'
import {plainly} from './tongue.js'
import type {Kind} from './words.js'

/** Something that can be found: address from the root, language, kind, title, what a list says of it, and the other words in it. */
type Found = readonly [path: string, language: Language, kind: Kind, title: string, says: string, words: string]

/** Words without accents and capitals, each once: what is typed is compared with them. The script folds what is typed in the same way. */
export const folded = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  ),
]

const languages: readonly Language[] = ['en', 'es']

const everything = (site: Site): readonly Found[] =>
  languages.flatMap((language): readonly Found[] => {
    const found = (
      name: string,
      kind: Kind,
      title: string,
      says: string,
      more: readonly string[] = [],
      anchor?: string,
    ): Found => {
      const shown = new Set(folded(`${title} ${says}`))
      const words = folded(more.join(' ')).filter((word) => word.length > 1 && !shown.has(word))
      const path = `${pathOf(language, name)}${anchor === undefined ? '' : `#${anchor}`}`
      return [path, language, kind, title, says, [...words].sort().join(' ')]
    }
    return [
      ...site.sheets
        .filter(({document}) => document.language === language)
        .map(({name, kind, teaches, document, says, reader = ''}) =>
          found(sheetName(name), teaches ? 'lesson' : kind, document.title, says, [
            reader,
            ...document.children.map(plain),
          ]),
        ),
      ...site.clauses
        .filter((clause) => isIn(clause, language))
        .map(({id, title, family, purpose, texts, asks}) =>
          found(clauseName(id), 'clause', `${id} ${plainly(title, language)}`, purpose, [
            ...registers.flatMap((register) =>
              texts
                .filter((one) => one.register === register && (language === 'es' || one.language === 'en'))
                .flatMap(({blocks}) => blocks.map(plain)),
            ),
            ...asks,
            ...site.families.filter((one) => one.id === family).map((one) => plainly(one.title, language)),
          ]),
        ),
      ...site.terms
        .filter(({gloss}) => language === 'en' || gloss.es !== undefined)
        .map(({key, name, gloss}) => found('glossary', 'term', name, plainly(gloss, language), [], key)),
      ...(language === 'en'
        ? site.asks.map(({id, says, quote}) => found('letter', 'ask', `${id} ${says}`, quote, [], id))
        : []),
      ...site.quizzes
        .filter((quiz) => quiz.language === language)
        .map(({id, title, questions}) =>
          found(
            `quiz/${id}`,
            'quiz',
            title,
            questions[0]?.ask ?? '',
            questions.map(({ask}) => ask),
          ),
        ),
    ]
  })

/** The index as a script that only sets it, for pages that may fetch nothing. */
export const searchIndex = (site: Site): string =>
  `/* What can be found on this site: address, language, kind, title, summary, other words. */
globalThis.searchIndex = [
${everything(site)
  .map((one) => JSON.stringify(one))
  .join(',\n')}
]
`
