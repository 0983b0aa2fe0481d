/** A process of its own that opens the library of its working folder and asks every rule, once and cold; it prints what that took. */
import {performance} from 'node:perf_hooks'

const compiled = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)
const {nodeWorld} = await compiled('cli/world.js')
const {openLibrary} = await compiled('workshop/open.js')
const {lint} = await compiled('lint/lint.js')
const {rules} = await compiled('lint/rules.js')

const mebibytes = () => process.resourceUsage().maxRSS / 1024
const start = performance.now()
const {value, diagnostics} = await openLibrary(nodeWorld(process), {clauses: ['clauses'], templates: ['templates']})
if (!value) throw new Error(`The library does not open: ${diagnostics[0]?.message}`)
const opened = {milliseconds: performance.now() - start, mebibytes: mebibytes()}
lint(value.library, rules)
const checked = {milliseconds: performance.now() - start, mebibytes: mebibytes()}
process.stdout.write(JSON.stringify({clauses: value.library.clauses.length, opened, checked}))
