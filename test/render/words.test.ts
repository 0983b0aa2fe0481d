import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import {plain} from '../../src/document/plain.js'
import {type Side, side} from '../../src/document/side.js'
import {legible} from '../../src/render/characters.js'
import {renderMarkdown} from '../../src/render/markdown/markdown.js'
import {redlineOf} from '../../src/render/redline.js'
import {above, below, initialsLabel} from '../../src/render/running.js'
import {renderText} from '../../src/render/text/text.js'
import {folleto, guideline, handout, rider} from '../support/sample.js'
import {redlines} from './marking.js'
import {all, type Element, html, readHtml, readMarkdown, textOf, textOfMarkdown, wordsOf} from './reading.js'
import {specimen} from './specimen.js'
import {documents} from './trees.js'

const expected = (document: Document): string[] => {
  const parts = [...above(document), ...document.children.map(plain), ...below(document), initialsLabel(document) ?? '']
  return wordsOf(legible(parts.join('\n')))
}

const inHtml = (document: Document): string[] => {
  const [body] = all(readHtml(html(document)), ({name}) => name === 'body')
  return wordsOf(body ? textOf(body) : '')
}
const inMarkdown = (document: Document): string[] => wordsOf(textOfMarkdown(readMarkdown(renderMarkdown(document))))
const inText = (document: Document, columns: number): string[] => wordsOf(renderText(document, columns))

/** The document with its numbers in ⟦⟧, as `documents` writes them. */
const marked = (document: Document): Document =>
  JSON.parse(JSON.stringify(document), function (this: {type?: string}, key, value) {
    const number = key === 'number' || (key === 'label' && this.type === 'listItem')
    return number ? `⟦${String(value).replace(' ', '')}⟧` : value
  })

const always = (say: (document: Document) => string[], runs = 200): void => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(say(document)).toEqual(expected(document))
    }),
    {numRuns: runs},
  )
}

describe('all formats say the words of the tree, whatever the tree', () => {
  test('a page', () => always(inHtml))
  test('Markdown that is read back', () => always(inMarkdown))
  test('text on an endless line, where no cell is wrapped', () => always((document) => inText(document, 100_000)))
  test('text in columns, where cells stand side by side', () => {
    fc.assert(
      fc.property(documents, fc.integer({min: 1, max: 120}), (document, columns) => {
        expect(inText(document, columns).toSorted()).toEqual(expected(document).toSorted())
      }),
    )
  })
})

/** Words of one side, read from the marks around changes that the legend shows. */
const between = (text: string, which: Side): string => {
  const [put, cut] = which === 'after' ? ['\\+', '-'] : ['-', '\\+']
  return text
    .replace(new RegExp(`\\{([A-Z]?)(${cut}+)[\\s\\S]*?\\2\\1\\}`, 'g'), '')
    .replace(new RegExp(`\\{([A-Z]?)(${put}+)([\\s\\S]*?)\\2\\1\\}`, 'g'), '$3')
}
const inHtmlOf = (document: Document, which: Side): string[] => {
  const gone = which === 'after' ? 'del' : 'ins'
  const without = (element: Element): Element => ({
    ...element,
    children: element.children
      .filter(
        (one) => typeof one === 'string' || !(one.name === gone || /^(heard|legend)$/.test(one.attributes.class ?? '')),
      )
      .map((one) => (typeof one === 'string' ? one : without(one))),
  })
  const [body] = all(readHtml(html(document)), ({name}) => name === 'body')
  return wordsOf(body ? textOf(without(body)) : '')
}

/** Without blanks, since marks stand close to words, and without what stands for them. */
const letters = (words: readonly string[]): string => words.join('').replace(/[_=…·•|—-]/g, '')

describe.each(['before', 'after'] as const)('redlines in all formats say the words %s', (which) => {
  const law = (say: (document: Document) => string[]): void => {
    fc.assert(
      fc.property(redlines, (document) => {
        expect(letters(say(document))).toBe(letters(expected(side(document, which))))
      }),
      {numRuns: 200},
    )
  }
  test('on a page', () => law((document) => inHtmlOf(document, which)))
  test('in Markdown', () =>
    law((document) => {
      const root = readMarkdown(renderMarkdown(document))
      const children = redlineOf(document) ? root.children.toSpliced(1, 1) : root.children
      return wordsOf(between(textOfMarkdown({...root, children}), which))
    }))
  test('in text', () =>
    law((document) => {
      const [first = '', second = '', ...rest] = renderText(document, 100_000).split('\n\n')
      const parts = redlineOf(document) ? [first, ...rest] : [first, second, ...rest]
      return wordsOf(between(parts.join('\n\n'), which))
    }))
})

describe.each(Object.entries({specimen, rider, guideline, handout, folleto}))(
  'all formats of the %s',
  (_, document) => {
    const sample = marked(document)
    const words = expected(sample)

    test('say its words in order', () => {
      expect(inHtml(sample)).toEqual(words)
      expect(inMarkdown(sample)).toEqual(words)
    })
    test('say them in text, with the addresses of its links', () => {
      const said = wordsOf(renderText(sample, 78).replace(/\s<https:[^>]*>/g, ''))
      expect(said.toSorted()).toEqual(words.toSorted())
    })
  },
)
