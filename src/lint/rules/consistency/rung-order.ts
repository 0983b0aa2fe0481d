import type {Rule} from '../../rule.js'

export const rungOrder: Rule = {
  id: 'rung-order',
  severity: 'error',
  demands: 'Where there is an acceptable or a floor text there is an opening text.',
  *check({library}) {
    for (const {id, file, source} of library.clauses)
      for (const register of ['proposal', 'rider'] as const) {
        const written = file.text[register] ?? {}
        if ('opening' in written) continue
        for (const rung of Object.keys(written))
          yield {
            place: source.place(['text', register, rung], 'key'),
            message: `${id} has a ${register} text at ${rung}, but none at opening: nobody could open with it, since a missing rung only ever takes the next stronger one. Write the opening`,
          }
      }
  },
}
