import type {Rule} from '../../rule.js'

export const unfitAddress: Rule = {
  id: 'unfit-address',
  severity: 'warning',
  demands:
    'Every address of a source is a https address of the page itself, which others can open and will find again.',
  *check({library}) {
    for (const {file, source} of library.clauses)
      for (const [index, {url}] of (file.sources ?? []).entries()) {
        const unfit = url === undefined ? undefined : faults.find(({test}) => test.test(url))
        if (unfit) yield {place: source.place(['sources', index, 'url']), message: unfit.says}
      }
  },
}

/** What is wrong with an address, the first that fits. */
const faults: readonly {readonly test: RegExp; readonly says: string}[] = [
  {
    test: /^(?!https?:\/\/)/i,
    says: 'This is no address that a browser opens; write it whole, from https:// on',
  },
  {test: /\s/, says: 'An address has no spaces; copy it again, whole and nothing else'},
  {
    test: /^http:/i,
    says: 'The address begins with http, so what it shows can be changed on the way; write the https address',
  },
  {
    test: /^https:\/\/(?:www\.)?(?:google\.[a-z.]+\/search|bing\.com\/search|duckduckgo\.com\/|search\.)|[?&](?:q|query|search)=/i,
    says: 'This is a search, and its results change; open what was found, and write the address of that page',
  },
  {
    test: /^https:\/\/(?:www\.)?(?:t\.co|bit\.ly|goo\.gl|tinyurl\.com|ow\.ly|lnkd\.in|buff\.ly|l\.facebook\.com|google\.[a-z.]+\/url)(?:\/|\?|$)/i,
    says: 'This address only leads on to another, and may lead elsewhere tomorrow; write the address at which it ends',
  },
  {
    test: /^https:\/\/(?:localhost|127\.|10\.|192\.168\.|[^/]*\.local(?:[/:]|$)|(?:drive|docs)\.google\.com|[^/]*sharepoint\.com)/i,
    says: 'Others cannot open this address; write a public one, or say in cite where the paper lies',
  },
]
