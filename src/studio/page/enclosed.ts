/** Bytes that came within the page: an element with `data-name` holds each, in base64. Nothing where none has that name. */
export const enclosed = async (name: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const element = [...document.querySelectorAll<HTMLElement>('script[data-name]')].find(
    ({dataset}) => dataset.name === name,
  )
  if (!element) return undefined
  const bytes = fromBase64(element.textContent ?? '')
  return 'squeezed' in element.dataset ? unsqueezed(bytes) : bytes
}

declare global {
  /** What scripts beside the page brought, gzipped and in base64. */
  var provisoSupplies: Record<string, string> | undefined
}

/** The script that stands beside the page and brings the engine of PDFs. */
const besideName = 'proviso-pdf.js'

/** Bytes of a file that stands beside the page. Nothing where it does not. */
export const beside = async (name: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  globalThis.provisoSupplies ??= {}
  if (globalThis.provisoSupplies[name] === undefined)
    await new Promise<void>((resolve) => {
      const script = document.createElement('script')
      script.src = besideName
      script.onload = () => resolve()
      script.onerror = () => resolve()
      document.head.append(script)
    })
  const text = globalThis.provisoSupplies[name]
  return text === undefined ? undefined : unsqueezed(fromBase64(text))
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}

const unsqueezed = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  )
