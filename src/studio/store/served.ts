import type {Kept, Put, Store} from './store.js'

/** A workspace on the disk of this machine, behind the server that gave the page. @param base address of the server with its token, ending in `/` */
export const servedStore = (base: string): Store => {
  /** What this page put there itself: the server tells that, too. */
  const own = new Map<string, string | undefined>()
  const at = (path: string): string => `${base}files/${path.split('/').map(encodeURIComponent).join('/')}`
  const change = async (path: string, method: 'PUT' | 'DELETE', over: string | undefined, body?: Uint8Array) => {
    const condition: Record<string, string> = over === undefined ? {'If-None-Match': '*'} : {'If-Match': `"${over}"`}
    const answer = await fetch(at(path), {
      method,
      headers: {...condition, 'X-Proviso': 'studio'},
      ...(body && {body: new Uint8Array(body)}),
    })
    if (answer.status === 412) return {conflict: versionIn(answer)} satisfies Put
    if (!answer.ok) throw new Error(await answer.text())
    own.set(path, versionIn(answer))
    return {version: versionIn(answer) ?? ''} satisfies Put
  }
  return {
    list: async () => (await (await fetch(`${base}files`)).json()) as readonly Kept[],
    read: async (path) => {
      const answer = await fetch(at(path))
      if (!answer.ok) return undefined
      return {bytes: new Uint8Array(await answer.arrayBuffer()), version: versionIn(answer) ?? ''}
    },
    write: (path, bytes, over) => change(path, 'PUT', over, bytes),
    remove: (path, over) => change(path, 'DELETE', over),
    watch: (told) => {
      const source = new EventSource(`${base}changes`)
      source.addEventListener('changed', ({data}) => {
        const {path, version} = JSON.parse(String(data)) as {path: string; version: string | null}
        if (own.get(path) !== (version ?? undefined) || !own.has(path)) told([{path, version: version ?? undefined}])
      })
    },
  }
}

const versionIn = ({headers}: Response): string | undefined => /"([^"]*)"/.exec(headers.get('ETag') ?? '')?.[1]
