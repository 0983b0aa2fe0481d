import type {Span} from '../../../text/template.js'
import type {Facts} from '../../facts/facts.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'

export const unavailableTerm: Rule = {
  id: 'unavailable-term',
  severity: 'error',
  demands: 'No proposal or rider uses a term that nothing in it defines.',
  *check(facts) {
    yield* ofOtherDocuments(facts)
    yield* ofClausesThatNeverStand(facts)
    for (const text of facts.texts) if (isAlone(text)) yield* inScheduleAlone(text, facts)
  },
}

function* ofOtherDocuments({strange}: Facts): Generator<Finding> {
  for (const {text, span, phrase, setting, meant} of strange) {
    if (meant?.how !== 'elsewhere') continue
    const {passage, documents} = text
    yield {
      place: text.at(span),
      message: `“${phrase}” is a term of ${meant.terms[0]?.owner}, but this ${passage.register} text ${
        documents.length === 0 ? 'does not stand there' : `also stands in ${setting}, which does not define it`
      }; say it in words that are defined here`,
    }
  }
}

function* ofClausesThatNeverStand({texts, standings, library}: Facts): Generator<Finding> {
  for (const text of texts)
    for (const [setting, uses] of text.uses) {
      const defined = standings.terms(setting)
      for (const {key, form, span} of uses) {
        if (defined.has(key)) continue
        const owner = library.owners.get(key)
        yield {
          place: text.at(span),
          message: `“${form}” is defined by ${owner}, which never stands in ${library.document.has(setting) ? setting : `a ${setting}`}; say it in other words, or define it here`,
        }
      }
    }
}

const isAlone = ({clause, documents: [document], passage: {owner}}: Text): boolean =>
  !clause && document?.file.alone?.includes(owner) === true

/** “Capitalized words have the meanings given in the Rider.” */
const pointsAway = /\b(?:has|have)\s+the\s+(?:same\s+)?meanings?\b|\bas\s+defined\s+in\b/iu

/** What is made as a file of its own says what its terms mean, or where that is said. One finding is enough. */
function* inScheduleAlone(text: Text, {definitions}: Facts): Generator<Finding> {
  if (pointsAway.test(text.words)) return
  const own = new Set(definitions.flatMap((one) => (one.text === text ? [one.name] : [])))
  const [uses = []] = text.uses.values()
  const headings = [...text.words.matchAll(/^[ \t>]*#.*$/gmu)]
  const isInHeading = ({from}: Span): boolean =>
    headings.some(({0: {length}, index}) => index <= from && from < index + length)
  const use = uses.find(({key, span}) => !own.has(key) && !isInHeading(span))
  if (!use) return
  yield {
    place: text.at(use.span),
    message: `${text.passage.owner} is also made as its own file, in which nothing says what “${use.form}” means; add a sentence such as “Capitalized words have the meanings given in …”`,
  }
}
