import type {Language} from '../document/document.js'

/** The few words that assembling adds to what was drafted. */
export interface Words {
  readonly section: string
  /** The same where it begins a sentence. */
  readonly Section: string
  readonly item: string
  readonly schedule: string
  /** Between a schedule and its document. */
  readonly belongsTo: string
  readonly lines: Readonly<Record<'signature' | 'name' | 'title' | 'date', string>>
  readonly draft: string
  /** Between a draft and its maker. */
  readonly of: string
  /** Above figures that no text called. */
  readonly figures: string
  /** Across every page of a document that speaks in a union's name without authority. */
  readonly notOfficial: string
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    section: 'section',
    Section: 'Section',
    item: 'Item',
    schedule: 'Schedule',
    belongsTo: 'to the',
    lines: {signature: 'Signature', name: 'Name', title: 'Title', date: 'Date'},
    draft: 'Draft',
    of: 'of',
    figures: 'Figures',
    notOfficial: 'Draft for discussion, not an official proposal of any union',
  },
  es: {
    section: 'sección',
    Section: 'Sección',
    item: 'Punto',
    schedule: 'Anexo',
    belongsTo: 'de',
    lines: {signature: 'Firma', name: 'Nombre', title: 'Cargo', date: 'Fecha'},
    draft: 'Borrador',
    of: 'de',
    figures: 'Figuras',
    notOfficial: 'Borrador para discusión; no es una propuesta oficial de ningún sindicato',
  },
}
