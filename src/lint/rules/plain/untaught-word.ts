import type {Language} from '../../../document/document.js'
import type {Library} from '../../../library/library.js'
import {taught} from '../../../words/readability.js'
import type {Facts} from '../../facts/facts.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'

export const untaughtWord: Rule = {
  id: 'untaught-word',
  severity: 'warning',
  demands:
    'Every handout says what it means by a word of contracts that it uses: beside the word, or in its list of words.',
  *check(facts) {
    const names = {en: namesToTeach(facts.library, 'en'), es: namesToTeach(facts.library, 'es')}
    const words = new Map<string, Word>()
    for (const page of pagesOf(facts)) {
      const all = page.texts
        .map((text) => text.words.toLowerCase())
        .join(' ')
        .replace(/\s+/g, ' ')
      for (const name of names[page.texts[0]?.language ?? 'en']) {
        if (!all.includes(name.toLowerCase())) continue
        const word = words.get(name) ?? wordOf(name)
        words.set(name, word)
        yield* untaughtIn(word, page)
      }
    }
  },
}

/** Texts that one reader has on one page. */
interface Page {
  readonly of: string
  readonly texts: readonly Text[]
}

const pagesOf = ({library, texts}: Facts): readonly Page[] => {
  const handouts = inRegister(texts, 'handout')
  const on = (id: string, language: Language): readonly Text[] =>
    handouts.filter((text) => text.language === language && text.documents.some((one) => one.id === id))
  return [
    ...library.documents.flatMap(({id, file}) =>
      file.register === 'handout' ? [{of: id, texts: on(id, file.language)}] : [],
    ),
    ...handouts.flatMap((text) => (text.documents.length === 0 ? [{of: 'this text', texts: [text]}] : [])),
  ]
}

interface Word {
  readonly find: RegExp
  readonly isTold: (words: string) => boolean
}

/** Words that a measure lets pass because they are taught, and names of defined terms that nobody says in daily life. */
const namesToTeach = ({terms, clause}: Library, language: Language): readonly string[] => {
  const stems = [...taught[language]].map((word) => word.replace(/e?s$/, ''))
  const names =
    language === 'en' ? terms.filter(({owner}) => clause.has(owner)).flatMap(({forms: [name = '']}) => name) : []
  return [...new Set([...stems, ...names.filter((name) => name.includes(' '))])]
}

const wordOf = (name: string): Word => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const word = `(?<![\\wÀ-ɏ-])${escaped}(?:e?s)?(?![\\wÀ-ɏ-])`
  const told = new RegExp(
    [
      `^[ \\t>]*\\|[^|\\n]*${word}[^|\\n]*\\|`,
      `\\([^()\\n]*${word}[^()\\n]*\\)`,
      `${word}[”*]*\\s+\\(`,
      `${word}[”*]*,\\s+(?:the|a|an|your|its|pay|money|pages|which|that|el|la|los|las|un|una|tu|es|o\\s+sea)\\b`,
      `(?:^|[.!?*“]\\s*)(?:(?:an?|the|your|el|la|los|las|un|una|tu)\\s+)?[“*]*${word}[”*]*\\s+(?:is|are|means?|es|son|significan?|quiere)\\b`,
    ].join('|'),
    'im',
  )
  return {find: new RegExp(word, 'i'), isTold: (words) => told.test(words)}
}

function* untaughtIn({find, isTold}: Word, {of, texts}: Page): Generator<Finding> {
  let first: {readonly text: Text; readonly from: number; readonly found: string} | undefined
  for (const text of texts.filter(({words}) => find.test(words)))
    for (const {words, span} of text.said) {
      const match = find.exec(words)
      if (match) first ??= {text, from: span.from + match.index, found: match[0]}
    }
  if (!first || texts.some(({words}) => isTold(words))) return
  const {text, from, found} = first
  yield {
    place: text.at({from, to: from + found.length}),
    message: `“${found.replace(/\s+/g, ' ')}” is a word of contracts, and nothing in ${of} says what it means; put a few plain words behind it in parentheses, or a row in the list of words`,
  }
}
