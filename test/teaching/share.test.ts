import fc from 'fast-check'
import {decodeQR} from 'qr/decode.js'
import {describe, expect, test} from 'vitest'
import {addressOf} from '../../src/education/share/address.js'
import type {Card} from '../../src/education/share/card.js'
import {shareImage, side} from '../../src/education/share/image.js'
import {qrPicture} from '../../src/education/share/qr.js'
import {wrapped} from '../../src/education/share/wrap.js'
import {pictureMaker} from '../../src/render/png/png.js'
import {proviso, whole} from '../support/cli.js'
import {supply} from '../support/installed.js'
import {shipped} from '../support/shipped.js'

const {tokens} = await shipped()
const {leaflet: look} = tokens.looks
if (!look) throw new Error('There is no look leaflet')

/** What a picture shows, point by point. */
const pointsOf = async (svg: string) => {
  await pictureMaker({supply})
  const {Resvg} = await import('@resvg/resvg-wasm')
  const faces = ['400Regular', '700Bold'].map((name) =>
    supply(`@expo-google-fonts/atkinson-hyperlegible-next/${name}/AtkinsonHyperlegibleNext_${name}.ttf`),
  )
  const {width, height, pixels} = new Resvg(svg, {font: {fontBuffers: await Promise.all(faces)}}).render()
  return {width, height, data: pixels}
}
const read = async (svg: string): Promise<string> => decodeQR(await pointsOf(svg), {timeLimit: 5000})

const web = 'https://union.example/ai-and-your-work'
const card: Card = {
  language: 'en',
  title: 'Before you sign: AI and your work',
  questions: ['Who will train AI on my work, and which AI model is it?', 'What will the AI make?', 'When does it end?'],
  address: addressOf({web}).address,
  edition: 'November 23, 2026 · Version 3',
  notice: 'Draft for discussion, not an official proposal of any union',
}

describe('whom a picture points to', () => {
  test.each([
    [{web, email: 'desk@union.example', phone: '(213) 555-0136'}, web],
    [{email: 'desk@union.example', phone: '(213) 555-0136'}, 'mailto:desk@union.example'],
    [{phone: '(213) 555-0136'}, 'tel:2135550136'],
    [{phone: '+1 213.555.0136'}, 'tel:+12135550136'],
    [{}, undefined],
    [{web: ' '}, undefined],
  ])('%o gives %s', (contacts, uri) => {
    expect(addressOf(contacts)).toMatchObject({unfit: []})
    expect(addressOf(contacts).address?.uri).toBe(uri)
  })

  test.each([
    {web: 'http://union.example'},
    {web: 'javascript:alert(1)'},
    {web: 'https://union.example/" onload="x'},
    {email: 'desk at union.example'},
    {email: 'a@b.example?subject=x'},
    {phone: 'ask for Ana'},
  ])('%o is nothing that a telephone may open', (contacts) => {
    expect(addressOf(contacts)).toEqual({address: undefined, unfit: Object.keys(contacts)})
  })
})

describe('a QR code', () => {
  test.each([{web}, {email: 'desk@union.example'}, {phone: '+1 213 555 0136'}])(
    'of %o is read back',
    async (contacts) => {
      const {address} = addressOf(contacts)
      if (!address) throw new Error('This is an address')
      const svg = qrPicture(address, 'en')
      expect(await read(svg)).toBe(address.uri)
      expect(svg).toContain(`>${address.shown}</text>`)
      expect(svg).toMatch(/role="img"[^>]*>\n<title>QR code [^<]+<\/title>/)
    },
  )
})

describe('an image to share', () => {
  test('is read by a camera, says what it shows, and is the same each time', async () => {
    const svg = shareImage(card, look)
    expect(await read(svg)).toBe(web)
    for (const words of [
      card.title,
      ...card.questions,
      'union.example/ai-and-your-work',
      card.edition,
      card.notice ?? '',
    ])
      expect(svg.split('</desc>')[0]).toContain(words)
    expect(svg).toBe(shareImage(card, look))
    const picture = await pictureMaker({supply})
    const [first, second] = [picture(svg, side), picture(svg, side)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect([first[0], first[1], first[2], first[3]]).toEqual([0x89, 0x50, 0x4e, 0x47])
    const size = new DataView(first.buffer, first.byteOffset)
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([side, side])
  })

  test('stays within its margins, however long its words are', async () => {
    const long = {
      ...card,
      title: 'MMMM WWWW '.repeat(4).trim(),
      questions: Array(3).fill(`${'many words and more of them '.repeat(3)}?`),
    }
    for (const one of [card, long]) {
      const {width, data} = await pointsOf(shareImage(one, look))
      const isWhite = (x: number, y: number): boolean => data[(y * width + x) * 4 + 1] === 255
      const strip = Array.from({length: side - 260}, (_, index) => isWhite(side - 20, index + 255))
      expect(strip.every(Boolean)).toBe(true)
    }
  })

  test('keeps hostile words as words', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 40}), (words) => {
        const svg = shareImage({...card, title: `${words}<script>"&`, notice: words}, look)
        expect(svg).not.toContain('<script')
        expect(svg.match(/<[a-z]+/g)?.every((tag) => /^<(?:svg|title|desc|rect|text|path)$/.test(tag))).toBe(true)
      }),
    )
  })

  test('breaks words into lines that hold all of them, in order', () => {
    fc.assert(
      fc.property(fc.lorem({maxCount: 30}), fc.integer({min: 100, max: 900}), (words, width) => {
        expect(wrapped(words, width, 2, [60, 40, 20]).lines.join(' ')).toBe(words.split(/\s+/).join(' '))
      }),
    )
  })
})

const engagement = (union: string): string =>
  `id: H9\ndate: 2026-11-23\ndraft: {number: 3, maker: Local}\nfacts:\n  union: {name: Guild, ${union}}\n  agreement: {name: 2026 agreement, status: in force, as_of: 2026-11-23}\n`
const plan =
  '- {template: handout-es, engagement: ../engagements/e.yaml, name: hoja}\n- {template: slides, engagement: ../engagements/e.yaml}\n'
const deal = (union: string) => whole({'plans/p.yaml': plan, 'engagements/e.yaml': engagement(union)})

describe('proviso share', () => {
  test('writes an image and a code of each handout, and of nothing else', async () => {
    const world = deal(`web: '${web}'`)
    const {code, out} = await proviso(world, 'share', 'plans/p.yaml')
    expect(out).toBe('out/hoja-share.png\nout/hoja-share.svg\nout/hoja-qr.svg\n1 handout shared, 3 files in out.')
    expect(code).toBe(0)
    const svg = String(world.files.get('out/hoja-share.svg'))
    expect(svg).toContain('¿Quién va a entrenar')
    expect(svg).toContain('Versión 3')
    expect(svg).toContain('no es una propuesta oficial')
    expect(await read(svg)).toBe(web)
  })

  test('makes an image without a code where nobody says whom to reach, and says so', async () => {
    const {code, out} = await proviso(deal('office: Desk'), 'share', 'plans/p.yaml')
    expect(code).toBe(0)
    expect(out).toMatch(/The image has no QR code[\s\S]*answer union\.web, union\.email or\s+union\.phone/)
    expect(out).toContain('1 handout shared, 2 files in out.')
  })

  test('makes nothing of an address that no telephone can open', async () => {
    const world = deal("web: 'javascript:alert(1)'")
    const {code, out} = await proviso(world, 'share', 'plans/p.yaml')
    expect(code).toBe(1)
    expect(out).toContain('union.web is “javascript:alert(1)”')
    expect([...world.files.keys()].filter((path) => path.startsWith('out/'))).toEqual([])
  })
})
