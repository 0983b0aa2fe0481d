import {namesParties} from '../../facts/parties.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, type Saying} from '../../shapes/claimed.js'
import {phraseAsWritten} from '../../shapes/phrase.js'

export const partyWord: TextRule = {
  of: 'text',
  id: 'party-word',
  severity: 'error',
  demands:
    'Every proposal calls the parties Producer, performer, background actor and the Union; every rider Company and Performer.',
  *check({texts}) {
    yield* claimed(inRegister(texts, 'proposal'), inProposals)
    yield* claimed(inRegister(texts, 'rider').filter(namesParties), inRiders)
  },
}

/** With a capital it is a party; in small letters with an article too. */
const hirer = phraseAsWritten(
  '(?:[Tt]he|[Ss]uch|[Ss]aid|[Ee]ach) (?:studio|employer|hiring company|production company|signatory|network|streamer)s?',
  'Studio',
  'Employer',
  'Network',
)
const performer = phraseAsWritten(
  '(?:[Tt]he|[Ss]uch|[Ss]aid|[Ee]ach|[Ee]very|[Aa]n|[Aa]ny|[Nn]o) (?:artist|talent|actor|actress|artiste|player)s?',
  '(?<![Bb]ackground )(?<![Vv]oice )(?:Artist|Talent|Actor)s?',
)
/** “The actor” behind “background actor” in the same sentence is that one. */
const isBackground = ({found, before}: Saying): boolean => /actor/i.test(found) && /background\s+actor/i.test(before)

const inProposals: readonly Claim<Text>[] = [
  {
    find: hirer,
    says: (found) =>
      `“${found}” is not what the agreement calls this party, and an arbitrator may ask who is meant; write “Producer”`,
  },
  {
    find: phraseAsWritten('Company'),
    says: () =>
      '“Company” is the word of riders, and the agreement that is amended does not know it; write “Producer”, or “a company” for anybody else',
  },
  {
    find: performer,
    spares: isBackground,
    says: (found) =>
      `“${found}” is not what the agreement calls those who perform, and leaves open whether background actors are among them; write “performer”, “background actor” or both`,
  },
  {
    find: phraseAsWritten('(?<!Contributing )Performer'),
    says: () =>
      '“Performer” with a capital is the party to a rider; a proposal speaks of all: write “a performer”, “each performer” or “the performer”',
  },
  {
    find: phraseAsWritten('(?:[Tt]he )?Guild', '[Tt]he guild', '[Tt]he labor union'),
    says: (found) => `“${found}” is the party that the agreement calls the Union; write “the Union”`,
  },
]

const inRiders: readonly Claim<Text>[] = [
  {
    find: phraseAsWritten('Producer', '[Tt]he producer'),
    says: (found) => `“${found}” is the word of proposals; a rider calls this party “Company”, and defines it`,
  },
  {
    find: hirer,
    says: (found) => `“${found}” is no party to a rider; write “Company”, which the rider defines`,
  },
  {
    find: phraseAsWritten('[Tt]he company'),
    says: (found) =>
      `“${found}” in small letters leaves open which company is meant; write “Company” for the party, or “that company” with a name for another`,
  },
  {
    find: performer,
    spares: isBackground,
    says: (found) => `“${found}” is no party to a rider; write “Performer”, which the rider defines`,
  },
  {
    find: phraseAsWritten('[Tt]he performer'),
    says: (found) => `“${found}” in small letters is not the party that the rider defines; write “Performer”`,
  },
]
