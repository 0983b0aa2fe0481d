/** What a file in XML or HTML holds, told apart by where it stands. */
export interface Marked {
  /**
   * The words in order; with what changes delete and without it, and as they were before. What is only told to those who hear a
   * page, such as where a change begins, is left out of the latter two.
   */
  readonly texts: readonly string[]
  /** Which of the texts put words side by side that stand together neither before the changes nor after them. */
  readonly mixed: ReadonlySet<string>
  /** What readers do not see: comments, instructions of fields, declarations, scripts and styles. */
  readonly asides: readonly string[]
  /** The values of attributes, each once. */
  readonly attributes: readonly string[]
  /** Whom the file names as its maker. */
  readonly makers: readonly string[]
}

const token =
  /<!--([\s\S]*?)(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<([!?][^>]*)>|<(\/?)([\p{L}_][\w:.-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/gu
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

/** Elements within a line, at which no word ends; at all others one does. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr|a:(?:r|t|rPr)|m:.+|mc:.+|w:(?!p$|tc$|tr$|tbl$|br$|tab$|cr$|ptab$|comment$|footnote$|endnote$).+)$/
const removal = /^(?:del|s|strike|w:del|w:moveFrom)$/
const addition = /^(?:ins|w:ins|w:moveTo)$/
const instruction = /^(?:w:instrText|w:delInstrText|script|style)$/
const making = /^(?:dc:creator|cp:lastModifiedBy|w:author|w:initials|(?:\w+:)?(?:Manager|Company|Author))$/

/** Reads markup that anyone may have made; what is broken in it is read as words. */
export const readMarkup = (markup: string): Marked => {
  const texts = {whole: '', after: '', before: ''}
  const asides: string[] = []
  const attributes = new Set<string>()
  const makers = new Set<string>()
  const depth = {removed: 0, added: 0}
  let within = ''
  let heard = false
  const say = (words: string): void => {
    if (instruction.test(within)) asides.push(within === 'script' || within === 'style' ? unescaped(words) : words)
    else {
      if (making.test(within)) makers.add(words)
      texts.whole += words
      if (heard) return
      if (depth.removed === 0) texts.after += words
      if (depth.added === 0) texts.before += words
    }
  }
  for (const [whole, comment, data, declaration, closing, name, written = '', words] of markup.matchAll(token)) {
    if (comment !== undefined) asides.push(decoded(comment))
    else if (declaration !== undefined) asides.push(decoded(declaration))
    else if (data !== undefined) say(data)
    else if (name === undefined) say(instruction.test(within) ? (words ?? whole) : decoded(words ?? whole))
    else {
      const step = closing === '/' ? -1 : written.endsWith('/') ? 0 : 1
      if (removal.test(name)) depth.removed = Math.max(0, depth.removed + step)
      if (addition.test(name)) depth.added = Math.max(0, depth.added + step)
      within = step === 1 ? name : ''
      heard = name === 'span' && step === 1 && /\bclass="heard"/.test(written)
      if (!inline.test(name)) for (const key of ['whole', 'after', 'before'] as const) texts[key] += '\n'
      const isMaker = /\bname\s*=\s*["']?(?:author|creator)\b/i.test(written)
      for (const [, key = '', double, single, bare] of written.matchAll(attribute)) {
        const value = decoded(double ?? single ?? bare ?? '')
        attributes.add(value)
        if (making.test(key) || (isMaker && key === 'content')) makers.add(value)
      }
    }
  }
  const once = new Set([texts.whole, texts.after, texts.before, ...deletedIn(markup)])
  const mixed = new Set([...once].filter((text) => text !== texts.after && text !== texts.before))
  return {texts: [...once], mixed, asides, attributes: [...attributes], makers: [...makers]}
}

/** Words that Word keeps only as deleted ones, read on their own, since others may stand between them. */
const deletedIn = (markup: string): readonly string[] =>
  markup.includes('<w:delText')
    ? [
        [...markup.matchAll(/<w:delText[^>]*>([^<]*)|<\/(w:p)>/g)]
          .map(([, words, end]) => decoded(end ? '\n' : (words ?? '')))
          .join(''),
      ]
    : []

/** Strings of JSON and scripts, and the content of styles. */
const unescaped = (code: string): string =>
  code
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(.)/g, '$1')

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  sect: '§',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
}

/** Text with its entities read. */
export const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return entities[name as string] ?? whole
        const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text
