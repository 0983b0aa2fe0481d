import {command, count, words} from '../command.js'

export const options = {
  export: words('<file>', 'Write the whole studio as one page that opens from a disk, such as proviso.html', {
    files: ['html'],
  }),
  port: count('<number>', 'Port to listen on (default: 4747, or any that is free)'),
}

export const studio = command({
  name: 'studio',
  does: 'Work in a browser: review returns, make documents, check contracts',
  takes: [],
  options,
  examples: [
    ['proviso studio', 'serve this folder to a browser on this machine, until you stop it'],
    ['proviso studio --export proviso.html', 'the same as one file that opens by double click, without a network'],
  ],

  run: async (asked, world) => (await import('../work/studio.js')).openStudio(asked, world),
})
