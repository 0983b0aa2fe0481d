/** Compiles the program: `dist/` for those who import it, and `dist/bin/` for those who run it, in few files, since finding many takes longer than reading them. */
import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {build} from 'esbuild'
import {bundleStudio} from './src/studio/bundle.mjs'

rmSync('dist', {recursive: true, force: true})
const {status} = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (status !== 0) process.exit(status ?? 1)
await build({
  entryPoints: {proviso: 'src/cli/bin.ts'},
  outdir: 'dist/bin',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
})
await bundleStudio('dist/page')
