import {type ChildProcess, spawn} from 'node:child_process'
import {createRequire} from 'node:module'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  MarkupKind,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'
import {root} from './shipped.js'

/** An editor that runs yaml-language-server, spoken to over its protocol. It has no network: a server that opens a connection dies. */
export interface Editor {
  /** What is underlined in a file of a folder, such as “12: Missing property "say".”. */
  underlined(folder: string, text: string): Promise<readonly string[]>
  /** What is offered at the `‸` in a text. */
  complete(folder: string, marked: string): Promise<readonly CompletionItem[]>
  /** What is shown over the character after the `‸` in a text. */
  hover(folder: string, marked: string): Promise<string>
  close(): void
}

const require = createRequire(import.meta.url)
const offline = `import net from 'node:net'; net.Socket.prototype.connect = () => process.exit(9)`
const settings = {validate: true, hover: true, completion: true, schemaStore: {enable: false}}

export const openEditor = async (): Promise<Editor> => {
  const server = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(offline)}`,
      require.resolve('yaml-language-server/bin/yaml-language-server'),
      '--stdio',
    ],
    {stdio: ['pipe', 'pipe', 'inherit']},
  )
  const connection = connectionTo(server)
  const waiting = new Map<string, (found: readonly Diagnostic[]) => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, ({uri, diagnostics}) => {
    waiting.get(uri)?.(diagnostics)
    waiting.delete(uri)
  })
  connection.onRequest(ConfigurationRequest.type, ({items}) =>
    items.map(({section}) => (section === 'yaml' ? settings : null)),
  )
  connection.onRequest(RegistrationRequest.type, () => {})
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {
      workspace: {configuration: true, didChangeConfiguration: {dynamicRegistration: true}},
      textDocument: {
        hover: {contentFormat: [MarkupKind.Markdown]},
        completion: {completionItem: {snippetSupport: true, documentationFormat: [MarkupKind.Markdown]}},
      },
    },
  })
  await connection.sendNotification(InitializedNotification.type, {})

  let opened = 0
  /** Opens a new file in a folder, so that nothing which was said of another is taken for an answer, and waits until it was read. */
  const open = async (folder: string, text: string) => {
    opened += 1
    const uri = pathToFileURL(resolve(root, folder, `${opened}.yaml`)).href
    const found = new Promise<readonly Diagnostic[]>((read) => waiting.set(uri, read))
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {uri, languageId: 'yaml', version: 1, text},
    })
    return {uri, found: await found}
  }
  /** A new file with the cursor at the `‸`. */
  const at = async (folder: string, marked: string) => {
    const [before = '', after = ''] = marked.split('‸')
    const lines = before.split('\n')
    const {uri} = await open(folder, before + after)
    return {textDocument: {uri}, position: {line: lines.length - 1, character: lines.at(-1)?.length ?? 0}}
  }
  return {
    underlined: async (folder, text) => {
      const {found} = await open(folder, text)
      return found.map(({range, message}) => `${range.start.line + 1}: ${message}`)
    },
    complete: async (folder, marked) => {
      const answer = await connection.sendRequest(CompletionRequest.type, await at(folder, marked))
      return Array.isArray(answer) ? answer : (answer?.items ?? [])
    },
    hover: async (folder, marked) => wordsOf(await connection.sendRequest(HoverRequest.type, await at(folder, marked))),
    close: () => {
      connection.dispose()
      server.kill()
    },
  }
}

const connectionTo = ({stdout, stdin}: ChildProcess): ProtocolConnection => {
  if (!stdout || !stdin) throw new Error('yaml-language-server was started without pipes')
  return createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
}

const wordsOf = (hover: Hover | null): string =>
  hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : ''
