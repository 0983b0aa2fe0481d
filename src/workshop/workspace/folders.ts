import type {Folders} from '../open.js'
import {below, tidy} from './paths.js'

/** Folders of a library: those that are shipped, or those of the workspace in their place, and then the workspace's own. */
export const foldersOf = (
  shipped: string,
  workspace?: {readonly library?: string | undefined; readonly templates?: string | undefined},
): Folders => {
  const usual = {
    clauses: below(shipped, 'clauses'),
    templates: below(shipped, 'templates'),
    teaching: below(shipped, 'teaching'),
  }
  if (!workspace) return {clauses: [usual.clauses], templates: [usual.templates], teaching: [usual.teaching]}
  const {library = usual.clauses, templates = usual.templates} = workspace
  return {
    clauses: [...new Set([tidy(library) || '.', 'clauses'])],
    templates: [...new Set([tidy(templates) || '.', 'templates'])],
    teaching: [...new Set([usual.teaching, 'teaching'])],
  }
}
