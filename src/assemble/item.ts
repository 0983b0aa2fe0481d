import {type Clause, itemNumber} from '../library/clause.js'
import {type ItemQuestion, itemQuestions} from '../library/edition.js'
import type {Value} from '../library/question.js'
import type {Answers} from './answers.js'
import type {Engagement} from './engagement.js'

/**
 * What is known where a text speaks of one item: the item itself, then everything else. Words that nobody verified are no
 * current language, so without a verifier there are none.
 */
export const answersOnItem = ({file}: Engagement, clause: Clause, answers: Answers): Answers => {
  const {section, instruction, effective} = file.items?.[clause.id] ?? {}
  const {subject, pays} = clause.file.proposes ?? {}
  const verified = verifiedFor(file.items?.[clause.id])
  const known: Readonly<Record<ItemQuestion, Value | undefined>> = {
    'item.number': itemNumber(clause),
    'item.section': section,
    'item.has_section': section !== undefined,
    'item.amends': instruction === 'amend',
    'item.verified': verified !== undefined,
    'item.verified_by': verified?.by,
    'item.verified_on': verified?.on,
    'item.mandatory': subject === 'mandatory',
    'item.permissive': subject === 'permissive',
    'item.costs': pays !== undefined,
    'item.pays': pays,
    'item.has_effective': effective !== undefined,
    'item.effective': effective,
  }
  const isOfItem = (name: string): name is ItemQuestion => Object.hasOwn(itemQuestions, name)
  return (name) => (isOfItem(name) ? {question: itemQuestions[name], value: known[name]} : answers(name))
}

type Item = NonNullable<Engagement['file']['items']>[string]

/** The words of the agreement as somebody compared them with the signed text. */
export const verifiedFor = (item: Item | undefined) =>
  item?.verified && item.current?.trim() ? {...item.verified, current: item.current.trim()} : undefined
