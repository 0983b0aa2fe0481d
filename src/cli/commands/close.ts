import {command, flag, words} from '../command.js'

export const options = {
  openToo: flag('Make it although items are open; an annex names them as not agreed'),
  signed: words('<file>', 'Compare this signed copy with the copy that was to be signed, word by word', {
    files: ['docx', 'pdf'],
  }),
  copy: words('<file>', 'The copy that was to be signed (default: the last one in closing/)', {files: ['docx']}),
  json: flag('Print what was made or found as JSON'),
}

export const close = command({
  name: 'close',
  does: 'Make the memorandum of what was agreed, and compare the signed copy with it',
  takes: [
    {
      word: '[negotiation]',
      says: 'its folder in negotiations/, or a ledger (default: the only one)',
      meant: {files: ['yaml', 'yml'], names: ['negotiations']},
    },
  ],
  options,
  examples: [
    ['proviso close harbor', 'Word, HTML, Markdown and text, into negotiations/harbor/closing/'],
    ['proviso close harbor --open-too', 'with an annex of what is not agreed'],
    ['proviso close harbor --signed signed.pdf', 'every word that is not that of the copy to be signed'],
  ],

  run: async (asked, world) => (await import('../work/close.js')).closeNegotiation(asked, world),
})
