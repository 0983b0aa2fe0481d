import {paintWith} from '../base/paint.js'
import type {World} from '../base/world.js'

/** Tells how far a work of `total` steps has come. */
export interface Progress {
  /** A step begins. */
  step(label: string): void
  end(): void
}

/** A bar on a terminal; elsewhere one plain line a step. */
export const progressOn = (world: World, total: number): Progress =>
  world.screen.interactive ? bar(world, total) : lines(world, total)

const lines = (world: World, total: number): Progress => {
  let done = 0
  return {
    step(label) {
      done += 1
      world.say(`${String(done).padStart(String(total).length)}/${total} ${label}`)
    },
    end() {},
  }
}

const length = 24
const clear = '\r\u001B[2K'

const bar = ({screen: {columns, colour}}: World, total: number): Progress => {
  const {good, quiet} = paintWith(colour)
  let done = 0
  return {
    step(label) {
      const full = Math.round((length * done) / total)
      done += 1
      const words = `${done}/${total} ${label}`.slice(0, columns - length - 3)
      process.stderr.write(`${clear}${good('━'.repeat(full))}${quiet('─'.repeat(length - full))} ${words}`)
    },
    end() {
      process.stderr.write(clear)
    },
  }
}
