import type {Library} from '../../library/library.js'
import type {DocumentTemplate} from '../../library/template.js'
import type {Text} from './texts.js'

/** Who signs where a text stands: only they can promise anything there. */
export interface Signers {
  /** Roles and terms, in small letters. */
  readonly names: ReadonlySet<string>
  /** Facts that print the name of one. */
  readonly facts: ReadonlySet<string>
}

/** What every instrument calls those who sign it. */
const always = ['party', 'parties', 'side', 'sides', 'undersigned']

/**
 * Those whom a document that takes the text has sign it, by the roles in which they do, and every term whose signature the text itself
 * asks for, as the terms that a licensee has to sign do. Where nobody signs, as in a paragraph for a memo, it is those who sign the other
 * documents of the register.
 */
export const signersOf = (text: Text, {documents}: Library): Signers => {
  const {passage, uses, words} = text
  const own = text.documents.flatMap(signatoriesOf)
  const signatories =
    own.length > 0 ? own : documents.filter(({file}) => file.register === passage.register).flatMap(signatoriesOf)
  const terms = [...uses.values()].flat().filter(({span}) => /^[’']s?\s+signature\b/u.test(words.slice(span.to)))
  return {
    names: new Set([
      ...always,
      ...signatories.flatMap(({role}) => rolesIn(role)),
      ...terms.map(({form}) => form.toLowerCase()),
    ]),
    facts: new Set(signatories.map(({name}) => name)),
  }
}

const signatoriesOf = ({file}: DocumentTemplate) => Object.values(file.signatories ?? {})

/** “Parent or guardian, for Performer” is signed as parent and as guardian. */
const rolesIn = (role: string): readonly string[] =>
  (role.split(',')[0] ?? '').split(/\s+or\s+/).map((one) => one.trim().toLowerCase())
