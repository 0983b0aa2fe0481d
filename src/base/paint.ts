/** Emphasis on a screen. Without colour every brush gives its text back unchanged. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly good: (text: string) => string
}

const brush = (on: number, off: number) => (text: string) => `\u001B[${on}m${text}\u001B[${off}m`
const colours: Paint = {
  strong: brush(1, 22),
  quiet: brush(2, 22),
  error: brush(31, 39),
  warning: brush(33, 39),
  info: brush(36, 39),
  good: brush(32, 39),
}
const plain = (text: string): string => text
const none: Paint = {strong: plain, quiet: plain, error: plain, warning: plain, info: plain, good: plain}

export const paintWith = (colour: boolean): Paint => (colour ? colours : none)
