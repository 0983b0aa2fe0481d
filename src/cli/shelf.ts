import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {type World, WorldError} from '../base/world.js'
import type {WorkspaceFile} from '../library/files.js'
import {type Folders, type Opened, openLibrary, readChecked} from '../workshop/open.js'
import {below, tidy} from './paths.js'

/** The folder in which a command runs, and where it finds and puts things. */
export interface Workspace {
  /** Whether a `proviso.yaml` stands here. Without one only what is shipped is seen. */
  readonly here: boolean
  readonly folders: Folders
  /** Where documents are written. */
  readonly out: string
}
/** The library as it is seen from a folder. */
export interface Shelf extends Opened {
  readonly workspace: Workspace
}

export const workspaceFile = 'proviso.yaml'

export const exists = async (world: World, path: string): Promise<boolean> => {
  try {
    await world.readBytes(path)
    return true
  } catch (error) {
    if (error instanceof WorldError && error.absent) return false
    throw error
  }
}

/** Reads the workspace of the working folder. */
export const findWorkspace = async (world: World, shipped: string): Promise<Outcome<Workspace>> => {
  const usual = {clauses: below(shipped, 'clauses'), templates: below(shipped, 'templates')}
  if (!(await exists(world, workspaceFile)))
    return {
      value: {here: false, folders: {clauses: [usual.clauses], templates: [usual.templates]}, out: 'out'},
      diagnostics: [],
    }
  const {value: read, diagnostics} = await readChecked<WorkspaceFile>(world, 'workspace', workspaceFile)
  if (!read) return {diagnostics}
  const {library = usual.clauses, templates = usual.templates, out = 'out'} = read.value
  const folders: Folders = {
    clauses: [...new Set([tidy(library) || '.', 'clauses'])],
    templates: [...new Set([tidy(templates) || '.', 'templates'])],
  }
  return {value: {here: true, folders, out}, diagnostics}
}

/** Opens the library as it is seen from the working folder: the shipped one, then the workspace's own. */
export const openShelf = async (world: World, shipped: string): Promise<Outcome<Shelf>> => {
  const {value: workspace, diagnostics} = await findWorkspace(world, shipped)
  if (!workspace) return {diagnostics}
  const opened = await openLibrary(world, workspace.folders)
  const all: readonly Diagnostic[] = [...diagnostics, ...opened.diagnostics]
  return opened.value ? {value: {...opened.value, workspace}, diagnostics: all} : {diagnostics: all}
}
