import {Composer, type CST, Lexer, Parser, type Node as YamlNode} from 'yaml'
import {type Refusal, syntaxMessage} from './refusals.js'

/** No file needs as many characters, or to be nested as deep; much deeper than that, and reading it would exhaust the stack. */
export const most = {characters: 500_000, levels: 60} as const

/** The tree of the one document in a file, and what keeps it from being read. */
export const readYaml = (text: string): {readonly root: YamlNode | null; readonly refusals: readonly Refusal[]} => {
  if (text.length > most.characters)
    return unread(
      `This file has ${text.length.toLocaleString('en-US')} characters, and none of more than ${most.characters.toLocaleString('en-US')} is read; cut it into several`,
      0,
    )
  const {tokens, deep} = tokensOf(text)
  if (deep !== undefined)
    return unread(
      'Lists and maps are nested too deeply here to be read; no file needs so many levels. Look for brackets that are not closed',
      deep,
    )
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
  })
  const [document, second] = composer.compose(tokens, true, text.length)
  const problems = [...(document?.errors ?? []), ...(document?.warnings ?? [])]
  return {
    root: (document?.contents ?? null) as YamlNode | null,
    refusals: [
      ...problems.map(({code, message, pos: [from, to]}) => refusal(syntaxMessage(code, message), from, to)),
      ...(second
        ? [
            refusal(
              'A second document begins here, which would not be read; delete the line of hyphens, or write two files',
              second.range[0],
              second.range[1],
            ),
          ]
        : []),
    ],
  }
}

const unread = (message: string, offset: number) => ({root: null, refusals: [refusal(message, offset, offset + 1)]})

const refusal = (message: string, from: number, to: number): Refusal => ({rule: 'yaml-syntax', message, from, to})

/** The structures of a file, or the offset at which they stand too deep: going on, the parser would exhaust the stack. */
const tokensOf = (text: string): {readonly tokens: readonly CST.Token[]; readonly deep?: number} => {
  const tokens: CST.Token[] = []
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > most.levels) return {tokens, deep: parser.offset - lexeme.length}
  }
  for (const token of parser.end()) tokens.push(token)
  return {tokens}
}
