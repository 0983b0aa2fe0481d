import {spawn, spawnSync} from 'node:child_process'

/** Whether pandoc is installed. */
export const hasPandoc = spawnSync('pandoc', ['--version'], {timeout: 20_000}).status === 0

type Json = {readonly t?: string; readonly c?: unknown} | readonly unknown[] | string | number | undefined | null

/** Text of what pandoc read: paragraphs, headings and cells in their order; captions of tables and descriptions of pictures are none of these. */
const texts = (node: Json, into: string[]): void => {
  if (Array.isArray(node)) for (const one of node) texts(one, into)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  const {t, c} = node as {t?: string; c?: unknown}
  if (t === 'Str') into.push(String(c))
  else if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') into.push(' ')
  else if (t === 'Image') return
  else if (t === 'Table') texts((c as unknown[]).slice(3) as Json, into)
  else {
    texts(c as Json, into)
    if (t === 'Para' || t === 'Plain' || t === 'Header') into.push('\n')
  }
}

/** What a Word file says with all tracked changes accepted, or rejected, as pandoc reads it. */
export const pandoc = (bytes: Uint8Array, changes: 'accept' | 'reject'): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn('pandoc', ['-f', 'docx', '-t', 'json', `--track-changes=${changes}`], {timeout: 30_000})
    const [out, err]: Buffer[][] = [[], []]
    child.stdout.on('data', (chunk) => out?.push(chunk))
    child.stderr.on('data', (chunk) => err?.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`pandoc: ${Buffer.concat(err ?? [])}`))
      const {meta, blocks} = JSON.parse(Buffer.concat(out ?? []).toString('utf8')) as Record<'meta' | 'blocks', Json>
      const said: string[] = []
      const {title, subtitle} = meta as Readonly<Record<string, Json>>
      texts(
        [
          {t: 'Para', c: title},
          {t: 'Para', c: subtitle},
        ],
        said,
      )
      texts(blocks, said)
      resolve(said.join(''))
    })
    child.stdin.end(bytes)
  })
