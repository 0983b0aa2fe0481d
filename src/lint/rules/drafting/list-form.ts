import {type Item, type List, listsOf} from '../../facts/lists.js'
import {barestOf} from '../../facts/readings.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'

export const listForm: TextRule = {
  of: 'text',
  id: 'list-form',
  severity: 'warning',
  demands:
    'Every list of a proposal or rider is a sentence in items (“…; …; and ….”), or its items are sentences, in each of its readings.',
  *check({texts}) {
    for (const text of inRegister(texts, 'proposal', 'rider'))
      if (marker.test(text.words))
        for (const {words} of [...text.readings, barestOf(text.passage.template)])
          for (const list of listsOf(words)) yield* problemsOf(list, text)
  },
}

const marker = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/mu
const closing = '[”’)*_\\s]*$'
const endings = {
  part: new RegExp(`;${closing}`, 'u'),
  listed: new RegExp(`,${closing}`, 'u'),
  joined: new RegExp(`[;,]\\s+(?:and|or|and/or|but)${closing}`, 'u'),
  whole: new RegExp(`[.?!:]${closing}`, 'u'),
}

const isJoined = ({words}: Item): boolean => endings.joined.test(words)
const isEnded = ({words}: Item): boolean => endings.whole.test(words)

function* problemsOf({lead, items, behind, inner}: List, text: Text): Generator<Finding> {
  const commas = items.every(({words}) => !endings.part.test(words))
  const isPart = ({words}: Item): boolean => endings.part.test(words) || (commas && endings.listed.test(words))
  if (!items.some((item) => isPart(item) || isJoined(item))) {
    yield* unlike(items, text)
    return
  }
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last) return
  if (/[\p{L}\p{N},.]$/u.test(lead) && !lead.startsWith('#')) yield at(first, text, messages.lead)
  // An inner list ends as the item does that it stands in, and is asked there.
  const ends = inner || isEnded(last) || /^\p{Ll}/u.test(behind)
  if (!ends) yield at(last, text, messages.last)
  for (const [index, item] of items.slice(0, -1).entries())
    if (index === items.length - 2) {
      if (ends && !isJoined(item)) yield at(item, text, messages.joint)
    } else if (isJoined(item)) yield at(item, text, messages.early)
    else if (!isPart(item)) yield at(item, text, commas ? messages.comma : messages.part)
}

const messages = {
  lead: 'The words before this list do not end in a colon, so that nobody sees that it is a part of their sentence; end them with one',
  last: 'This is the last item of its list, at least in one reading, and does not end the sentence; end it with a full stop, and the one before with “; and” or “; or”',
  joint:
    'This item is the last but one, at least in one reading, and does not say whether all items are needed or one is enough; end it with “; and” or “; or”',
  early: '“And” or “or” stands once in a list, before its last item; end this item with a semicolon',
  part: 'This item ends otherwise than the others; end it with a semicolon',
  comma: 'This item ends otherwise than the others; end it with a comma',
  whole: 'This item ends otherwise than the others; end it with a full stop',
}

/** Items that are sentences all end as sentences, or none does. */
function* unlike(items: readonly Item[], text: Text): Generator<Finding> {
  const open = items.filter((item) => !isEnded(item))
  if (open.length < items.length) for (const item of open) yield at(item, text, messages.whole)
}

/** The finding stands at the last word of the item. */
const at = ({span: {from}, words}: Item, text: Text, message: string): Finding => {
  const last = /\S+(?:\s+(?:and|or|but))?$/u.exec(words.trimEnd())
  const end = from + words.trimEnd().length
  return {place: text.at({from: from + (last?.index ?? 0), to: end}), message}
}
