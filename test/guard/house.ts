import {assemble} from '../../src/assemble/assemble.js'
import type {Document} from '../../src/document/document.js'
import {type Guard, guards} from '../../src/workshop/guard/guard.js'
import {openLibrary} from '../../src/workshop/open.js'
import {readPlan} from '../../src/workshop/plan.js'
import {openPositions} from '../../src/workshop/positions.js'
import {openWorkshop} from '../../src/workshop/workshop.js'
import {codec} from '../support/codec.js'
import {filesBelow} from '../support/shipped.js'
import {memoryWorld} from '../support/world.js'

/** A small house with something to hide of every kind. */
const files = new Map(
  [...filesBelow('test/cases/base')].map(([path, text]) => [path.slice('test/cases/base/'.length), text]),
)
const change = (path: string, ...changes: readonly (readonly [string, string])[]): void => {
  for (const [from, to] of changes) {
    const text = files.get(path) ?? ''
    if (!text.includes(from)) throw new Error(`${path} does not say ${from}`)
    files.set(
      path,
      text.replace(from, () => to),
    )
  }
}
change('clauses/facts.yaml', [
  'performer.born: {type: date, optional: true',
  'performer.born: {type: date, internal: true, optional: true',
])
files.set(
  'clauses/facts.yaml',
  `${files.get('clauses/facts.yaml')}deal.rival: {type: text, optional: true, internal: true, label: {en: Rival}}\ndeal.income: {type: money, optional: true, internal: true, label: {en: Income}}\n`,
)
change(
  'clauses/CON/CON-01.yaml',
  ['say: Too little time to consider.', 'say: There is too little time for anyone to consider the producer’s offer.'],
  [
    'If pressed hard, give up the number of days before the writing.',
    'If pressed hard, give up the producer’s number of days before the writing.',
  ],
)
change('engagement.yaml', [
  'kind: adult}',
  'kind: adult, born: 2009-04-17}\n  deal: {rival: Bramblewick Pictures, income: 2750000.00 USD}',
])
files.set(
  'positions.yaml',
  `CON-01:
  floor: Nine working days, and a message in place of the signed writing, would still do for us.
  walkAway: Below that the whole committee leaves the room and calls the members.
  note: Marlow must never hear of this.
  authority: the committee
  decided: {by: the committee, on: 2026-11-20}
`,
)

const world = memoryWorld(files)
const {value: opened} = await openLibrary(world, {clauses: ['clauses'], templates: ['templates']})
if (!opened) throw new Error('The house does not open')
export const workshop = openWorkshop(world, opened)
const {value: positions} = await openPositions(world, 'positions.yaml')
const {value: [job] = []} = await readPlan(workshop, 'plan.yaml', {})
if (!job || !positions) throw new Error('The house has no plan, or no positions')
const {value: assembled} = assemble(opened.library, job.order, job.engagement)
if (!assembled) throw new Error('The house makes no document')

export const document: Document = assembled

const earlier = 'In the first round the company had offered to keep the scans in a vault at its own cost.'
export const {engagement} = job
const guarding = guards(opened.library, codec, {
  positions,
  earlier: [earlier],
  names: ['olivetree7', 'tallow-lathe.example', '/srv/keep/olivetree7'],
})
/** A guard of one document that the house sends. */
export const guardOf = (one: Document): Guard => guarding({order: job.order, engagement: job.engagement, document: one})
export const guard = guardOf(document)

/** Something of each kind that may not leave, and what the guard calls it. */
export const secrets: readonly {readonly secret: string; readonly what: RegExp}[] = [
  {secret: 'make a Training Use unless Performer agrees. Performer', what: /the acceptable rider text of CON-01/},
  {secret: 'give up the producer’s number of days before', what: /the notes of CON-01/},
  {secret: 'time for anyone to consider the producer’s offer', what: /a caution of CON-01/},
  {secret: 'a message in place of the signed writing', what: /the position on CON-01/},
  {secret: 'the whole committee leaves the room and calls', what: /the position on CON-01/},
  {secret: 'Marlow must never hear of this', what: /the position on CON-01/},
  {secret: 'April 17, 2009', what: /“performer\.born”/},
  {secret: '2009-04-17', what: /“performer\.born”/},
  {secret: '17 de abril de 2009', what: /“performer\.born”/},
  {secret: '$2,750,000.00', what: /“deal\.income”/},
  {secret: 'Bramblewick Pictures', what: /“deal\.rival”/},
  {secret: 'our fallback position', what: /the name of a rung/},
  {secret: 'walk-away point', what: /the name of a rung/},
  {secret: 'nuestra línea roja', what: /the name of a rung/},
  {secret: 'rider.floor@2', what: /the name of a rung/},
  {secret: '/home/somebody/deals/first.yaml', what: /a path/},
  {secret: 'C:\\Users\\somebody\\deals', what: /a path/},
  {secret: '\\\\server\\deals\\first.docx', what: /a path/},
  {secret: 'file:///deals/first.docx', what: /a path/},
  {secret: 'OliveTree7', what: /a name of this machine/},
  {secret: 'tallow-lathe.example', what: /a name of this machine/},
  {secret: 'offered to keep the scans in a vault', what: /a text of an earlier round/},
]
