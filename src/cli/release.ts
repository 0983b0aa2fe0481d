import type {Release} from '../workshop/release.js'
import {WrongUse} from './command.js'

/** A release as it is typed: “the bargaining committee, 2026-11-20”. @throws WrongUse */
export const releaseFrom = (typed: string): Release => {
  const [, by = '', on = ''] = /^(.*),\s*([^,]*)$/.exec(typed) ?? []
  if (by.trim() === '' || !/^\d{4}-\d{2}-\d{2}$/.test(on))
    throw new WrongUse(
      `“${typed}” is no release; write who gave it and the day, as in --release "the bargaining committee, 2026-11-20"`,
    )
  return {by: by.trim(), on}
}
