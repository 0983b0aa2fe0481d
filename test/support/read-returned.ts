/** Reads a returned Word file in a process of its own and says what came of it: read-returned.ts PATH */
import {readFileSync} from 'node:fs'
import {readRevised} from '../../src/ooxml/revised.js'
import {codec} from './codec.js'

const bytes = readFileSync(process.argv[2] ?? '')
const before = process.resourceUsage().maxRSS
const start = performance.now()
const {value, diagnostics} = readRevised(bytes, codec, 'returned.docx')
console.log(
  JSON.stringify({
    milliseconds: Math.round(performance.now() - start),
    mebibytes: Math.round((process.resourceUsage().maxRSS - before) / 1024),
    runs: value?.paragraphs.reduce((sum, {runs}) => sum + runs.length, 0),
    message: diagnostics[0]?.message,
  }),
)
