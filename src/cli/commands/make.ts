import {formatNames, plansTaken, rungs} from '../choices.js'
import {command, flag, oneOf, someOf, words} from '../command.js'

export const options = {
  to: words('<folder>', 'Folder to write to (default: out)', {folders: true}),
  final: flag('For the other side: a document with a blank or an error is not written'),
  format: someOf('<formats>', formatNames, 'Only these formats'),
  rung: oneOf('<rung>', rungs, 'Every clause at this rung, whatever the plans say'),
  release: words(
    '<who, date>',
    'Who let clauses go out at their floor, and when: “the bargaining committee, 2026-11-20”; it stands before any release in a plan',
  ),
  edition: flag('Keep what handouts and guidelines say under their number, in editions.yaml'),
  json: flag('Print what was made and found as JSON'),
  verbose: flag('Show remarks too, and the lines of every finding'),
}

export const make = command({
  name: 'make',
  does: 'Make the documents that plans ask for',
  takes: [plansTaken],
  options,
  examples: [
    ['proviso make', 'everything that plans/ asks for, into out/'],
    ['proviso make examples', 'the shipped examples'],
    ['proviso make plans/rider.yaml --format docx', 'one plan, in Word only'],
    ['proviso make --final --to to-send', 'finished documents, or none'],
  ],

  run: async (asked, world) => (await import('../work/make.js')).makeAll(asked, world),
})
