import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {abreast} from '../../src/document/abreast.js'
import {plain} from '../../src/document/plain.js'
import {renderText} from '../../src/render/text/text.js'
import {p} from '../support/build.js'
import {structure} from '../support/docx.js'
import {rider} from '../support/sample.js'
import {docx} from '../support/shells.js'
import {redlines} from './marking.js'
import {all, golden, html, readHtml} from './reading.js'
import {byTwo} from './redlined.js'

describe('current and proposed', () => {
  test('the specimen changed by two sides', () => golden('abreast.txt', renderText(abreast(byTwo), 100)))

  test('hold no change, and no reference to a clause that is not there', () => {
    fc.assert(
      fc.property(redlines, (document) => {
        const made = abreast({...document, changes: 'paper'})
        expect(JSON.stringify(made)).not.toMatch(/"type":"change"|"change":|"changes":|crossReference|formerly/)
        const cells = made.children.flatMap((one) =>
          one.type === 'table' ? one.children.flatMap((row) => row.children) : [],
        )
        expect(cells.filter(({children}) => children.length === 0)).toEqual([])
      }),
    )
  })

  test('stand on a page and in Word', async () => {
    const made = abreast(byTwo)
    expect(all(readHtml(html(made)), ({name}) => name === 'ins' || name === 'del')).toEqual([])
    expect(structure(await docx(made))).toEqual([])
  })

  test('without a change there is no table', () => {
    const {children} = abreast(rider)
    expect(children.map(({type}) => type)).toEqual(['heading', 'paragraph'])
    expect(abreast({...rider, children: [p('x')]}).children.map(plain)).toEqual([`${rider.title}\n`])
  })

  test('in Spanish', () => {
    expect(renderText(abreast({...byTwo, language: 'es'}))).toMatch(/Cláusula +Texto actual +Texto propuesto/)
  })
})
