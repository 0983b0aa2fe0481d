import type {Case} from './case.js'
import {
  agreedWords,
  clause,
  engagement,
  ledger,
  plan,
  position,
  round,
  withLedger,
  withoutMandates,
  withPlan,
} from './table.js'

/** A package that holds CON-20, and what became of it. */
const offered = round('CON-20: {state: countered, rung: acceptable}').replace(
  'clauses: {',
  'packages: [{name: days, clauses: [CON-20], state: offered}], clauses: {',
)
const answered = (state: string): string =>
  `  - {number: 4, on: 2026-11-21, by: company, packages: [{name: days, state: ${state}}], clauses: {}}\n`

/** What is wrong with it at the table. */
export const ofBargaining: Readonly<Record<string, Case>> = {
  'a floor beyond every mandate': {
    files: withPlan(', rungs: {CON-20: floor}'),
    section: 'Authority',
    light: 'red',
    says: /^1 clause that may not be sent so\nCON-20 is at floor, and nobody may go lower than acceptable\. Set the rung back/,
  },
  'a rung that only one may send': {
    files: {
      ...withPlan(', rungs: {CON-20: floor}'),
      ...withLedger({ours: 'floor', mandate: 'for: {CON-20: floor}'}),
    },
    section: 'Authority',
    light: 'amber',
    says: /CON-20 is at floor, where only Ana Lind may go\. Have that word/,
  },
  'a mandate that ended': {
    files: {
      ...withPlan(', rungs: {CON-20: floor}'),
      ...withLedger({ours: 'floor', mandate: 'for: {CON: floor}, until: 2026-11-24'}),
    },
    section: 'Authority',
    light: 'red',
    says: /CON-20 is at floor, and the word of Ana Lind ended on 2026-11-24/,
  },
  'every mandate has ended': {
    files: {
      'negotiations/ada/ledger.yaml': ledger({words: agreedWords})
        .replace('may: acceptable}', 'may: opening, until: 2026-11-01}')
        .replace('2026-12-31', '2026-11-01'),
      'plans/ada.yaml': plan(', rungs: {CON-20: acceptable, CON-01: floor}, without: []'),
    },
    section: 'Authority',
    light: 'red',
    says: /CON-01 is at floor, and nobody in the ledger may send anything today/,
    too: ['Blanks'],
  },
  'one mandate has ended, and the other suffices': {
    files: withLedger({mandate: 'for: {CON: opening}, until: 2026-11-01'}),
    section: 'Authority',
    light: 'green',
    says: /^every clause is within what everybody/,
  },
  'a mandate on its last day': {
    files: {
      ...withPlan(', rungs: {CON-20: floor}'),
      ...withLedger({ours: 'floor', mandate: 'for: {CON: floor}, until: 2026-11-25'}),
    },
    section: 'Authority',
    light: 'amber',
    says: /only Ana Lind may go/,
  },
  'a floor, and nobody said who may': {
    files: {
      ...withPlan(', rungs: {CON-20: floor}'),
      'negotiations/ada/ledger.yaml': withoutMandates(ledger({words: agreedWords, ours: 'floor'})),
    },
    section: 'Authority',
    light: 'red',
    says: /^1 clause that may not be sent so\nCON-20 is at floor, which needs a release\. Have it released, and add to the entry of the plan: release: \{by/,
  },
  'a floor that was released': {
    files: {
      ...withPlan(', rungs: {CON-20: floor}, release: {by: the whole board, on: 2026-11-20}'),
      'negotiations/ada/ledger.yaml': withoutMandates(ledger({words: agreedWords, ours: 'floor'})),
    },
    section: 'Authority',
    light: 'green',
    says: /^released by the whole board on 2026-11-20/,
  },
  'a floor, and a position says who may': {
    files: {
      ...withPlan(', rungs: {CON-20: floor}'),
      'positions.yaml': position('acceptable'),
      'negotiations/ada/ledger.yaml': withoutMandates(ledger({words: agreedWords, ours: 'floor'})),
    },
    section: 'Authority',
    light: 'red',
    says: /which needs a release of the whole board/,
  },
  'weaker than what is on the table': {
    files: {'positions.yaml': position('opening')},
    section: 'Authority',
    light: 'amber',
    says: /CON-20 is at acceptable, while positions\.yaml has opening on the table \(the committee, 2026-11-20\)/,
  },
  'a rung that changes no word': {
    files: withPlan(', rung: floor, rungs: {CON-01: opening, CON-20: acceptable}'),
    section: 'Authority',
    light: 'green',
    says: /every clause is within/,
  },

  'nothing at all': {files: {}, section: 'Movement', light: 'green', says: /^none against round 1 \(2026-10-05\)/},
  'a ledger before the first round': {
    files: {'negotiations/ada/ledger.yaml': `${ledger({}).split('rounds:')[0]}rounds: []\n`},
    section: 'Movement',
    says: /^not asked: your side has not moved yet in the ledger of ada$/,
  },
  'only the other side has moved': {
    files: {'negotiations/ada/ledger.yaml': ledger({words: agreedWords}).replace('by: union', 'by: company')},
    section: 'Movement',
    says: /^not asked: your side has not moved yet/,
  },
  'a concession taken back': {
    files: withPlan(''),
    section: 'Movement',
    light: 'red',
    says: /^1 move backwards or too late, against round 1 \(2026-10-05\)\nCON-20 \(A day to think\) goes back up: acceptable in round 1 \(2026-10-05\), opening here/,
  },
  'a concession': {
    files: withLedger({ours: 'opening'}),
    section: 'Movement',
    light: 'green',
    says: /^forward only, against round 1 .*\nCON-20 \(A day to think\) gives way: opening in round 1, acceptable here\. $/,
  },
  'a concession with no answer in between': {
    files: withLedger({more: round('CON-20: {state: countered, rung: opening}')}),
    section: 'Movement',
    light: 'amber',
    says: /gives way: opening in round 3, acceptable here\. Your side moved last, in round 3: this would be a second step/,
  },
  'a withdrawn clause stands again': {
    files: withLedger({more: round('CON-20: {state: withdrawn}')}),
    section: 'Movement',
    light: 'red',
    says: /CON-20 \(A day to think\) was withdrawn in round 3 \(2026-11-20\), and stands here again\. Leave it out with “without: \[CON-20\]”/,
  },
  'a new clause': {
    files: {'clauses/CON/CON-21.yaml': clause().replace('CON-20', 'CON-21').replaceAll('to think', 'to sleep')},
    section: 'Movement',
    light: 'amber',
    says: /CON-21 is new on this table after round 2\. Say at the table what is new/,
  },
  'more new clauses than anybody brings up at once': {
    files: Object.fromEntries(
      ['CON-21', 'CON-22', 'CON-23', 'CON-24', 'CON-25', 'CON-26'].map((id) => [
        `clauses/CON/${id}.yaml`,
        clause()
          .replace('CON-20', id)
          .replaceAll('to think', `to think of ${id.at(-1)} things`),
      ]),
    ),
    section: 'Movement',
    light: 'amber',
    says: /CON-21, CON-22, CON-23, CON-24 and 2 more are new .*If they lay there all along, say “rung” on the round/,
  },
  'a new clause after the last day for it': {
    files: {
      'clauses/CON/CON-21.yaml': clause().replace('CON-20', 'CON-21').replaceAll('to think', 'to sleep'),
      ...withLedger({rules: '{new_items_until: 2026-11-24}'}),
    },
    section: 'Movement',
    light: 'red',
    says: /CON-21 is new on this table after round 2; the ground rules allow nothing new after 2026-11-24/,
  },
  'a round that put the rest at one rung': {
    files: {
      ...withPlan(', rungs: {CON-20: acceptable, CON-01: opening}, rung: opening'),
      ...withLedger({
        more: round('CON-01: {state: proposed, rung: opening}').replace('by: union', 'by: union, rung: floor'),
      }),
    },
    section: 'Movement',
    light: 'red',
    says: /^1 move backwards or too late, .*\nCON-20 \(A day to think\) goes back up: floor in round 3 \(2026-11-20\), acceptable here/,
  },
  'a clause dropped in silence': {
    files: withPlan(', rungs: {CON-20: acceptable}, without: [CON-20]'),
    section: 'Movement',
    light: 'amber',
    says: /CON-20 stood in round 1, and does not stand here/,
  },
  'words of its own last time': {
    files: withLedger({more: round('CON-20: {state: countered, text: Performer has four days.}')}),
    section: 'Movement',
    light: 'amber',
    says: /CON-20 went out last in words of its own/,
  },
  'dated before the last round': {
    files: {'engagements/ada.yaml': engagement({date: '2026-11-01'})},
    section: 'Movement',
    light: 'amber',
    says: /It is dated 2026-11-01, before round 2 \(2026-11-02\)/,
  },

  'a clause that was only supposed weaker': {
    files: withLedger({more: round('CON-20: {state: countered, rung: floor, supposal: yes}')}),
    section: 'Movement',
    light: 'green',
    says: /^none against round 3/,
  },
  'a clause that was only supposed, and is new': {
    files: {
      'clauses/CON/CON-21.yaml': clause().replace('CON-20', 'CON-21').replaceAll('to think', 'to sleep'),
      ...withLedger({more: round('CON-21: {state: proposed, rung: opening, supposal: yes}')}),
    },
    section: 'Movement',
    light: 'amber',
    says: /CON-21 is new on this table after round 3/,
  },
  'a step that lies open in a package': {
    files: withLedger({ours: 'opening', more: offered}),
    section: 'Movement',
    light: 'amber',
    says: /^1 thing to look at, .*\nCON-20 stands here as offered in the package “days”, which nobody has answered\. Say in the document/,
  },
  'what stood before a package that lies open': {
    files: {...withPlan(''), ...withLedger({ours: 'opening', more: offered})},
    section: 'Movement',
    light: 'green',
    says: /^none against round 3/,
  },
  'weaker than a package that lies open': {
    files: {
      ...withPlan(', rungs: {CON-20: floor}'),
      ...withLedger({ours: 'opening', mandate: 'for: {CON: floor}', more: offered}),
    },
    section: 'Movement',
    light: 'amber',
    says: /CON-20 \(A day to think\) gives way: acceptable in round 3, floor here\. Your side moved last/,
    too: ['Authority'],
  },
  'above all that was put, with a package open': {
    files: {...withPlan(''), ...withLedger({ours: 'acceptable', more: offered.replace('acceptable', 'floor')})},
    section: 'Movement',
    light: 'red',
    says: /CON-20 \(A day to think\) goes back up: acceptable in round 1 \(2026-10-05\), opening here/,
  },
  'a package that was rejected': {
    files: {...withPlan(''), ...withLedger({ours: 'opening', more: offered + answered('rejected')})},
    section: 'Movement',
    light: 'green',
    says: /^none against round 3/,
  },
  'a step, after a package that was rejected': {
    files: withLedger({ours: 'opening', more: offered + answered('rejected')}),
    section: 'Movement',
    light: 'green',
    says: /^forward only, .*\nCON-20 \(A day to think\) gives way: opening in round 1, acceptable here/,
  },
  'a package that was accepted': {
    files: {...withPlan(''), ...withLedger({ours: 'opening', more: offered + answered('accepted')})},
    section: 'Movement',
    light: 'red',
    says: /goes back up: acceptable in round 3 \(2026-11-20\), opening here/,
  },
  'a clause whose withdrawal fell with its package': {
    files: withLedger({
      more: offered.replace('{state: countered, rung: acceptable}', '{state: withdrawn}') + answered('rejected'),
    }),
    section: 'Movement',
    light: 'green',
    says: /^none against/,
  },
  'the other side took back what it had put': {
    files: withLedger({more: round('CON-20: {state: withdrawn}').replace('by: union', 'by: company')}),
    section: 'Movement',
    light: 'green',
    says: /^none against/,
  },
  'what was only spoken of': {
    files: withLedger({more: round('CON-20: {state: discussed}, CON-01: {state: held}')}),
    section: 'Movement',
    light: 'green',
    says: /^none against/,
  },
  'an agreement that was reopened': {
    files: {
      'engagements/ada.yaml': engagement({answers: '{fee: 18499.00 USD, share: 3%}'}),
      ...withLedger({
        more: round(
          'CMP-01: {state: proposed, rung: opening, reopened: {by: both sides, on: 2026-11-20, why: A figure was wrong.}}',
        ),
      }),
    },
    section: 'Agreed',
    light: 'green',
    says: /^nothing is tentatively agreed yet/,
  },
  'agreed in a package': {
    files: {
      ...withPlan(''),
      ...withLedger({
        ours: 'opening',
        more: (offered + answered('accepted')).replace(
          '{state: countered, rung: acceptable}',
          '{state: tentatively agreed, rung: acceptable, agreed: {on: 2026-11-21}}',
        ),
      }),
    },
    section: 'Agreed',
    light: 'red',
    says: /CON-20 \(A day to think\) was tentatively agreed on 2026-11-21 at acceptable, and stands here at opening/,
  },
  'an agreed clause in other words': {
    files: {'engagements/ada.yaml': engagement({answers: '{fee: 18499.00 USD, share: 3%}'})},
    section: 'Agreed',
    light: 'red',
    says: /^1 agreed text touched or missing\nCMP-01 \(Fee\) was tentatively agreed on 2026-11-02 in other words/,
  },
  'an agreed clause at another number': {
    files: {
      'clauses/CMP/CMP-00.yaml': clause()
        .replace('CON-20', 'CMP-00')
        .replace('family: CON', 'family: CMP')
        .replaceAll('to think', 'to sleep'),
    },
    section: 'Agreed',
    light: 'green',
    says: /^1 agreed text, word for word as agreed$/,
    too: ['Movement'],
  },
  'an agreed clause at another rung': {
    files: withLedger({more: round('CON-20: {state: tentatively agreed, rung: floor, agreed: {on: 2026-11-20}}')}),
    section: 'Agreed',
    light: 'red',
    says: /CON-20 \(A day to think\) was tentatively agreed on 2026-11-20 at floor, and stands here at acceptable/,
  },
  'an agreed clause of another version': {
    files: {
      'clauses/CON/CON-20.yaml': clause({version: 2}),
      ...withLedger({more: round('CON-20: {state: agreed, rung: acceptable, agreed: {on: 2026-11-20, version: 1}}')}),
    },
    section: 'Agreed',
    light: 'red',
    says: /was agreed on 2026-11-20 in version 1, and stands here in version 2/,
  },
  'an agreed clause is missing': {
    files: {
      ...withPlan(', rungs: {CON-20: acceptable}, without: [CON-20]'),
      ...withLedger({more: round('CON-20: {state: agreed, rung: acceptable, agreed: {on: 2026-11-20}}')}),
    },
    section: 'Agreed',
    light: 'red',
    says: /CON-20 is agreed, and missing here/,
  },
  'agreed words that nobody kept': {
    files: {'negotiations/ada/ledger.yaml': ledger({})},
    section: 'Agreed',
    light: 'amber',
    says: /CMP-01 \(Fee\) was tentatively agreed on 2026-11-02, but its words were not kept\. .*write “words: koodpohjbkdaollk”/,
  },
}
