import type {Language} from '../../document/document.js'
import type {Block, Clause as ClauseNode} from '../../document/nodes.js'
import type {Clause} from '../../library/clause.js'
import {titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import {isInstrument, type Passage} from '../../library/passage.js'
import {type InLanguages, printDate} from '../../library/question.js'
import type {Entry, Quiz, Said, Sheet, Site, Wording} from '../../render/site/site.js'
import {drafted} from '../reading.js'

/** What a house decides about its site. */
export interface Choices {
  readonly title?: InLanguages | undefined
  /** Whether the opening texts of a clause for riders and proposals may be read by everybody. */
  opens(clause: Clause): boolean
  readonly quizzes: readonly Quiz[]
}

/** Gathers what a site shows of a library: no lower rung, no note, no caution, no limit; of the openings only what the house opens. */
export const gather = (library: Library, sheets: readonly Sheet[], choices: Choices): Site => {
  const {asks} = library.letter.value
  const clauses = library.clauses.filter(({file}) => file.status !== 'retired')
  return {
    title: {
      en: choices.title?.en ?? 'Your work and AI training',
      es: choices.title?.es ?? choices.title?.en ?? 'Tu trabajo y el entrenamiento de IA',
    },
    sheets,
    families: Object.entries(library.families.value).map(([id, {title}]) => ({id, title: said(title, id)})),
    clauses: clauses.map((clause) => entryOf(library, sheets, clause, choices.opens(clause))),
    asks: Object.entries(asks).map(([id, {says, quote}]) => ({id, says, quote})),
    terms: termsOf(library, clauses),
    quizzes: choices.quizzes,
  }
}

const entryOf = (library: Library, sheets: readonly Sheet[], clause: Clause, opens: boolean): Entry => {
  const {id, file} = clause
  const isShown = ({register, variant}: Passage): boolean => !isInstrument(register) || (opens && variant === 'opening')
  const shown = clause.passages.filter(isShown)
  const registers = new Set(shown.map(({register}) => register))
  const withheld = new Set(clause.passages.map(({register}) => register).filter((one) => !registers.has(one)))
  const defines = Object.keys(file.defines ?? {})
  const uses = new Set(shown.flatMap(({text}) => library.termsIn(text).map(({key}) => key)))
  const known = (ids: readonly string[] = []): readonly string[] =>
    ids.filter((one) => library.clause.get(one)?.file.status !== 'retired')
  return {
    id,
    title: typeof file.title === 'string' ? {en: file.title} : said(file.title, titleOf(clause, 'en')),
    family: file.family,
    status: file.status,
    version: file.version,
    purpose: file.purpose,
    texts: shown.map((passage) => wordingOf(library, sheets, passage)),
    withheld: [...withheld],
    asks: file.asks,
    defines,
    uses: [...uses].filter((key) => !defines.includes(key)),
    requires: known(file.requires),
    conflicts: known(file.conflicts),
    sources: (file.sources ?? []).map(({cite, url, asOf, evidence}) => ({
      cite,
      url,
      seen: {en: printDate(asOf, 'en'), es: printDate(asOf, 'es')},
      evidence,
    })),
    standsIn: sheets.filter(({document}) => clauseIn(document.children, id)).map(({name}) => name),
  }
}

/** How a text reads: in a document that the site shows, where one has it; else as it was drafted. */
const wordingOf = (library: Library, sheets: readonly Sheet[], passage: Passage): Wording => {
  const {register, variant, owner} = passage
  const language: Language = isInstrument(register) || variant !== 'es' ? 'en' : 'es'
  for (const {kind, document} of sheets)
    if (kind === register && document.language === language) {
      const clause = clauseIn(document.children, owner)
      if (clause) return {register, language, blocks: clause.children}
    }
  return {register, language, blocks: drafted(library, passage)}
}

const clauseIn = (blocks: readonly Block[], id: string): ClauseNode | undefined => {
  for (const block of blocks) {
    if (block.type !== 'clause') continue
    const found = block.id === id ? block : clauseIn(block.children, id)
    if (found) return found
  }
  return undefined
}

const termsOf = ({terms}: Library, clauses: readonly Clause[]): Site['terms'] =>
  terms
    .filter(({owner, file}) => clauses.some(({id}) => id === owner) && file.gloss?.en !== undefined)
    .map(({key, forms, owner, file}) => ({
      key,
      name: forms[0] ?? key,
      gloss: said(file.gloss, key),
      clause: owner,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

const said = (words: InLanguages | undefined, otherwise: string): Said => ({
  en: words?.en ?? words?.es ?? otherwise,
  es: words?.es,
})
