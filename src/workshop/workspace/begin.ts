import {exists, type World} from '../../base/world.js'
import {workspaceFile} from './shelf.js'

/** The file that makes a folder a workspace, as it begins. */
export const workspaceText = `# yaml-language-server: $schema=schema/workspace.schema.json
# This file makes the folder a workspace of Proviso: commands that run here see its clauses/ after the shipped ones.
# Folder that documents are written to.
out: out
`

/** Makes a place where files of one’s own are kept a workspace, where it is none: without that nobody sees its clauses. */
export const beginHere = async (world: World): Promise<void> => {
  if (!(await exists(world, workspaceFile))) await world.write(workspaceFile, workspaceText)
}
