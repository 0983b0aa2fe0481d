import {expect, test} from 'vitest'
import {factsOf} from '../../src/lint/facts/facts.js'
import {openWith} from './page.js'

/** What is said, and of each modal: its subject, who that is, the clause if it is not the main one, the verb, and what is done to the subject. */
const cases: readonly (readonly [said: string, ...modals: readonly string[]])[] = [
  ['Company shall pay Performer.', 'Company: signer shall pay'],
  ['Company shall not knowingly allow it.', 'Company: signer shall not allow'],
  ['Neither Company nor Performer shall assign this.', 'Neither Company nor Performer: signer, none, shall assign'],
  ['No party shall assign this.', 'No party: signer, none, shall assign'],
  ['No employee shall assign this.', 'No employee: other, none, shall assign'],
  ['Each of Company and Performer shall sign.', 'Each of Company and Performer: signer shall sign'],
  ['Company, at its expense, shall pay.', 'Company: signer shall pay'],
  ['Company shall, on request, pay.', 'Company: signer shall pay'],
  ['If Performer asks, Company shall pay.', 'Company: signer shall pay'],
  ['During the term Company shall pay.', 'During the term Company: signer shall pay'],
  ['The copy shall name Company.', 'The copy: other shall name'],
  ['Company’s copy shall name it.', 'Company’s copy: other shall name'],
  ['The copy given to Performer shall name it.', 'The copy given to Performer: other shall name'],
  ['Each copy, if Company asks, shall name it.', 'Each copy: other shall name'],
  ['Company, each buyer and each vendor shall stop.', 'Company, each buyer and each vendor: signer shall stop'],
  ['The party that asks shall pay.', 'The party that asks: signer shall pay'],
  ['A record that Company keeps shall be complete.', 'A record that Company keeps: other shall be'],
  ['Company keeps the sums that it shall report.', 'it: unknown, relative, shall report'],
  ['The sum that Company shall pay is small.', 'Company: signer, relative, shall pay'],
  ['A vendor to which Company must deliver it waits.', 'Company: signer, relative, must deliver'],
  ['If Company must pay, it ends.', 'Company: signer, condition, must pay'],
  ['It shall state the day.', 'It: unknown shall state'],
  [
    'Company shall keep a log that names each copy, and shall show it.',
    'Company: signer shall keep',
    'Company: signer, shared, shall show',
  ],
  ['Company keeps a log, and shall show it.', 'Company: signer, shared, shall show'],
  ['Company shall pay the fee and the buyer shall stop.', 'Company: signer shall pay', 'the buyer: other shall stop'],
  ['{{performer.legal_name}} shall sign.', '{{performer.legal_name}}: signer shall sign'],
  ['{{cooling_off_days}} shall be enough.', '{{cooling_off_days}}: unknown shall be'],
  ['The fee shall be paid within 10 days.', 'The fee: other shall paid, done'],
  ['The fee shall be paid by Company.', 'The fee: other shall paid, done by somebody'],
  ['The fee must have been paid by May 1.', 'The fee: other must paid, done'],
  ['The notice must be sent by registered mail.', 'The notice: other must sent, done'],
  ['The copy may then be deleted by its holder.', 'The copy: other may deleted, done by somebody'],
  ['Company shall supply no copy.', 'Company: signer shall supply'],
  ['The fee shall not be unreasonable.', 'The fee: other shall not be'],
  ['The word “Company shall pay” decides nothing.'],
  ['Company respects the will of Performer.'],
  ['A will made in May 2026 counts.'],
  [
    'Company shall:\n\n      1. pay the fee; and\n      2. where it cannot, shall say so.',
    'Company: signer shall ',
    'Company: signer, shared, shall say',
  ],
  [
    'Company:\n\n      1. shall pay; and\n      2. may ask.',
    'Company: signer, shared, shall pay',
    'Company: signer, shared, may ask',
  ],
  [
    '{{#if training.public}}Company{{else}}The buyer{{/if}} shall pay.',
    'Company: signer shall pay',
    'The buyer: other shall pay',
  ],
]

const modalsSaid = async (said: string): Promise<readonly string[]> => {
  const file = `text:\n  rider:\n    opening: |\n      ${said}\n`
  const {library} = await openWith(new Map([['clauses/CON/CON-01.yaml', file]]))
  if (!library) throw new Error('The example does not open')
  return factsOf(library, {})
    .modals.filter(({text}) => text.passage.owner === 'CON-01')
    .map(({text, word, negative, subject, subjectSpan, verb, passive, actor}) => {
      const {who, none, shared, clause} = subject
      const written = text.passage.text
        .slice(subjectSpan.from, subjectSpan.to)
        .replace(/\{\{(?:#if[^}]*|else|\/if)\}\}/g, '')
      const kinds = [
        who,
        ...(none ? ['none'] : []),
        ...(shared ? ['shared'] : []),
        ...(clause === 'main' ? [] : [clause]),
      ]
      const done = passive ? (actor ? ', done by somebody' : ', done') : ''
      return `${written}: ${kinds.join(', ')}${kinds.length > 1 ? ',' : ''} ${word}${negative ? ' not' : ''} ${verb}${done}`
    })
}

test.each(cases)('%s', async (said, ...modals) => {
  expect(await modalsSaid(said)).toEqual(modals)
})
