import {command, count, flag, oneOf, words} from '../command.js'

export const scanFormats = ['pretty', 'json', 'html', 'docx'] as const
export const options = {
  format: oneOf('<format>', scanFormats, 'How it is told (default: as --output ends, else pretty)'),
  json: flag('The same as --format json'),
  output: words('<file>', 'Write it to this file', {files: ['html', 'docx', 'json', 'txt']}),
  maxFlags: count('<n>', 'End with code 1 when more sentences than this are flagged'),
}

export const scan = command({
  name: 'scan',
  does: 'Search a draft that is not yours for red flags and for what the letter asks',
  takes: [
    {
      word: '<files...>',
      says: 'drafts in Word (.docx), PDF, HTML, Markdown or plain text',
      meant: {files: ['docx', 'pdf', 'html', 'htm', 'md', 'txt']},
    },
  ],
  options,
  examples: [
    ['proviso scan their-rider.docx', 'each flag with its sentence, and the asks: met, weaker, missing, contradicted'],
    ['proviso scan release.pdf --output release-scan.docx', 'the same as a Word file, for counsel'],
    ['proviso scan drafts/voucher.html --max-flags 0', 'for a script that passes only what raises no flag'],
  ],

  run: async (asked, world) => (await import('../work/scan.js')).scanDrafts(asked, world),
})
