import type {Language} from '../../document/document.js'
import {type Words as Paper, words as paper} from '../words.js'

/** What is said before and after a change. */
interface Bounds {
  readonly from: string
  readonly to: string
}

/** The few words that a page says to those who hear it instead of seeing it, beside those on paper. */
export interface Words extends Paper {
  readonly byHand: string
  readonly changes: Readonly<Record<'inserted' | 'deleted' | 'movedHere' | 'movedAway', Bounds>> & {
    readonly by: (name: string) => string
  }
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    ...paper.en,
    byHand: 'to fill in by hand',
    changes: {
      inserted: {from: 'added', to: 'end of addition'},
      deleted: {from: 'deleted', to: 'end of deletion'},
      movedHere: {from: 'moved here', to: 'end of what was moved here'},
      movedAway: {from: 'moved away', to: 'end of what was moved away'},
      by: (name) => ` by ${name}`,
    },
  },
  es: {
    ...paper.es,
    byHand: 'para llenar a mano',
    changes: {
      inserted: {from: 'agregado', to: 'fin de lo agregado'},
      deleted: {from: 'eliminado', to: 'fin de lo eliminado'},
      movedHere: {from: 'traído aquí', to: 'fin de lo traído aquí'},
      movedAway: {from: 'llevado a otro lugar', to: 'fin de lo llevado a otro lugar'},
      by: (name) => ` por ${name}`,
    },
  },
}
