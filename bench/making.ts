import {performance} from 'node:perf_hooks'
import {compiled} from './compiled.js'

/**
 * All that `npm start` does, once, in a process of its own: how many milliseconds each stage takes over all example documents.
 * Prints them as JSON.
 */
const spent: Record<string, number> = {}
const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
  const start = performance.now()
  const result = await work()
  spent[stage] = (spent[stage] ?? 0) + performance.now() - start
  return result
}
const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The examples cannot be made; “proviso make examples” says why')
  return value
}

const {nodeWorld} = await compiled<typeof import('../src/cli/world.js')>('cli/world.js')
const {openLibrary} = await compiled<typeof import('../src/workshop/open.js')>('workshop/open.js')
const {openWorkshop} = await compiled<typeof import('../src/workshop/workshop.js')>('workshop/workshop.js')
const {readPlan} = await compiled<typeof import('../src/workshop/plan.js')>('workshop/plan.js')
const {assemble} = await compiled<typeof import('../src/assemble/assemble.js')>('assemble/assemble.js')

const [folder = ''] = process.argv.slice(2)
const world = nodeWorld(process)
const opened = present(
  (await timed('open the library', () => openLibrary(world, {clauses: ['clauses'], templates: ['templates']}))).value,
)
const workshop = openWorkshop(world, opened)
const plans = (await world.list('examples/plans')).filter((path) => path.endsWith('.yaml'))
for (const plan of plans)
  for (const job of present((await timed('read the plans', () => readPlan(workshop, plan, {}))).value)) {
    const {order, engagement} = job
    const document = present((await timed('assemble', () => assemble(opened.library, order, engagement))).value)
    const guard = workshop.guard({order, engagement, document})
    for (const format of job.formats) {
      const content = await timed(`render ${format}`, async () => (await workshop.renderer(format, document))(document))
      const path = `${folder}/${job.name}.${format}`
      await timed(`search ${format} for leaks`, () => guard(path, content))
      await timed('write', () => world.write(path, content))
    }
  }
console.log(JSON.stringify(spent))
