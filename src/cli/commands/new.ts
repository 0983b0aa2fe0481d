import {command} from '../command.js'
export const create = command({
  name: 'new',
  does: '',
  takes: [],
  options: {},
  examples: [['a', 'b']],
  run: async () => 0,
})
