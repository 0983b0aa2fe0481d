import {performance} from 'node:perf_hooks'
import {type Contender, contenders} from './contenders.js'

/** One contender in a process of its own: told to run for some milliseconds, it tells how many a run took. */
const [name = '', folder = ''] = process.argv.slice(2)
const run: () => unknown = await contenders[name as Contender](folder)

process.on('message', async (milliseconds: number) => {
  const start = performance.now()
  let runs = 0
  let took = 0
  while (took < milliseconds) {
    const result = run()
    if (result instanceof Promise) await result
    runs += 1
    took = performance.now() - start
  }
  process.send?.(took / runs)
})
process.send?.('ready')
