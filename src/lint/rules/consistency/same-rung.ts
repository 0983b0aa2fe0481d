import {type Clause, rungs} from '../../../library/clause.js'
import type {Passage} from '../../../library/passage.js'
import {takingOut} from '../../fix.js'
import type {Finding, Rule} from '../../rule.js'

export const sameRung: Rule = {
  id: 'same-rung',
  severity: 'warning',
  demands: 'No rung has the same text as the next stronger one of its register.',
  *check({library}) {
    for (const clause of library.clauses)
      for (const register of ['proposal', 'rider'] as const) {
        const texts = rungs.flatMap((rung) =>
          clause.passages.filter((passage) => passage.register === register && passage.variant === rung),
        )
        for (const [index, text] of texts.entries()) {
          const stronger = texts[index - 1]
          if (stronger && said(stronger) === said(text)) yield twice(clause, stronger, text)
        }
      }
  },
}

const said = ({text}: Passage): string => text.replace(/\s+/g, ' ').trim()

const twice = ({id, file, source}: Clause, stronger: Passage, {register, variant}: Passage): Finding => {
  const path = ['text', register, variant]
  const isNamed = Object.values(file.writtenAgainst ?? {}).some((text) => text.startsWith(`${register}.${variant}@`))
  return {
    place: source.place(path, 'key'),
    message: `The ${variant} ${register} text of ${id} says what its ${stronger.variant} text says, so going down gives nothing away; take it out, since a rung without a text takes the next stronger one`,
    related: [{message: 'the stronger one', place: source.place(['text', register, stronger.variant], 'key')}],
    ...(isNamed ? {} : {fix: takingOut(source, path)}),
  }
}
