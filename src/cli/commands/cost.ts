import {command, flag, words} from '../command.js'

export const options = {
  to: words('<folder>', 'Write to this folder', {folders: true}),
  internal: flag('Show the floor too; the workbook is then marked internal'),
  json: flag('Print the totals as JSON'),
}

export const cost = command({
  name: 'cost',
  does: 'Work out what a package would cost, as a workbook with live formulas',
  takes: [
    {
      word: '[costings...]',
      says: 'Costings, a folder of them, or the engagements that they belong to; those in costings/ when nothing is said',
      meant: {files: ['yaml', 'yml'], words: ['examples']},
    },
  ],
  options,
  examples: [
    ['proviso cost examples', 'the shipped example, which is invented'],
    ['proviso cost costings/package.yaml', 'one costing, into the folder for documents'],
    ['proviso cost costings --internal', 'with the floor, for your own side only'],
  ],

  run: async (asked, world) => (await import('../work/cost.js')).costAll(asked, world),
})
