import {once} from 'node:events'
import {watch} from 'chokidar'

/** One save of an editor is several changes of the disk. In milliseconds. */
const settled = 30

/** Folders of other programs, and what this one writes. */
const passedOver = /(?:^|\/)(?:node_modules|\.[^/]+|out)(?:\/|$)/

/** Watches a folder from when this is done: paths that change below it, batch by batch, for as long as the process runs. */
export const changesBelow = async (folder: string): Promise<AsyncIterable<readonly string[]>> => {
  const watcher = watch(folder, {ignoreInitial: true, ignored: (path) => passedOver.test(path.replaceAll('\\', '/'))})
  let changed = new Set<string>()
  watcher.on('all', (_, path) => {
    changed.add(path.replaceAll('\\', '/'))
  })
  await once(watcher, 'ready')
  return (async function* () {
    for (;;) {
      if (changed.size === 0) await once(watcher, 'all')
      await new Promise((resolve) => setTimeout(resolve, settled))
      const batch = [...changed].sort()
      changed = new Set()
      yield batch
    }
  })()
}
