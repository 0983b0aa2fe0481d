import {nodeWorld} from '../../src/cli/world.js'

const nothing = {write: () => true}
/** What is installed, as the program finds it. */
export const {dictionary, supply, typesetter} = nodeWorld({
  env: {},
  pid: 1,
  stdin: {},
  stdout: nothing,
  stderr: nothing,
})

/** @throws where none is installed, since then a test would show nothing */
export const installed = async (language: 'en' | 'es') => {
  const found = await dictionary(language)
  if (!found) throw new Error(`No dictionary is installed for ${language}; run npm install`)
  return found
}
