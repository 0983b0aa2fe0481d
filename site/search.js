// Finds pages while somebody types. The index is a script of its own, since a page that is opened from a disk may fetch nothing.
;(() => {
  const box = document.getElementById('q')
  const list = document.getElementById('found')
  const told = document.getElementById('told')
  if (!(box instanceof HTMLInputElement) || !list || !told) return
  const {root = '', words: written = '{}'} = list.dataset
  const words = JSON.parse(written)
  const language = document.documentElement.lang
  const most = 40
  /** Words so common that they tell nothing, unless nothing else was typed. */
  const common = new Set(
    'a an and are be can do does for from how i if in is it me my of on or the they to what when who will with you your al como con cuando de del el en es la las lo los me mi mis o para pero por que se si su te tu tus un una y'.split(
      ' ',
    ),
  )

  /** @param {string} text */
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  /** @param {string} text @returns {string[]} */
  const wordsIn = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

  /** @type {readonly (readonly [string, string, string, string, string, string])[]} */
  const index = Reflect.get(globalThis, 'searchIndex') ?? []
  const entries = index.map(([path, its, kind, title, says, more]) => ({
    path,
    language: its,
    kind,
    title,
    says,
    name: wordsIn(title).join(' '),
    fields: [
      {words: wordsIn(title), whole: 12, part: 8},
      {words: wordsIn(says), whole: 5, part: 3},
      {words: more.split(' '), whole: 2, part: 1},
    ],
  }))

  /** Whether a word of a page is the word that was typed, begins with it, or is it without its ending. @param {string} word @param {string} typed */
  const begins = (word, typed) =>
    word.startsWith(typed) ||
    (typed.length > 4 && word.length >= typed.length - 2 && word.length > 3 && typed.startsWith(word))

  /** @param {(typeof entries)[number]} entry @param {string} typed */
  const weight = ({fields}, typed) =>
    Math.max(
      ...fields.map(({words: its, whole, part}) =>
        its.includes(typed) ? whole : its.some((one) => begins(one, typed)) ? part : 0,
      ),
    )

  /** @param {string} query */
  const find = (query) => {
    const all = [...new Set(wordsIn(query))]
    const telling = all.filter((word) => !common.has(word))
    const sought = telling.length > 0 ? telling : all
    if (sought.length === 0) return []
    const weighed = entries.map((entry) => ({entry, weights: sought.map((word) => weight(entry, word))}))
    // A word that stands on few pages tells more than one that stands on most.
    const rare = sought.map((_, at) => {
      const pages = weighed.filter(({weights}) => (weights[at] ?? 0) > 0).length
      return pages === 0 ? 0 : Math.log(1 + entries.length / pages)
    })
    const phrase = all.join(' ')
    return (
      weighed
        .map(({entry, weights}) => ({
          entry,
          hits: weights.filter((one) => one > 0).length,
          score:
            weights.reduce((sum, one, at) => sum + one * (rare[at] ?? 0), 0) *
            (entry.language === language ? 2 : 1) *
            (entry.name.endsWith(phrase) ? 2 : 1) *
            // What is for whoever teaches comes behind what it teaches.
            (entry.kind === 'lesson' || entry.kind === 'quiz' ? 0.4 : 1),
        }))
        // All words; where no page has all, the pages that have most of them.
        .filter(({hits}, _, found) => hits > sought.length / 2 && hits === Math.max(...found.map((one) => one.hits)))
        .sort((a, b) => b.score - a.score || (a.entry.title < b.entry.title ? -1 : 1))
    )
  }

  /** The text, with what was typed marked in it. @param {string} text @param {readonly string[]} sought */
  const marked = (text, sought) =>
    text.split(/([\p{L}\p{N}\p{M}]+)/u).map((piece) => {
      const [word = ''] = wordsIn(piece)
      if (word === '' || !sought.some((one) => !common.has(one) && begins(word, one))) return piece
      const mark = document.createElement('mark')
      mark.textContent = piece
      return mark
    })

  let saying = 0
  const search = () => {
    const query = box.value.trim()
    const sought = wordsIn(query)
    const found = find(query)
    const shown = found.slice(0, most).map(({entry}) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = root + entry.path
      link.append(...marked(entry.title, sought))
      const kind = document.createElement('span')
      kind.className = 'kind'
      kind.textContent = ` ${words.kinds[entry.kind] ?? ''}`
      const says = document.createElement('p')
      says.append(...marked(entry.says, sought))
      if (entry.language !== language) {
        link.lang = says.lang = link.hreflang = entry.language
        kind.textContent += ` (${entry.language})`
      }
      // A clause says in English what it is for, on Spanish pages too.
      if (entry.kind === 'clause') says.lang = 'en'
      if (entry.kind === 'term') link.lang = 'en'
      item.append(link, kind, says)
      return item
    })
    list.replaceChildren(...shown)
    const count = found.length
    const sentence =
      sought.length === 0
        ? ''
        : count === 0
          ? words.none.replace('{q}', query)
          : count === 1
            ? words.foundOne
            : words.found.replace('{n}', String(count))
    // Whoever listens is told once typing has paused, and not at every letter.
    window.clearTimeout(saying)
    saying = window.setTimeout(() => {
      told.textContent = sentence
    }, 300)
  }

  /** @param {number} step */
  const move = (step) => {
    const links = [...list.querySelectorAll('a')]
    const at = links.findIndex((one) => one.matches(':focus'))
    const next = at + step
    if (at === -1 && document.activeElement !== box) return false
    if (next < 0) box.focus()
    else (links[next] ?? links[at] ?? box).focus()
    return true
  }

  for (const hint of document.querySelectorAll('.with-script')) if (hint instanceof HTMLElement) hint.hidden = false
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    list.querySelector('a')?.focus()
  })
  box.addEventListener('input', search)
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && !event.altKey && !event.ctrlKey && !event.metaKey && move(step)) event.preventDefault()
  })
  const asked = new URLSearchParams(window.location.search).get('q')
  if (asked) box.value = asked
  if (box.value !== '') search()
})()
