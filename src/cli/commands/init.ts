import {command} from '../command.js'
export const init = command({
  name: 'init',
  does: '',
  takes: [],
  options: {},
  examples: [['a', 'b']],
  run: async () => 0,
})
