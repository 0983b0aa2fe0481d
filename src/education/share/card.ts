import type {Document, Language} from '../../document/document.js'
import type {Block} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {type Address, addressOf, type Contacts} from './address.js'

/** What an image to share says: of a handout its title and first questions, whom to reach, and which edition it is. */
export interface Card {
  readonly language: Language
  readonly title: string
  readonly questions: readonly string[]
  readonly address: Address | undefined
  /** Date and number, as on the handout. */
  readonly edition: string
  /** That it is no official text of a union, where nobody authorized it. */
  readonly notice: string | undefined
}

/** So many are read in passing. */
const most = 3

/** @param version number of the edition */
export const cardOf = (document: Document, contacts: Contacts, version: number): Card => ({
  language: document.language,
  title: document.title,
  questions: questionsIn(document.children).slice(0, most),
  address: addressOf(contacts).address,
  edition: `${document.dated} · ${document.language === 'es' ? 'Versión' : 'Version'} ${version}`,
  notice: document.watermark,
})

/** Items of lists that ask something, in reading order. */
const questionsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'clause') return questionsIn(block.children)
    if (block.type !== 'list') return []
    return block.children.map(({children}) => children.map(plain).join(' ').trim()).filter((one) => one.endsWith('?'))
  })
