/** Bundles what runs in a browser: the page and the desk behind it, each as one script, and the sheet of styles. */
import {build} from 'esbuild'

/** @type {import('esbuild').BuildOptions} */
const script = {
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  define: {'import.meta.url': '""'},
  logLevel: 'warning',
  legalComments: 'none',
}

/** @param {string} outdir */
export const bundleStudio = (outdir) =>
  Promise.all([
    build({
      ...script,
      entryPoints: {page: 'src/studio/page/main.tsx', style: 'src/studio/page/page.css'},
      outdir,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    // A worker has no document, and some packages come in an edition for that.
    build({...script, entryPoints: {desk: 'src/studio/worker.ts'}, outdir, conditions: ['worker']}),
  ])
