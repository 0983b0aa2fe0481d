import {gzipSync, strToU8} from 'fflate'

/** What a page is made of, as it was bundled. */
export interface Bundle {
  readonly page: string
  readonly desk: string
  readonly style: string
}

/** The library as a page takes it along: JSON, gzipped. Same library, same bytes. */
export const squeezed = (pack: ReadonlyMap<string, string>): Uint8Array =>
  gzip(strToU8(JSON.stringify(Object.fromEntries([...pack].sort(([a], [b]) => (a < b ? -1 : 1))))))

const gzip = (bytes: Uint8Array, level: 6 | 9 = 9): Uint8Array => gzipSync(bytes, {level, mtime: 0})

/** The page that the server gives: everything else it asks for by itself. @param workspace what tells one workspace from another, to a browser that knows several */
export const servedPage = (workspace: string): string =>
  framed(
    `<meta name="proviso-workspace" content="${workspace}">\n`,
    '<link rel="stylesheet" href="style.css">',
    '<script src="page.js"></script>',
  )

/**
 * The whole studio as one file that opens from a disk: scripts, library, typefaces. Nothing is fetched; the engine of PDFs may stand
 * beside it.
 *
 * @param digest base64 of the SHA-256 of a text, by which the page allows its own script and no other
 * @param supplies files that came with the program, by the names under which they are asked for
 */
export const wholePage = (
  {page, desk, style}: Bundle,
  library: Uint8Array,
  supplies: ReadonlyMap<string, Uint8Array>,
  digest: (text: string) => string,
): string => {
  const policy = [
    `default-src 'none'`,
    `script-src 'sha256-${digest(page)}' 'wasm-unsafe-eval' 'self' blob:`,
    `worker-src blob:`,
    `style-src 'unsafe-inline'`,
    `img-src data: blob:`,
    `font-src data:`,
    `frame-src blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const enclosed = [
    held('desk', gzip(strToU8(desk)), true),
    held('library', library, false),
    ...[...supplies].map(([name, bytes]) => held(name, gzip(bytes), true)),
  ].join('\n')
  return framed(
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    `<style>${style.replaceAll('</style', '<\\/style')}</style>`,
    `${enclosed}\n<script>${page}</script>`,
  )
}

/** The engine of PDFs as a script that stands beside a page. */
export const engineFile = (name: string, bytes: Uint8Array): string =>
  `provisoSupplies[${JSON.stringify(name)}] = "${base64(gzip(bytes, 6))}"\n`

const framed = (head: string, style: string, script: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${head}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Proviso studio</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>
<div id="studio"><p class="starting">Proviso …</p></div>
<noscript><p>The studio is a program that runs in this page, and this browser lets no page run one. Allow scripts for this file.</p></noscript>
${script}
</body>
</html>
`

const held = (name: string, bytes: Uint8Array, isSqueezed: boolean): string =>
  `<script type="application/octet-stream" data-name="${name}"${isSqueezed ? ' data-squeezed' : ''}>${base64(bytes)}</script>`

const base64 = (bytes: Uint8Array): string => {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 0x6000)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))))
  return pieces.join('')
}
