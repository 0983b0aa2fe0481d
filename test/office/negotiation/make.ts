import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {withOffice} from '../../support/office.js'
import {played, readScenarios} from '../../support/scenarios.js'

/**
 * Writes both sides’ Word files of the invented negotiation, three of each, into a folder:
 * `npx tsx test/office/negotiation/make.ts FOLDER`. Same words, same bytes.
 */
const [folder = 'out/negotiation'] = process.argv.slice(2)
mkdirSync(folder, {recursive: true})
await withOffice(async (office) => {
  for (const scenario of readScenarios('negotiation/rounds.yaml')) {
    const {sent, files} = await played(office, scenario)
    writeFileSync(join(folder, `${scenario.of}.docx`), sent.bytes)
    writeFileSync(join(folder, `${scenario.scenario}.docx`), files.at(-1) ?? sent.bytes)
  }
})
