import type {Block, Inline} from '../document/nodes.js'
import type {Passage} from '../library/passage.js'
import type {Test} from '../text/template.js'
import type {Answers} from './answers.js'
import type {Brief} from './brief.js'
import {type Expansion, expandPassage} from './expansion.js'
import {fill} from './fill.js'

/** Says a text that stands in no document of its own, such as a question of a quiz, with its fields filled in. It asks nothing of clauses. */
export const sayingIn =
  (
    brief: Pick<Brief, 'library' | 'answers'>,
    document: string,
    inline: (expansion: Expansion, slot: number) => Inline,
  ) =>
  (passage: Passage): readonly Inline[] => {
    const expansion = expandPassage(brief.library, document, passage, choicesBy(brief.answers))
    const blocks = fill(expansion.blocks, {
      scheme: 'plain',
      blocks: () => undefined,
      inline: (slot) => inline(expansion, slot),
    })
    return blocks.flatMap(wordsOf)
  }

const choicesBy = (answers: Answers) => ({
  holds: ({kind, name}: Test): boolean => {
    const value = kind === 'has' ? undefined : answers(name)?.value
    return Array.isArray(value) ? value.length > 0 : value === true
  },
  count: ({name}: Test): number => {
    const value = answers(name)?.value
    return Array.isArray(value) ? value.length : 0
  },
})

const wordsOf = (block: Block): readonly Inline[] => (block.type === 'paragraph' ? block.children : [])
