import type {DocumentTemplate} from '../../library/template.js'
import type {Asked} from './mentions.js'
import {placed} from './placed.js'

/** What the signatories of a document are told from. */
export const askedBySignatories = ({file, source}: DocumentTemplate): Asked[] =>
  Object.entries(file.signatories ?? {}).flatMap(([party, {name, when, unless}]) => {
    const asked = (key: 'name' | 'when' | 'unless', asks: string | undefined): Asked[] =>
      asks === undefined
        ? []
        : [
            placed(source, ['signatories', party, key], {
              name: asks,
              how: key === 'name' ? ('print' as const) : ('if' as const),
            }),
          ]
    return [...asked('name', name), ...asked('when', when), ...asked('unless', unless)]
  })
