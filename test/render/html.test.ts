import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import type {Block, List} from '../../src/document/nodes.js'
import {legible} from '../../src/render/characters.js'
import {contrast, dark, light} from '../../src/render/html/colour.js'
import {handColours} from '../../src/render/redline.js'
import {link, p} from '../support/build.js'
import {folleto, guideline, handout, rider} from '../support/sample.js'
import {all, type Element, golden, html, readHtml, textOf, tokens} from './reading.js'
import {byOne, byTwo} from './redlined.js'
import {specimen} from './specimen.js'
import {around, values} from './trees.js'

const samples: Readonly<Record<string, Document>> = {
  specimen,
  rider,
  guideline,
  handout,
  folleto,
  'specimen changed by one side': byOne,
  'specimen changed by two': byTwo,
}
const named =
  (...names: string[]) =>
  (element: Element): boolean =>
    names.includes(element.name)
const every = (): boolean => true

test('the specimen, without its style', () =>
  golden('specimen.html', html(specimen).replace(/<style>[\s\S]*<\/style>/, '<style>…</style>')))

test('the specimen changed by two sides, without its style', () =>
  golden('redline.html', html(byTwo).replace(/<style>[\s\S]*<\/style>/, '<style>…</style>')))

test('a change says where it begins and ends, whose it is and when it was made', () => {
  const changes = (document: Document): string[] =>
    all(readHtml(html(document)), named('ins', 'del')).map(
      (one) => `${one.name} ${one.attributes.datetime} ${textOf(one).replace(/\s+/g, ' ').trim()}`,
    )
  expect(changes(byTwo)).toContain(
    'del 2026-11-25T09:30:00Z deleted by Counsel for Company: all Training Uses within ten days end of deletion',
  )
  expect(changes(byOne)).toContain('ins 2026-11-24 added: thirty end of addition')
  expect(changes({...byOne, language: 'es'})).toContain('ins 2026-11-24 agregado: thirty fin de lo agregado')
  expect(changes(byOne)).toContain('del 2026-11-24 moved away: A late fee bears interest. end of what was moved away')
  expect(changes(rider)).toEqual([])
  expect(html(rider)).not.toMatch(/heard|legend|line-through/)
})

test.each(Object.entries(tokens.looks))('changes in the look %s read at 7:1 by day and by night', (name, {colour}) => {
  const style = /<style>([\s\S]*)<\/style>/.exec(html({...byTwo, look: name}))?.[1] ?? ''
  const hands = [...style.matchAll(/--first: #(\w+); --second: #(\w+);/g)].map(([, ...both]) => both)
  expect(hands).toHaveLength(2)
  for (const [index, {paper, tint}] of [light(colour), dark(colour)].entries())
    for (const hand of hands[index] ?? [])
      for (const ground of [paper, tint]) expect(contrast(hand, ground)).toBeGreaterThanOrEqual(7)
  for (const hand of Object.values(handColours)) expect(contrast(hand, 'FFFFFF')).toBeGreaterThanOrEqual(7)
})

describe.each(Object.entries(samples))('%s', (_, document) => {
  const page = html(document)
  const tree = readHtml(page)
  const elements = all(tree, every)

  test('needs nothing from anywhere', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? ''
    expect(style).not.toMatch(/url\(|@import|@font-face/)
    expect(elements.filter(named('script', 'img', 'link', 'iframe', 'object', 'form'))).toEqual([])
    expect(
      elements.flatMap(({attributes}) => Object.keys(attributes)).filter((name) => /^on|^src|^style$/.test(name)),
    ).toEqual([])
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  test('says its language and its title', () => {
    expect(all(tree, named('html'))[0]?.attributes.lang).toBe(document.language)
    expect(all(tree, named('title')).map(textOf)).toEqual([document.title])
  })

  test('has each id once, and what points to an id finds it', () => {
    const ids = elements.flatMap(({attributes}) => attributes.id ?? [])
    expect(ids).toEqual([...new Set(ids)])
    const targets = elements.flatMap(({attributes}) => [
      ...(attributes['aria-labelledby'] ? [attributes['aria-labelledby']] : []),
      ...(attributes.href?.startsWith('#') ? [decodeURIComponent(attributes.href.slice(1))] : []),
    ])
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('nests as HTML allows', () => {
    const parents: Readonly<Record<string, string>> = {
      li: 'ol ul',
      tr: 'thead tbody',
      td: 'tr',
      th: 'tr',
      thead: 'table',
      tbody: 'table',
      dt: 'div',
      dd: 'div',
    }
    const words = 'a bdi br del dfn em ins mark span strong'.split(' ')
    const wrong = [tree, ...elements].flatMap((parent) =>
      all(
        {
          ...parent,
          children: parent.children.map((child) => (typeof child === 'string' ? child : {...child, children: []})),
        },
        every,
      )
        .filter(({name}) =>
          /^(p|h[1-6]|th|td|dt|a|em|strong|span|dfn|mark|bdi|ins|del)$/.test(parent.name)
            ? !words.includes(name)
            : parents[name] !== undefined && !parents[name].split(' ').includes(parent.name),
        )
        .map(({name}) => `${name} in ${parent.name}`),
    )
    expect(wrong).toEqual([])
    expect(all(tree, named('a')).flatMap((one) => all(one, named('a')))).toEqual([])
    expect(all(tree, named('th')).filter(({attributes}) => !/^(col|row)$/.test(attributes.scope ?? ''))).toEqual([])
  })

  test('counts its lists as the tree does', () => {
    expect(all(tree, named('ol')).flatMap(printed).toSorted()).toEqual(labels(document.children).toSorted())
  })
})

test.each(Object.entries({specimen, guideline, handout, folleto}))(
  '%s has one title, and headings that skip no level',
  (_, document) => {
    const headings = all(readHtml(html(document)), ({name}) => /^h[1-6]$/.test(name))
    const levels = headings.map(({name}) => Number(name[1]))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  },
)

/** As a browser counts: 27 is aa, 28 is ab, 54 is bb. */
const letters = (value: number): string =>
  value === 0 ? '' : letters(Math.floor((value - 1) / 26)) + String.fromCharCode(97 + ((value - 1) % 26))
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv']

/** The labels of a list as a browser prints them. */
const printed = ({attributes: {type = '', class: style = ''}, children}: Element): string[] => {
  let value = 0
  return children.flatMap((child) => {
    if (typeof child === 'string') return []
    value = child.attributes.value === undefined ? value + 1 : Number(child.attributes.value)
    const digits = {1: `${value}`, a: letters(value), i: romans[value]}[type]
    expect(['', 'questions', `in-brackets-${type}`]).toContain(style)
    return style === '' || style === 'questions' ? `${digits}.` : `(${digits})`
  })
}

const labels = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list')
      return block.children.flatMap(({label, children}) => [...(label ? [label] : []), ...labels(children)])
    return block.type === 'clause' || block.type === 'blockquote' ? labels(block.children) : []
  })

test.each<[List['scheme'], number, string[]]>([
  ['clause', 0, ['(h)', '(i)', '(j)']],
  ['clause', 0, ['(i)']],
  ['clause', 1, ['(i)', '(ii)', '(iii)', '(iv)', '(v)']],
  ['clause', 2, ['(i)', '(ii)']],
  ['clause', 0, ['(z)', '(aa)', '(bb)', '(cc)']],
  ['schedule', 0, ['3.', '4.']],
  ['schedule', 1, ['(c)', '(d)']],
  ['schedule', 2, ['(i)', '(ii)']],
  ['plain', 0, ['1.', '2.', '4.']],
])('a list of a %s at depth %i counts %j', (scheme, depth, wanted) => {
  const children = wanted.map((label) => ({type: 'listItem' as const, label, children: [p('x')]}))
  const page = html({...around(''), children: [{type: 'list', scheme, depth, children}]})
  expect(all(readHtml(page), named('ol')).flatMap(printed)).toEqual(wanted)
})

test('any value is text, apart from the direction of the text around it', () => {
  fc.assert(
    fc.property(values, (value) => {
      const [place] = all(readHtml(html(around(value))), named('bdi'))
      expect(place && textOf(place)).toBe(legible(value))
    }),
    {numRuns: 500},
  )
})

test('any words of the running lines leave the page and its style whole', () => {
  fc.assert(
    fc.property(values, (words) => {
      const page = html({
        ...around(words),
        title: words,
        stamp: words,
        label: words,
        draft: words,
        watermark: words,
        initials: words,
      })
      expect(all(readHtml(page), named('title')).map(textOf)).toEqual([legible(words)])
      const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
      expect(style).not.toContain('<')
      expect(style.replace(/"[^"\n]*"/g, '')).not.toContain('"')
      expect(style.endsWith('} }\n')).toBe(true)
    }),
  )
})

test('only https and mail are links', () => {
  const urls = [
    'https://example.org',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'http://example.org',
    ' https://example.org',
    'data:text/html,x',
  ]
  const page = html({...around(''), children: [p(...urls.map((url) => link(url, url)))]})
  expect(all(readHtml(page), named('a')).map(({attributes}) => attributes.href)).toEqual(urls.slice(0, 2))
  expect(textOf(readHtml(page))).toContain('javascript:alert(1)')
})

test.each(Object.entries(tokens.looks))('text of the look %s reads at 7:1 by day and by night', (_, {colour}) => {
  for (const palette of [light(colour), dark(colour)]) {
    const {ink, quiet, accent, paper, tint, blank, onBlank, band, onBand} = palette
    const pairs = [ink, quiet, accent].flatMap((text) => [[text, paper] as const, [text, tint] as const])
    for (const [text, ground] of [...pairs, [onBlank, blank] as const, [onBand, band] as const])
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(7)
  }
})
