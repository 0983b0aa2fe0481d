import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {forgetful, type Memory} from '../base/memory.js'
import type {World} from '../base/world.js'
import type {Language} from '../document/document.js'
import {listedIn, type Spelling, spellingOf} from '../words/spelling.js'
import {worldFinding} from './open.js'

export type Spellings = ReadonlyMap<Language, Spelling>

const names: Readonly<Record<Language, string>> = {en: 'English', es: 'Spanish'}

/**
 * Opens the dictionaries that are installed, each with the words that are listed besides.
 *
 * @param folders where lists stand, such as `words.en.txt`, the shipped ones first
 * @param memory what was opened before; a dictionary is read only once
 */
export const openSpellings = async (
  world: World,
  folders: readonly string[],
  memory: Memory = forgetful,
): Promise<Outcome<Spellings>> => {
  const spellings = new Map<Language, Spelling>()
  const diagnostics: Diagnostic[] = []
  for (const language of ['en', 'es'] as const) {
    const list = `words.${language}.txt`
    try {
      const dictionary = await memory.of(`dictionary ${language}`, [], () => world.dictionary(language))
      const words = await listed(world, folders, list)
      const known = [dictionary, words.join('\n')]
      if (dictionary)
        spellings.set(
          language,
          memory.of(`spelling ${language}`, known, () => spellingOf(language, dictionary, words)),
        )
      else
        diagnostics.push({
          rule: 'misspelled-word',
          severity: 'info',
          message: `${names[language]} words were not checked: the dictionary is not installed. Run “npm install dictionary-${language}”, or say --no-spelling`,
          place: {file: list},
        })
    } catch (error) {
      diagnostics.push(worldFinding(error))
    }
  }
  return {value: memory.of('spellings', [...spellings.values()], () => spellings), diagnostics}
}

const listed = async (world: World, folders: readonly string[], list: string): Promise<readonly string[]> => {
  const words: string[] = []
  for (const folder of new Set(folders)) {
    const path = folder === '' ? list : `${folder}/${list}`
    if ((await world.list(folder, 1)).includes(path)) words.push(...listedIn(await world.read(path)))
  }
  return words
}
