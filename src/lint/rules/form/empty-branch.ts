import type {Statement, Test} from '../../../text/template.js'
import type {TextRule} from '../../rule.js'

export const emptyBranch: TextRule = {
  of: 'text',
  id: 'empty-branch',
  severity: 'warning',
  demands: 'Every {{#if}}, {{#unless}} and {{#each}} has words inside.',
  *check({texts}) {
    for (const {passage, at} of texts)
      for (const {test, tag, isWhole} of emptyIn(passage.template.statements, passage.text))
        yield {
          place: at(test.span),
          message: isWhole
            ? `Nothing stands inside this {{#${tag}}}, so it asks for no reason; write what belongs there, or take it out`
            : `Nothing stands between {{#if}} and {{else}}; write {{#unless …}} with the words that follow, or what is missing`,
        }
  },
}

interface Empty {
  readonly test: Test
  readonly tag: string
  /** Whether there are no words in any branch. */
  readonly isWhole: boolean
}

function* emptyIn(body: readonly Statement[], text: string): Generator<Empty> {
  for (const statement of body) {
    if (statement.type === 'words' || statement.type === 'call') continue
    const {test, whole, otherwise} = statement
    const tag =
      /\{\{~?#(\w+)\s*[^{}]*$/.exec(text.slice(Math.max(0, test.span.from - 80), test.span.from))?.[1] ?? statement.type
    const [first, second] = tag === 'unless' ? [otherwise, whole] : [whole, otherwise]
    if (isEmpty(first)) yield {test, tag, isWhole: isEmpty(second)}
    yield* emptyIn(whole, text)
    yield* emptyIn(otherwise, text)
  }
}

const isEmpty = (body: readonly Statement[]): boolean =>
  body.every((statement) => statement.type === 'words' && statement.value.trim() === '')
