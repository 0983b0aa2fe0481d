/** Plays the worked negotiation in out/worked-negotiation, command by command: `npm run negotiation`. */
import {spawnSync} from 'node:child_process'
import {appendFileSync, cpSync, mkdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'out/worked-negotiation')
rmSync(folder, {recursive: true, force: true})
mkdirSync(folder, {recursive: true})
for (const one of ['proviso.yaml', 'engagements', 'plans', 'negotiations', 'from-them', 'agreed.txt'])
  cpSync(join(import.meta.dirname, one), join(folder, one), {recursive: true})

for (const {does, types, appends, to} of JSON.parse(readFileSync(join(import.meta.dirname, 'steps.json'), 'utf8'))) {
  console.log(`\n── ${does}`)
  if (appends) {
    console.log(`   (${appends} is written behind ${to})`)
    appendFileSync(join(folder, to), readFileSync(join(folder, appends)))
    continue
  }
  console.log(`   proviso ${types.map((word) => (/[^\w./@-]/.test(word) ? `"${word}"` : word)).join(' ')}\n`)
  const {status} = spawnSync(process.execPath, [join(root, 'dist/bin/proviso.js'), ...types], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
console.log('\nAll of it stands in out/worked-negotiation.')
