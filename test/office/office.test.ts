import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {contentOf, paragraphsOf, partsOf} from '../support/docx.js'
import {withOffice} from '../support/office.js'
import {hasPandoc, pandoc} from '../support/pandoc.js'
import {expected, linesOf, type Played, played, scenarios} from '../support/scenarios.js'
import {hasOfficeScripts} from '../support/validator.js'
import {readXml} from '../support/xml.js'

const words = (text: string): readonly string[] => text.replaceAll('\u200d', '').split(/\s+/u).filter(Boolean)

describe.skipIf(!hasOfficeScripts)(
  'LibreOffice (skipped where it is not installed, or cannot be told what to do)',
  () => {
    const all = new Map<string, Played>()
    beforeAll(async () => {
      await withOffice(async (office) => {
        for (const one of scenarios) {
          const t = Date.now()
          try {
            all.set(one.scenario, await played(office, one))
          } catch (e) {
            console.log(one.scenario, String(e))
          }
          console.log(one.scenario, Date.now() - t)
        }
      })
    }, 300_000)
    const get = (n: string) => all.get(n) as Played
    test.each(scenarios.map(({scenario}) => scenario))('%s', async (name) => {
      const {sent, files, scenario} = get(name)
      const last = files.at(-1) as Uint8Array
      for (const [part, xml] of partsOf(last)) if (/\.(xml|rels)$/.test(part)) readXml(xml)
      expect(words(await pandoc(last, 'accept'))).toEqual(words(linesOf(scenario, sent, 'accept').join('\n')))
      expect(words(await pandoc(last, 'reject'))).toEqual(words(linesOf(scenario, sent, 'reject').join('\n')))
    })
  },
)
