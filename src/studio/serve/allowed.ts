import {createHash, timingSafeEqual} from 'node:crypto'
import type {IncomingMessage} from 'node:http'

/** Whom a server answers. */
export interface Door {
  readonly port: number
  /** The first part of every path: who does not know it was not given the address. */
  readonly token: string
}

/**
 * Whether a request comes from the studio’s own page, or from a person who opens its address.
 *
 * The host tells a name that was bound to this machine later (DNS rebinding), the origin and `Sec-Fetch-Site` another page.
 * What changes something must also carry what no form and no link can send.
 */
export const isAllowed = (request: IncomingMessage, {port, token}: Door): boolean => {
  const {method = '', url = '', headers, rawHeaders} = request
  const {host, origin} = headers
  const site = headers['sec-fetch-site']
  const [before, first = '', ...rest] = partsOf(url)
  return (
    (host === `127.0.0.1:${port}` || host === `localhost:${port}`) &&
    rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length === 1 &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (method === 'GET' || method === 'HEAD' || origin !== undefined || headers['x-proviso'] === 'studio') &&
    before === '' &&
    rest.length > 0 &&
    isSame(first, token)
  )
}

/** What a path is made of, as it was sent; a path begins with `/`, so its first part is empty. */
export const partsOf = (url: string): readonly string[] => url.replace(/\?.*$/s, '').split('/')

/** In a time that tells nothing of how much is right. */
const isSame = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token))
const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()

/** What a browser may do with any answer: run what this server brings, and send nothing anywhere else. */
export const safety: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}
