import {plansTaken} from '../choices.js'
import {command, flag, words} from '../command.js'

export const options = {
  to: words('<folder>', 'Folder to write to (default: out)', {folders: true}),
  verbose: flag('Show remarks too, and the lines of every finding'),
}

export const share = command({
  name: 'share',
  does: 'Make images to share of handouts, and QR codes of whom to call',
  takes: [plansTaken],
  options,
  examples: [
    ['proviso share', 'an image of each handout that plans/ asks for, into out/'],
    ['proviso share plans/handouts.yaml --to posts', 'one plan, into posts/'],
  ],

  run: async (asked, world) => (await import('../work/share.js')).shareAll(asked, world),
})
