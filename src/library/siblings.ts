import type {Library} from './library.js'
import type {Passage} from './passage.js'
import type {DocumentTemplate} from './template.js'

/** Documents in English that have a Spanish sibling, with it: `handout-voice` and `handout-voice-es`. */
export const siblings = ({
  documents,
  document,
}: Pick<Library, 'documents' | 'document'>): readonly (readonly [
  english: DocumentTemplate,
  spanish: DocumentTemplate,
])[] =>
  documents.flatMap((first) => {
    const second = first.file.language === 'en' ? document.get(`${first.id}-es`) : undefined
    return second?.file.language === 'es' ? [[first, second] as const] : []
  })

/** Texts that stand in both languages: of clauses, of documents, and of what documents share. */
export const twins = (library: Library): readonly (readonly [english: Passage, spanish: Passage])[] => {
  const shared = new Map<string, readonly [Passage, Passage]>()
  const own = siblings(library).map(([first, second]) => {
    for (const [name, english] of first.parts) {
      const spanish = second.parts.get(name)
      if (spanish) shared.set(name, [english, spanish])
    }
    return [first.text, second.text] as const
  })
  const ofClauses = library.clauses.flatMap(({passages}) =>
    passages.flatMap((english) => {
      const spanish = passages.find(({register, variant}) => register === english.register && variant === 'es')
      return english.variant === 'en' && spanish ? [[english, spanish] as const] : []
    }),
  )
  return [...ofClauses, ...own, ...shared.values()]
}
