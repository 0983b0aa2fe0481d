import {command, flag, oneOf, words} from '../command.js'

export const languages = ['es'] as const

export const options = {
  to: oneOf('<language>', languages, 'Language to translate into (default: es)'),
  output: words('<file>', 'Where the sheet goes (default: translation-es.docx)', {files: ['docx']}),
  missing: flag('Only what has no translation yet'),
  stale: flag('Only what was translated from an older text, or is built otherwise'),
  list: flag('Show how the translations stand, and make no sheet'),
}

export const translate = command({
  name: 'translate',
  does: 'Make a sheet for a translator: English and Spanish side by side, in Word',
  takes: [
    {
      word: '[what...]',
      says: 'clauses, families, handouts with all that they print, “parts” or “facts” (default: everything)',
      meant: {names: ['clauses', 'families', 'documents'], words: ['parts', 'facts']},
    },
  ],
  options,
  examples: [
    ['proviso translate --list', 'what is missing, what is older than its English'],
    ['proviso translate --missing --stale', 'a sheet with what there is to do'],
    ['proviso translate handout-voice --output voice.docx', 'one handout with all that it prints'],
    ['proviso translated voice.docx', 'what the translator changed'],
  ],

  run: async (asked, world) => (await import('../work/translate.js')).makeSheet(asked, world),
})
