import type {Language} from '../../document/document.js'

/** What is said before and after a change. */
interface Bounds {
  readonly from: string
  readonly to: string
}

/** The few words that a page says to those who hear it instead of seeing it, and the page count on paper. */
export interface Words {
  readonly byHand: string
  readonly signature: (role: string) => string
  readonly page: string
  readonly of: string
  readonly changes: Readonly<Record<'inserted' | 'deleted' | 'movedHere' | 'movedAway', Bounds>> & {
    readonly by: (name: string) => string
  }
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    byHand: 'to fill in by hand',
    signature: (role) => `Signature of ${role}`,
    page: 'Page',
    of: 'of',
    changes: {
      inserted: {from: 'added', to: 'end of addition'},
      deleted: {from: 'deleted', to: 'end of deletion'},
      movedHere: {from: 'moved here', to: 'end of what was moved here'},
      movedAway: {from: 'moved away', to: 'end of what was moved away'},
      by: (name) => ` by ${name}`,
    },
  },
  es: {
    byHand: 'para llenar a mano',
    signature: (role) => `Firma de ${role}`,
    page: 'Página',
    of: 'de',
    changes: {
      inserted: {from: 'agregado', to: 'fin de lo agregado'},
      deleted: {from: 'eliminado', to: 'fin de lo eliminado'},
      movedHere: {from: 'traído aquí', to: 'fin de lo traído aquí'},
      movedAway: {from: 'llevado a otro lugar', to: 'fin de lo llevado a otro lugar'},
      by: (name) => ` por ${name}`,
    },
  },
}
