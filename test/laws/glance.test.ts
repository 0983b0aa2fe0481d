import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isSurelyBody, isSurelySound} from '../../src/text/glance.js'
import {parseMarkdown} from '../../src/text/markdown.js'
import {runs} from '../support/runs.js'
import {shipped} from '../support/shipped.js'

/** All that Markdown reads meaning into, in any order. */
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '***',
        '_',
        '__',
        '-',
        '- ',
        '+ ',
        '1. ',
        '|',
        '| --- |',
        '---',
        '***',
        '* * *',
        '\n',
        '\n\n',
        '\r',
      ),
      fc.constantFrom(
        '~',
        '~~',
        '\\',
        '&lt;',
        '&#91;',
        '&#x60;',
        '!',
        '(',
        ')',
        ']',
        ':',
        '=',
        '===',
        '    ',
        '\t',
        ' ',
        'a',
        'b c',
        '\uE0000\uE001',
      ),
      fc.constantFrom(
        '#',
        '# ',
        '## ',
        '>',
        '> ',
        '<',
        '<b>',
        '`',
        '```',
        '~~~',
        '[',
        '[a](b)',
        '![',
        'https://a.b',
        '<!-- ',
      ),
    ),
    {maxLength: 16},
  )
  .map((parts) => parts.join(''))

test('what a glance takes for sound is sound when it is parsed', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      fc.pre(isSurelySound(text))
      const {blocks, problems} = parseMarkdown(text)
      expect(problems).toEqual([])
      if (isSurelyBody(text)) expect(blocks.filter(({type}) => type === 'heading' || type === 'blockquote')).toEqual([])
    }),
    {numRuns: runs(2000)},
  )
})

test('a glance is enough for nearly all that is shipped', async () => {
  const {library} = await shipped()
  const texts = library.passages.map(({template}) => template.skeleton)
  expect(texts.filter((text) => !isSurelySound(text)).length).toBeLessThan(5)
})
