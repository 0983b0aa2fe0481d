import type {Case} from './case.js'
import {clause, engagement, position, reopened, secret, withLedger, workspace} from './table.js'

/** What is wrong with the paper itself. */
export const ofPaper: Readonly<Record<string, Case>> = {
  blanks: {
    files: {'engagements/ada.yaml': engagement({answers: '{share: 3%}'}), ...withLedger({more: reopened})},
    section: 'Blanks',
    light: 'red',
    says: /^1 answer missing\n\[Fee, USD\] in CMP-01 and Schedule A\. Answer “fee”/,
  },
  'a blank that may stay': {
    files: {'clauses/CON/CON-20.yaml': clause().replaceAll('to think.', 'to think, and {{share}} of it.')},
    section: 'Blanks',
    light: 'green',
    says: /^none/,
  },
  'an optional answer is missing': {
    files: {
      'clauses/CON/CON-20.yaml': clause().replaceAll('to think.', 'to think, and {{share}} of it.'),
      'engagements/ada.yaml': engagement({answers: '{fee: 18500.00 USD}'}),
    },
    section: 'Blanks',
    light: 'amber',
    says: /^1 blank that may stay open\n\[Share, %\] in CON-20/,
  },

  'a source that nobody looked at for years': {
    files: {'clauses/CON/CON-20.yaml': clause({asOf: '2020-01-01'})},
    section: 'Facts',
    light: 'amber',
    says: /^1 of 1 not checked within 12 months\nCON-20: 1 fact last checked on 2020-01-01/,
  },
  'a workspace that looks again after a month': {
    files: {
      'proviso.yaml': `${workspace}stale_after_months: 1\n`,
      'clauses/CON/CON-20.yaml': clause({asOf: '2026-10-24'}),
    },
    section: 'Facts',
    light: 'amber',
    says: /^1 of 1 not checked within a month/,
  },

  'a deal that a clause warns of': {
    files: {'engagements/ada.yaml': engagement().replace('adult', 'minor')},
    section: 'Findings',
    light: 'red',
    says: /^1 error\nA minor cannot sign alone/,
  },
  'internal words in an answer': {
    files: {'positions.yaml': position('acceptable'), 'engagements/ada.yaml': engagement({name: secret})},
    section: 'Findings',
    light: 'red',
    says: /^1 error\nInternal words would leave the house: the position on CON-20/,
  },
  'a workspace that sets a rule that is not there': {
    files: {'proviso.yaml': workspace.replace('missing-question', 'mising-question')},
    section: 'Findings',
    light: 'red',
    says: /There is no rule “mising-question” that can be set; did you mean “missing-question”\?/,
  },
  'a clause that a careful drafter would mend': {
    files: {'clauses/CON/CON-20.yaml': clause().replace('ten days to think', 'ten days to think and/or to sleep')},
    section: 'Findings',
    light: 'green',
    says: /^none in the files that it is made from$/,
  },
  'the text that is sent has a finding': {
    files: {'clauses/CON/CON-20.yaml': clause().replace('five days to think', 'five days to think and/or to sleep')},
    section: 'Findings',
    light: 'red',
    says: /^1 error\n.*“and\/or”/,
  },

  'nobody knows who signs': {
    files: {'engagements/ada.yaml': engagement().replace('name: Ada Example, ', '')},
    section: 'Signatures',
    light: 'red',
    says: /^1 signature on 1 paper, 1 name is blank\nRider: Performer, \[Performer’s name\]\. Answer the names/,
    too: ['Blanks'],
  },
}
