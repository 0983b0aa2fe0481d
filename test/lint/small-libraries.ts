import fc from 'fast-check'

/** Files of a small library that was made at random: a few facts, four clauses, two of them definitions, and a rider with a schedule. */
export type Files = ReadonlyMap<string, string>

const tables: readonly (readonly [string, string])[] = [
  [
    'clauses/facts.yaml',
    `deal.kind: {type: choice, choices: {a: {en: a}, b: {en: b}, c: {en: c}}, default: a, label: {en: Kind}}
deal.flag: {type: yes/no, default: no, label: {en: Flag}}
deal.open: {type: yes/no, optional: true, label: {en: Open}}
deal.days: {type: integer, default: 3, label: {en: Days}}
deal.list: {type: list, of: text, default: [], label: {en: List}}
deal.known: {type: yes/no, from: has(deal.open), label: {en: Known}}
deal.both: {type: yes/no, from: 'deal.flag && deal.kind != "a"', label: {en: Both}}
`,
  ],
  [
    'clauses/families.yaml',
    'DEF: {title: {en: Definitions}, enters: when used}\nCON: {title: {en: Consent}, enters: always}\n',
  ],
  ['clauses/letter.yaml', 'asks: {}\nconcerns: {}\n'],
  ['clauses/hazards.yaml', '{}\n'],
  [
    'templates/tokens.yaml',
    'pages: {letter: {width: 612, height: 792}, a4: {width: 595.3, height: 841.9}}\nlooks: {}\n',
  ],
]

/** Everything that can be answered: each fact with the values that conditions of these libraries tell apart. */
export const answers: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'deal.kind': ['a', 'b', 'c'],
  'deal.flag': ['yes', 'no'],
  'deal.open': ['yes', 'no', undefined],
  'deal.days': ['6', '7', '8'],
  'deal.list': ['[]', '[x]', '[something else]', '[x, something else]', '[something else, something else (2)]'],
}

const conditions = [
  'deal.flag',
  '!deal.flag',
  'deal.kind == "a"',
  'deal.kind in ["a", "b"]',
  'deal.both',
  'deal.known && deal.open',
  'deal.open',
  'deal.days < 7',
  'deal.days >= 7 && deal.kind != "c"',
  '"x" in deal.list',
]
const tests = [
  'deal.flag',
  'deal.open',
  'deal.both',
  'deal.list',
  '(has "CON-01")',
  '(has "CON-02")',
  '(has "DEF-02")',
  '(has "SCH-A")',
]
const words = [
  'Company waits.',
  ' ',
  'Training',
  'Training Use',
  ' Use',
  'a Token',
  '{{ref "CON-01"}}',
  '{{ref "CON-02"}}',
  '{{ref "DEF-01"}}',
  '{{ref "SCH-A"}}',
  '\n\n',
]

const text = (extra: readonly string[] = []): fc.Arbitrary<string> =>
  fc.letrec<{text: string; one: string}>((tie) => ({
    text: fc.array(tie('one'), {maxLength: 4}).map((parts) => parts.join(' ')),
    one: fc.oneof(
      {maxDepth: 2, depthSize: 'small'},
      {weight: 4, arbitrary: fc.constantFrom(...words, ...extra)},
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('if', 'unless', 'each'),
            fc.constantFrom(...tests),
            tie('text'),
            fc.option(tie('text')),
          )
          .map(([block, test, whole, otherwise]) => {
            const kind = block === 'each' ? (test === 'deal.list' ? 'each' : 'if') : block
            return `{{#${kind} ${test}}}${whole}${otherwise === null ? '' : `{{else}}${otherwise}`}{{/${kind}}}`
          }),
      },
    ),
  })).text

const literal = (body: string, indent: string): string => {
  const lines = body.trim() === '' ? ['Company waits.'] : body.trim().split('\n')
  return `|\n${lines.map((line) => `${indent}${line.trim()}`).join('\n')}\n`
}
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined})

const clause = (
  id: string,
  others: readonly string[],
  own: string | undefined,
): fc.Arbitrary<readonly [string, string]> =>
  fc
    .record({
      when: maybe(fc.constantFrom(...conditions)),
      requires: maybe(fc.constantFrom(...others)),
      conflicts: fc.option(fc.constantFrom(...others), {nil: undefined, freq: 2}),
      opening: text(own ? [own, own] : []),
      acceptable: fc.option(text(own ? [own] : []), {nil: undefined}),
    })
    .map(({when, requires, conflicts, opening, acceptable}) => [
      `clauses/${id.slice(0, 3)}/${id}.yaml`,
      [
        `id: ${id}\ntitle: Title\nfamily: ${id.slice(0, 3)}\nversion: 1\nstatus: draft\npurpose: None.\nasks: []\n`,
        when === undefined ? '' : `when: '${when}'\n`,
        requires === undefined ? '' : `requires: [${requires}]\n`,
        conflicts === undefined || conflicts === requires ? '' : `conflicts: [${conflicts}]\n`,
        id === 'DEF-01' ? 'defines: {training-use: {forms: [Training Use]}}\n' : '',
        id === 'DEF-02' ? 'defines: {token: {forms: [Token]}}\n' : '',
        `text:\n  rider:\n    opening: ${literal(own ? `${own} means so. ${opening}` : opening, '      ')}`,
        acceptable === undefined ? '' : `    acceptable: ${literal(acceptable, '      ')}`,
      ].join(''),
    ])

const ids = ['CON-01', 'CON-02', 'DEF-01', 'DEF-02']
const others = (id: string): readonly string[] => ids.filter((one) => one !== id)

interface Parts {
  readonly clauses: readonly (readonly [string, string])[]
  readonly refuses?: string | undefined
  readonly unless?: string | undefined
  readonly main: string
  readonly schedule: string
}

export const smallLibrary: fc.Arbitrary<Files> = fc
  .record({
    clauses: fc.tuple(
      clause('CON-01', others('CON-01'), undefined),
      clause('CON-02', others('CON-02'), undefined),
      clause('DEF-01', others('DEF-01'), '{{define "training-use"}}'),
      clause('DEF-02', others('DEF-02'), '{{define "token"}}'),
    ),
    refuses: maybe(fc.constantFrom(...conditions)),
    unless: maybe(fc.constantFrom('deal.flag', 'deal.both')),
    main: text(),
    schedule: text(['\n\n## First\n\n', '\n\n### Below\n\n', '\n\n## Second\n\n']),
  })
  .map(filesOf)

/** Words of two rounds of a list meet and make a term, which only several things in the list bring about. */
export const acrossRounds: Files = filesOf({
  clauses: [plainly('CON-01'), plainly('CON-02'), plainly('DEF-01', 'training-use'), plainly('DEF-02', 'token')],
  main: '{{#each deal.list}} Use {{ref "DEF-01"}} Training{{/each}}',
  schedule: 'Words.',
})

function filesOf({clauses, refuses, unless, main, schedule}: Parts): Files {
  const document = [
    'id: rider\ntitle: {en: Rider}\nregister: rider\nlanguage: en\nlook: instrument\nsections: [DEF, CON]\nschedules: [SCH-A]\n',
    refuses === undefined ? '' : `refuses: [{when: '${refuses}', say: No.}]\n`,
    unless === undefined ? '' : `unless: {SCH-A: ${unless}}\n`,
  ]
  return new Map([
    ...tables,
    ...clauses,
    ['templates/rider/document.yaml', document.join('')],
    ['templates/rider/text.md.hbs', `# Rider\n\n${main.trim()}\n\nCompany signs.\n\n{{clauses}}\n`],
    ['templates/rider/SCH-A.md.hbs', `# Form\n\n${schedule.trim()}\n`],
  ])
}

function plainly(id: string, defines?: 'training-use' | 'token'): readonly [string, string] {
  const form = defines === 'token' ? 'Token' : 'Training Use'
  return [
    `clauses/${id.slice(0, 3)}/${id}.yaml`,
    [
      `id: ${id}\ntitle: Title\nfamily: ${id.slice(0, 3)}\nversion: 1\nstatus: draft\npurpose: None.\nasks: []\n`,
      defines === undefined ? '' : `defines: {${defines}: {forms: [${form}]}}\n`,
      `text:\n  rider:\n    opening: |\n      ${defines === undefined ? 'Company waits.' : `{{define "${defines}"}} means so.`}\n`,
    ].join(''),
  ]
}
