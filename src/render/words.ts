import type {Language} from '../document/document.js'

/** The few words that files say by themselves, on paper. */
export interface Words {
  /** Language and region, as Word wants them. */
  readonly tag: string
  /** What stands before a schedule's letter. */
  readonly schedule: string
  readonly page: string
  readonly of: string
  readonly contents: string
  /** Description of a table by its columns, for those who hear it. */
  readonly columns: string
  /** What headers of columns for initials have in them. */
  readonly initials: RegExp
  readonly signature: (role: string) => string
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    tag: 'en-US',
    schedule: 'Schedule',
    page: 'Page',
    of: 'of',
    contents: 'Contents',
    columns: 'Columns',
    initials: /initial/i,
    signature: (role) => `Signature of ${role}`,
  },
  es: {
    tag: 'es-US',
    schedule: 'Anexo',
    page: 'Página',
    of: 'de',
    contents: 'Contenido',
    columns: 'Columnas',
    initials: /inicial/i,
    signature: (role) => `Firma de ${role}`,
  },
}
