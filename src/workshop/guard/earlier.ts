import type {World} from '../../base/world.js'
import {saidIn} from './said.js'

const round = /(?:^|\/)round-\d+\/.*\.(?:docx|html|md|pdf|txt)$/

/** What the documents of earlier rounds say to their readers, from `negotiations/<name>/round-<nn>/` of a workspace; what cannot be read says nothing. */
export const earlierTexts = async (world: World): Promise<readonly string[]> => {
  const texts: string[] = []
  for (const path of (await world.list('negotiations')).filter((one) => round.test(one))) {
    const bytes = await world.readBytes(path)
    for (const {text, where, kind} of (await saidIn(bytes, world)) ?? [])
      if (kind === undefined && (where === '' || where.startsWith('in word/'))) texts.push(text)
  }
  return texts
}
