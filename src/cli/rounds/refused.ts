import type {Diagnostic} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {inOrder, report} from '../report.js'
import {asJson} from './json.js'

/** Tells why a command wrote nothing, to a person or to a program. Gives the exit code. */
export const refused = async (
  world: World,
  all: readonly Diagnostic[],
  {json, told = {files: []}}: {readonly json: boolean | undefined; readonly told?: object},
): Promise<1> => {
  const found = all.filter(({severity}) => severity !== 'info')
  if (json) world.print(asJson(1, told, found))
  else world.say(`${await report(world, inOrder(found))}\n\nNothing was written.`)
  return 1
}
