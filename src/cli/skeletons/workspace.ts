import {scalar} from '../../source/scalar.js'
import {workspaceText} from '../../workshop/workspace/begin.js'

/** What is chosen when a workspace is made. */
export interface Beginning {
  readonly side: Side
  readonly performer: string
  readonly company: string
  readonly picture: string
  /** As 2026-11-23. */
  readonly date: string
}
export type Side = 'performer' | 'company' | 'union'

/** For whom drafts are made, as it stands in their header. */
export const makers: Readonly<Record<Side, string>> = {
  performer: 'Counsel for Performer',
  company: 'Counsel for Company',
  union: 'Staff of the Union',
}

/** Names for whoever gives none: no such person, company or picture is known to exist. */
export const fiction = {
  performer: 'Odalys Ferreira-Quint',
  company: 'Halfpenny Lantern Pictures, LLC',
  picture: 'The Ferry at Low Tallow',
} as const

/** The files of a new workspace, by path from its folder; `proviso.yaml` is last, since it is what makes the folder one. */
export const workspaceFiles = (beginning: Beginning): readonly (readonly [path: string, text: string])[] => [
  ['engagements/first.yaml', engagement(beginning)],
  ['plans/rider.yaml', plan],
  ['clauses/README.md', clauses],
  [
    '.gitignore',
    '# What is made from the other files.\nout/\n# What stays in the house.\npositions.yaml\nnegotiations/\n',
  ],
  ['proviso.yaml', workspaceText],
]

const plan = `# yaml-language-server: $schema=../schema/plan.schema.json
# What to make. “proviso make” reads every plan in this folder; each entry makes one document in its formats.
# The rung is how much is asked for: opening, acceptable or floor. “rungs” sets it for single clauses, as in {CMP-02: acceptable};
# “without” leaves clauses out. Nothing below the chosen rung ever enters a document.
- template: rider
  engagement: ../engagements/first.yaml
  rung: opening
  formats: [docx, html, pdf, md, txt]
  page: letter
`

const clauses = `# Your own clauses

One clause a file, in a folder of its family: \`clauses/CON/CON-20.yaml\`. \`proviso new clause CON-20\` begins one, and
\`proviso check\` says what it lacks.

A clause here that has the id of a shipped clause takes its place in this workspace. To change only parts of one, begin its
file with \`overrides: 1\`, the version that you read, and write the parts: \`title\`, \`text\`, \`fields\`, \`notes\`.
\`proviso diff CON-01\` shows what differs, and \`proviso adopt rider-2025.docx\` makes own clauses of a precedent.
`

const engagement = ({
  side,
  performer,
  company,
  picture,
  date,
}: Beginning): string => `# yaml-language-server: $schema=../schema/engagement.schema.json
# One deal, from which “proviso make” makes its documents. FICTIONAL: every person, company, contract and sum here is invented,
# and no fee is a scale rate. Put your own in their places; “proviso list facts” and “proviso list fields” show what can be said.
# What is left empty is shown as a blank in the documents, and as a warning. None of this is legal advice.
id: first                      # printed in the footer
date: ${date}               # the document’s date
draft: {number: 1, maker: ${makers[side]}}

facts:
  performer:
    legal_name: ${scalar(performer)}
    status: adult              # adult, minor or deceased
    category: principal        # principal, background, stunt, dancer, singer, voice, puppeteer or stand-in
    # loanout: the company that furnishes the performer, if there is one; it then signs, and the performer joins it
    domicile: California
    representation: [counsel, union]   # any of counsel, union; or [none]
  producer:
    legal_name: ${scalar(company)}
    affiliates: []             # companies that the producer controls or shares control with
  project:
    title: ${scalar(picture)}
    kind: theatrical           # theatrical, television, streaming, interactive, audiobook or library
    days: 21                   # days of work
  deal:
    title: Performer Agreement # the contract that the rider is attached to
    date: ${date}
  union:
    name: SAG-AFTRA            # a real union: nothing here comes from it or speaks for it
  agreement:
    name: 2026 TV/Theatrical agreement
    status: in force           # proposed, tentative, ratified, in force or none
    as_of: ${date}          # the day on which that was checked
    has_training_consent: no
    has_training_notice: yes
  training:
    developer: Umber Heron Research, Inc.
    affiliate: no              # whether the producer owns or shares control with the developer
    model: Heron Motion 2
    public: yes
    purposes: [crowd animation]
    modalities: [image, movement]      # any of image, voice, movement
    outputs: background figures in crowd scenes that show no identifiable person
    territory: the United States and Canada
  disclosure:
    given_on: ${date}
  consent:
    status: requested          # none, requested, given, refused, withdrawn or lapsed
  law:
    state: California
    forum: Los Angeles County

# Answers to the fields of clauses. What is not answered takes the default of the chosen rung, where the clause has one.
answers:
  training_fee: 12500.00 USD
  register_host: the Low Tallow Register Foundation
`
