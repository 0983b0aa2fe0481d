import {scalar} from '../../source/scalar.js'

/** A clause that is begun: sound as it stands, and in no document before it has a text. */
export const clauseSkeleton = (
  id: string,
  family: string,
  title: string,
): string => `# yaml-language-server: $schema=../../schema/clause.schema.json
# “proviso check” says what is wrong, “proviso show ${id}” shows it, “proviso list asks” the asks that it can answer.
id: ${id}
title: ${scalar(title)}
family: ${family}
version: 1                     # raised when the meaning of any text changes
status: draft                  # draft, review, approved or retired
purpose: To be written, in one sentence on what the clause is for.
asks: []                       # asks of the letter, such as [A03, A06]
# when: performer.status == "adult"            # condition over the facts; without one it always stands
# requires: [CON-02]                           # what must stand where this stands
# fields:                                      # answers that this clause needs
#   reply_days:
#     type: integer
#     unit: days
#     label: {en: Time to reply}
#     ask: {en: How many days does the company have to reply?}
#     default: 14
# Texts. Until one is written the clause stands in no document. Delete the {} and the # of what you write.
# Calls: {{reply_days}} prints an answer, {{ref "CON-02"}} a reference, {{define "a-term"}} a term where it is defined.
text: {}
#   rider:
#     opening: |
#       Company shall not …
#     floor: |
#       Company shall not … unless …
#   guideline:
#     en: |
#       **Principle.** …
#   handout:
#     en: |
#       **Ask first.** …
notes: |
  For the drafter: why it says what it says, and what the other side will answer. Notes never leave the house.
`
