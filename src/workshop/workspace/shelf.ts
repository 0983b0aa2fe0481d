import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {forgetful, type Memory} from '../../base/memory.js'
import {exists, type World} from '../../base/world.js'
import type {WorkspaceFile} from '../../library/files.js'
import type {Checked} from '../../library/library.js'
import {type Folders, type Layered, openLibrary, readChecked} from '../open.js'
import {openPositions, type Positions} from '../positions.js'
import {foldersOf} from './folders.js'

/** The folder in which a command runs, and where it finds and puts things. */
export interface Workspace {
  /** Whether a `proviso.yaml` stands here. Without one only what is shipped is seen. */
  readonly here: boolean
  readonly folders: Folders
  /** Where documents are written. */
  readonly out: string
  /** `proviso.yaml`, where it stands here. */
  readonly file: Checked<WorkspaceFile> | undefined
}
/** The library as it is seen from a folder. */
export interface Shelf extends Layered {
  readonly workspace: Workspace
  /** Private positions, where the workspace has them. */
  readonly positions: Positions | undefined
}

export const workspaceFile = 'proviso.yaml'
export const positionsFile = 'positions.yaml'
export const editionsFile = 'editions.yaml'

/** Reads the workspace of the working folder. */
export const findWorkspace = async (world: World, shipped: string): Promise<Outcome<Workspace>> => {
  if (!(await exists(world, workspaceFile)))
    return {
      value: {here: false, folders: foldersOf(shipped), out: 'out', file: undefined},
      diagnostics: [],
    }
  const {value: read, diagnostics} = await readChecked<WorkspaceFile>(world, 'workspace', workspaceFile)
  if (!read) return {diagnostics}
  const {out = 'out'} = read.value
  return {value: {here: true, folders: foldersOf(shipped, read.value), out, file: read}, diagnostics}
}

/**
 * Opens the library as it is seen from the working folder: the shipped one, then the workspace's own.
 *
 * @param memory what was read of files that did not change since
 */
export const openShelf = async (world: World, shipped: string, memory: Memory = forgetful): Promise<Outcome<Shelf>> => {
  const {value: workspace, diagnostics} = await findWorkspace(world, shipped)
  if (!workspace) return {diagnostics}
  const opened = await openLibrary(world, workspace.folders, memory)
  const kept =
    workspace.here && (await exists(world, positionsFile)) ? await openPositions(world, positionsFile) : undefined
  const all: readonly Diagnostic[] = [...diagnostics, ...opened.diagnostics, ...(kept?.diagnostics ?? [])]
  return opened.value
    ? {value: {...opened.value, workspace, positions: kept?.value}, diagnostics: all}
    : {diagnostics: all}
}
