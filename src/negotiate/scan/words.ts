import type {Language} from '../../document/document.js'
import type {Verdict} from './scan.js'

/** All that a scan says around the draft’s own words. */
export interface ScanWords {
  /** What a scan is, and is not. It ends every report. */
  readonly caveat: string
  /** Where much of a draft is in another language. */
  readonly foreign: string
  readonly internal: string
  readonly label: string
  readonly title: (file: string | undefined) => string
  /** @param flags how many, @param places in how many sentences */
  readonly found: (flags: number, places: number) => string
  readonly asks: (count: number, verdicts: string) => string
  readonly verdicts: Readonly<Record<Verdict, string>>
  /** One verdict and how many have it, within a sentence. */
  readonly counted: (verdict: Verdict, count: number) => string
  readonly searched: (sentences: number) => string
  readonly flags: string
  readonly why: string
  readonly ask: string
  readonly propose: string
  readonly letter: string
  /** Heads of the table of asks. */
  readonly columns: readonly [asked: string, draft: string, sentence: string, propose: string]
  readonly page: (number: number) => string
  readonly passage: (number: number) => string
  readonly aside: string
  readonly quoted: (words: string) => string
}

const plain = {contradicted: 'contradicted', weaker: 'weaker', missing: 'missing', met: 'met'} as const
const several = {
  contradicted: 'contradichas',
  weaker: 'debilitadas',
  missing: 'sin respuesta',
  met: 'cumplidas',
} as const
const single = {contradicted: 'contradicha', weaker: 'debilitada', missing: 'sin respuesta', met: 'cumplida'} as const

export const words: Readonly<Record<Language, ScanWords>> = {
  en: {
    caveat:
      'This is a search by patterns, and no advice. It finds wording that was thought of and misses other wording, so nothing here says that a draft is safe; where no flag is raised, read it all the same, with a lawyer.',
    foreign:
      'Much of this text does not read like English, and the patterns know English only. What it says in another language was not found, whatever it is. Have somebody read it to you.',
    internal: 'Internal: not for the other side.',
    label: 'Scan · internal',
    title: (file) => (file === undefined ? 'Scan of drafts' : `Scan of ${file}`),
    found: (flags, places) =>
      flags === 0
        ? 'No flag was found'
        : `${flags} ${flags === 1 ? 'flag' : 'flags'} in ${places} ${places === 1 ? 'sentence' : 'sentences'}`,
    asks: (count, verdicts) => `Of ${count} asks: ${verdicts}.`,
    verdicts: plain,
    counted: (verdict, count) => `${count} ${plain[verdict]}`,
    searched: (sentences) => (sentences === 1 ? '1 sentence was searched.' : `${sentences} sentences were searched.`),
    flags: 'Red flags',
    why: 'Why',
    ask: 'Ask',
    propose: 'Propose',
    letter: 'What the letter asks',
    columns: ['What is asked', 'This draft', 'Sentence', 'Propose'],
    page: (number) => `page ${number}`,
    passage: (number) => `passage ${number}`,
    aside: 'beside the text',
    quoted: (words) => `“${words}”`,
  },
  es: {
    caveat:
      'Esto es una búsqueda por patrones, y no un consejo. Encuentra las formas de decirlo en que alguien pensó y pasa por alto otras, así que nada de esto dice que un borrador sea seguro; aunque no salga ninguna alerta, léalo de todos modos, con un abogado.',
    foreign:
      'Buena parte de este texto no parece inglés, y los patrones solo conocen el inglés. Lo que dice en otro idioma no se encontró, sea lo que sea. Pida a alguien que lo lea con usted.',
    internal: 'Interno: no es para la otra parte.',
    label: 'Revisión · interna',
    title: (file) => (file === undefined ? 'Revisión de borradores' : `Revisión de ${file}`),
    found: (flags, places) =>
      flags === 0
        ? 'No se encontró ninguna alerta'
        : `${flags} ${flags === 1 ? 'alerta' : 'alertas'} en ${places} ${places === 1 ? 'frase' : 'frases'}`,
    asks: (count, verdicts) => `De ${count} peticiones: ${verdicts}.`,
    verdicts: single,
    counted: (verdict, count) => `${count} ${(count === 1 ? single : several)[verdict]}`,
    searched: (sentences) => (sentences === 1 ? 'Se buscó en 1 frase.' : `Se buscó en ${sentences} frases.`),
    flags: 'Alertas',
    why: 'Por qué importa',
    ask: 'Qué pedir',
    propose: 'Qué proponer',
    letter: 'Lo que pide la carta',
    columns: ['Qué se pide', 'Este borrador', 'Frase', 'Qué proponer'],
    page: (number) => `página ${number}`,
    passage: (number) => `pasaje ${number}`,
    aside: 'junto al texto',
    quoted: (words) => `«${words}»`,
  },
}
