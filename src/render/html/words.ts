import type {Language} from '../../document/document.js'

/** The few words that a page says to those who hear it instead of seeing it, and the page count on paper. */
export interface Words {
  readonly byHand: string
  readonly signature: (role: string) => string
  readonly page: string
  readonly of: string
}

export const words: Readonly<Record<Language, Words>> = {
  en: {byHand: 'to fill in by hand', signature: (role) => `Signature of ${role}`, page: 'Page', of: 'of'},
  es: {byHand: 'para llenar a mano', signature: (role) => `Firma de ${role}`, page: 'Página', of: 'de'},
}
