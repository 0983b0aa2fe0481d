import {command, flag} from '../command.js'

export const options = {
  write: flag('Put the Spanish into the files; without it nothing is changed'),
  read: flag('Whoever returned the sheet read all of it: what was left as it was is up to date too'),
}

export const translated = command({
  name: 'translated',
  does: 'Read a translation sheet that came back: what was changed, what is lost, and put it into the files',
  takes: [{word: '<sheet>', says: 'the .docx file that came back; it is not changed', meant: {files: ['docx']}}],
  options,
  examples: [
    ['proviso translated translation-es.docx', 'row by row what was changed, and what is wrong'],
    ['proviso translated translation-es.docx --write', 'the same, and into the files'],
  ],

  run: async (asked, world) => (await import('../work/translated.js')).readTranslated(asked, world),
})
