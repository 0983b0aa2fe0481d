/** The day on which everything is sent. */
export const day = ['--today', '2026-11-25'] as const

/** A clause with three rungs and a source, of the workspace’s own. */
export const clause = ({asOf = '2026-11-01', version = 1} = {}) => `id: CON-20
title: A day to think
family: CON
version: ${version}
status: draft
purpose: For tests.
asks: [A01]
sources:
  - {cite: A letter, asOf: ${asOf}, evidence: secondary}
text:
  rider:
    opening: |
      Performer has ten days to think.
    acceptable: |
      Performer has five days to think.
    floor: |
      Performer has one day to think.
`

/** The rules that the small library breaks on purpose. */
const rules = ['unguarded-reference', 'missing-question', 'shall-without-party', 'missing-default', 'borrowed-field']

export const engagement = ({
  answers = '{fee: 18500.00 USD, share: 3%}',
  date = '2026-11-23',
  name = 'Ada Example',
} = {}) =>
  `id: T1\ndate: ${date}\ndraft: {number: 2, maker: Performer}\nfacts:\n  performer: {name: ${name}, kind: adult}\nanswers: ${answers}\n`
export const plan = (more = '') => `- {template: rider, engagement: ../engagements/ada.yaml, formats: [txt]${more}}\n`

export const round = (more: string) => `  - {number: 3, on: 2026-11-20, by: union, clauses: {${more}}}\n`
export const reopened = round(
  'CMP-01: {state: proposed, rung: opening, reopened: {by: both sides, on: 2026-11-20, why: A figure was wrong.}}, CON-20: {state: proposed, rung: acceptable}',
)
export const withoutMandates = (text: string) => text.replace(/authority:\n(?: {2}- .*\n)+/, '')
export const secret = 'Two days by our own count and never less than that'
export const position = (now: string) =>
  `CON-20:\n  now: ${now}\n  floor: |\n    ${secret}.\n  authority: the whole board\n  decided: {by: the committee, on: 2026-11-20}\n`

/** A table with two rounds; CMP-01 is agreed, CON-20 stood at acceptable. */
export const ledger = ({
  more = '',
  words = '',
  ours = 'acceptable',
  rules: ground = '{}',
  mandate = 'for: {CMP: opening}, until: 2026-12-31',
}) => `# Invented.
side: union
parties: {union: The union, company: The company}
engagements:
  - ../../engagements/ada.yaml
ground_rules: ${ground}
authority:
  - {who: the committee, may: acceptable}
  - {who: Ana Lind, may: acceptable, ${mandate}}
rounds:
  - number: 1
    on: 2026-10-05
    by: union
    clauses:
      CON-01: {state: proposed, rung: opening}
      CON-20: {state: proposed, rung: ${ours}}
      CMP-01: {state: proposed, rung: opening}
  - number: 2
    on: 2026-11-02
    by: company
    clauses:
      CON-01: {state: countered, note: They want a week.}
      CMP-01: {state: tentatively agreed, rung: opening, agreed: {on: 2026-11-02, version: 1${words}}}
${more}`

export const agreedWords = ', words: koodpohjbkdaollk'

export const workspace = `out: made\nrules: {${rules.map((rule) => `${rule}: off`).join(', ')}}\n`

/** A workspace in which nothing speaks against sending. */
export const table: Readonly<Record<string, string>> = {
  'proviso.yaml': workspace,
  'clauses/CON/CON-20.yaml': clause(),
  'engagements/ada.yaml': engagement(),
  'plans/ada.yaml': plan(', rungs: {CON-20: acceptable}'),
  'negotiations/ada/ledger.yaml': ledger({words: agreedWords}),
}

export const withLedger = (said: Parameters<typeof ledger>[0]) => ({
  'negotiations/ada/ledger.yaml': ledger({words: agreedWords, ...said}),
})
export const withPlan = (more: string) => ({'plans/ada.yaml': plan(more)})

/** A day on which everything is wrong at once. */
export const monday: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['CON-21', 'CON-22', 'CON-23', 'CON-24', 'CON-25'].map((id) => [
      `clauses/CON/${id}.yaml`,
      clause({asOf: '2020-01-01'})
        .replaceAll('CON-20', id)
        .replaceAll('to think', `under ${id} and/or to think, for {{fee}}`)
        .replace('A day to think', `Day ${id}`),
    ]),
  ),
  'engagements/ada.yaml': engagement({answers: '{}'}).replace('name: Ada Example, ', ''),
  ...withPlan(', rung: floor'),
  ...withLedger({ours: 'opening', rules: '{new_items_until: 2026-11-24}'}),
}
