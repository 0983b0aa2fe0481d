import Handlebars from 'handlebars'
import {lineStarts} from '../base/lines.js'
import {tooLong} from './limits.js'
import {type Cover, skeletonOf} from './skeleton.js'

/** What a text may call, and how many quoted arguments it takes. */
const calls = {
  define: [1, 2],
  ref: [1, 1],
  clause: [1, 1],
  part: [1, 1],
  words: [1, 1],
  quiz: [0, 1],
  'quiz-key': [0, 1],
  glossary: [0, 0],
  signature: [1, 1],
  clauses: [0, 0],
  signatures: [0, 0],
  text: [0, 0],
  current: [0, 0],
  figure: [1, 1],
} as const
export type CallName = keyof typeof calls
export const callNames = Object.keys(calls)

/** One call of a text: it makes exactly one thing. `field` asks for an answer or a fact, `item` is the item of an `{{#each}}`. */
export interface Call {
  readonly name: 'field' | 'item' | CallName
  /** Name of the field, key of the term, id of the clause or of the quiz, name of the signatory. */
  readonly argument: string
  /** Written form of a term, where another than the first is wanted. */
  readonly form?: string
  readonly span: Span
}
/** Characters of the text, end exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}
/** What `{{#if}}` asks: a yes/no field, a list that is not empty, or whether a clause stands in the document. */
export interface Test {
  readonly kind: 'name' | 'has'
  readonly name: string
  readonly span: Span
}
export type Statement =
  | {
      readonly type: 'words'
      readonly value: string
      /** Where they stand, with the blanks around them that a tag on a line of its own takes away. */
      readonly span: Span
    }
  | {readonly type: 'call'; readonly call: Call}
  | {
      /** `if` chooses, `each` repeats what it holds for every item. */
      readonly type: 'if' | 'each'
      readonly test: Test
      /** What stands where the test holds, and what stands otherwise; where each of the two is written. */
      readonly whole: readonly Statement[]
      readonly otherwise: readonly Statement[]
      readonly inside: {readonly whole: Span; readonly otherwise: Span}
    }

/** A text, understood. Nothing of it is ever compiled or run. */
export interface Template {
  readonly statements: readonly Statement[]
  readonly calls: readonly Call[]
  readonly tests: readonly Test[]
  /**
   * The text at its own length with every call and tag covered by filler, so that its words can be read with their places.
   * Calls become U+E000 … U+E001, tags spaces. It is made anew each time that it is asked for.
   */
  readonly skeleton: string
}
export interface Problem {
  readonly message: string
  readonly span: Span
}

/** Reads a text with calls. Only the closed list of calls, `#if`, `#unless` and `#each` exist. */
export const readTemplate = (text: string): {readonly template?: Template; readonly problems: readonly Problem[]} => {
  const excess = tooLong(text)
  if (excess) return {problems: [excess]}
  if (!text.includes('{{')) return {template: plainTemplate(text), problems: []}
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(text)
  } catch (error) {
    return {problems: [syntaxProblem(text, error instanceof Error ? error.message : String(error))]}
  }
  const problems: Problem[] = []
  const found: Call[] = []
  const tests: Test[] = []
  const starts = lineStarts(text)
  const cover: Cover[] = []
  const spanOf = ({loc}: {loc: hbs.AST.SourceLocation}): Span => ({
    from: (starts[loc.start.line - 1] ?? 0) + loc.start.column,
    to: (starts[loc.end.line - 1] ?? 0) + loc.end.column,
  })
  const problem = (node: {loc: hbs.AST.SourceLocation}, message: string) => problems.push({message, span: spanOf(node)})

  const call = (node: hbs.AST.MustacheStatement): Call | undefined => {
    const span = spanOf(node)
    cover.push({span, call: true})
    const name = pathName(node.path)
    if (name === undefined || node.hash) {
      problem(
        node,
        'This call is not understood; a call is a name, or a name with arguments in quotation marks, such as {{ref "CON-01"}}',
      )
      return
    }
    const words = node.params.map((param) =>
      param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : undefined,
    )
    if (name === 'this' && words.length === 0) return {name: 'item', argument: '', span}
    if (!Object.hasOwn(calls, name)) {
      if (words.length === 0) return {name: 'field', argument: name, span}
      problem(node, `“${name}” is not a call that exists; the calls are ${callNames.join(', ')}`)
      return
    }
    const [least, most] = calls[name as keyof typeof calls]
    const [argument = '', form] = words
    if (words.length < least || words.length > most || words.includes(undefined)) {
      const wants = least === 0 ? `{{${name}}} alone` : `{{${name} "…"}} with its argument in quotation marks`
      problem(node, `“${name}” is not called rightly; write ${wants}`)
      return
    }
    return {name: name as keyof typeof calls, argument, ...(form === undefined ? {} : {form}), span}
  }

  const test = (node: hbs.AST.BlockStatement): Test | undefined => {
    const [param] = node.params
    const span = param ? spanOf(param) : spanOf(node)
    if (param?.type === 'PathExpression') {
      const name = pathName(param as hbs.AST.PathExpression)
      if (name !== undefined && node.params.length === 1) return {kind: 'name', name, span}
    }
    if (param?.type === 'SubExpression') {
      const {path, params} = param as hbs.AST.SubExpression
      const [id] = params
      if (pathName(path as hbs.AST.PathExpression) === 'has' && id?.type === 'StringLiteral')
        return {kind: 'has', name: (id as hbs.AST.StringLiteral).value, span}
    }
    problem(node, 'This condition is not understood; a text asks only a yes/no field, a list, or (has "CON-01")')
    return
  }

  const read = (body: readonly hbs.AST.Statement[]): Statement[] =>
    body.flatMap((node): Statement[] => {
      if (node.type === 'ContentStatement')
        return [{type: 'words', value: (node as hbs.AST.ContentStatement).value, span: spanOf(node)}]
      if (node.type === 'CommentStatement') {
        cover.push({span: spanOf(node), call: false})
        return []
      }
      if (node.type === 'MustacheStatement') {
        const made = call(node as hbs.AST.MustacheStatement)
        if (made) found.push(made)
        return made ? [{type: 'call', call: made}] : []
      }
      if (node.type === 'BlockStatement') {
        const block = node as hbs.AST.BlockStatement
        const name = pathName(block.path)
        const {from, to} = spanOf(block)
        const inside = [block.program, block.inverse]
          .filter((part) => part !== undefined && part !== null)
          .flatMap(({body: all}) => all)
        coverTags(from, to, inside.map(spanOf))
        if (name !== 'if' && name !== 'unless' && name !== 'each') {
          problem(node, `“#${name ?? '?'}” does not exist; a text has only #if, #unless and #each`)
          return []
        }
        const asked = test(block)
        if (!asked) return []
        tests.push(asked)
        const [first, second] = [block.program, block.inverse].map((part) => ({
          statements: read(part?.body ?? []),
          span: around((part?.body ?? []).map(spanOf)),
        }))
        const [whole, otherwise] = name === 'unless' ? [second, first] : [first, second]
        return [
          {
            type: name === 'each' ? 'each' : 'if',
            test: asked,
            whole: whole?.statements ?? [],
            otherwise: otherwise?.statements ?? [],
            inside: {whole: whole?.span ?? nowhere, otherwise: otherwise?.span ?? nowhere},
          },
        ]
      }
      problem(node, 'Partials and decorators do not exist here; write the words out, or call a clause')
      return []
    })

  /** Covers what of a block is tag and not its inside. */
  const coverTags = (from: number, to: number, inside: readonly Span[]) => {
    let at = from
    for (const {from: start, to: end} of [...inside].sort((a, b) => a.from - b.from)) {
      for (const match of text.slice(at, start).matchAll(/\{\{[^{}]*\}\}/g)) {
        const open = at + match.index
        cover.push({span: {from: open, to: open + match[0].length}, call: false})
      }
      at = Math.max(at, end)
    }
    for (const match of text.slice(at, to).matchAll(/\{\{[^{}]*\}\}/g)) {
      const open = at + match.index
      cover.push({span: {from: open, to: open + match[0].length}, call: false})
    }
  }

  return {template: templateOf(text, read(program.body), found, tests, cover), problems}
}

/** A template of its own parts, so that nothing of the tree that it was read from is kept with it. */
const templateOf = (
  text: string,
  statements: readonly Statement[],
  calls: readonly Call[],
  tests: readonly Test[],
  cover: readonly Cover[],
): Template => {
  const covered = [...cover].sort((a, b) => a.span.from - b.span.from)
  return {
    statements,
    calls,
    tests,
    get skeleton() {
      return skeletonOf(text, covered)
    },
  }
}

/** A text without calls. */
const plainTemplate = (text: string): Template => ({
  statements: text === '' ? [] : [{type: 'words', value: text, span: {from: 0, to: text.length}}],
  calls: [],
  tests: [],
  skeleton: text,
})

/** A dotted name as it was written, or nothing for `../x`, `@x`, `x.[y]` and literals. */
const pathName = (path: hbs.AST.PathExpression | hbs.AST.Literal): string | undefined => {
  if (path.type !== 'PathExpression') return undefined
  const {original, parts, data, depth} = path as hbs.AST.PathExpression
  if (original === 'this') return 'this'
  return data || depth > 0 || original !== parts.join('.') ? undefined : original
}

const nowhere: Span = {from: 0, to: 0}
const around = (spans: readonly Span[]): Span => {
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? {from: first.from, to: last.to} : nowhere
}

/** The innermost condition or repetition that nothing closes. */
const leftOpen = (text: string): Problem | undefined => {
  const open: {readonly word: string; readonly tag: string; readonly from: number}[] = []
  for (const {0: tag, 1: mark, 2: word = '', index} of text.matchAll(/\{\{~?([#/])\s*(\w+)[^{}]*\}\}/g))
    if (mark === '#') open.push({word, tag, from: index})
    else if (open.pop()?.word !== word) return undefined
  const last = open.at(-1)
  return (
    last && {
      message: `${last.tag} is never closed; write {{/${last.word}}} where it ends`,
      span: {from: last.from, to: last.from + last.tag.length},
    }
  )
}

const syntaxProblem = (text: string, message: string): Problem => {
  const line = /on line (\d+)/.exec(message)?.[1]
  const starts = lineStarts(text)
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message)
  const open = mismatch ? undefined : leftOpen(text)
  if (open) return open
  const from = starts[Number(line ?? 1) - 1] ?? 0
  const at = text.indexOf('{{', from)
  const why = mismatch
    ? `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}; close each condition with its own name`
    : 'The braces here are not understood: a call is not closed with }}, or an {{#if}} or {{#each}} lacks its {{/if}} or {{/each}}'
  return {message: why, span: {from: at === -1 ? from : at, to: at === -1 ? text.length : at + 2}}
}
