import {type Command, command} from '../command.js'

/** Shells that can be told what may stand on a command line. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

/** @param all every command, this one too, which is what is completed */
export const completion = (all: () => readonly Command[]): Command =>
  command({
    name: 'completion',
    does: 'Print what lets a shell complete commands, options and names by Tab',
    takes: [
      {word: '<shell>', says: shells.join(', '), meant: {words: shells}},
      {word: '[line...]', says: 'asked by the shell: the words after “proviso”, of which the last is being typed'},
    ],
    options: {},
    examples: [
      ['eval "$(proviso completion bash)"', 'a line for ~/.bashrc'],
      ['eval "$(proviso completion zsh)"', 'a line for ~/.zshrc, after compinit'],
      ['proviso completion fish | source', 'a line for ~/.config/fish/config.fish'],
      ['proviso completion powershell | Out-String | Invoke-Expression', 'a line for $PROFILE'],
    ],

    run: async (asked, world) => (await import('../work/completion.js')).complete(asked, all(), world),
  })
