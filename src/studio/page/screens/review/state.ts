import type {AnswerFile} from '../../../../library/files.js'

/** What a person did with a file that came back. The bytes of the file are kept apart, by their key. */
export interface ReviewWork {
  readonly file?: {readonly name: string; readonly key: string}
  /** Which document it is read against, where a person said so. */
  readonly sent?: string
  readonly answer: AnswerFile
  readonly whole: boolean
}
export const nothingYet: ReviewWork = {answer: {rest: 'leave'}, whole: false}

type Said = NonNullable<AnswerFile['clauses']>[string]
export type Kind = 'leave' | 'accept' | 'reject' | 'counter' | 'text'
export interface Verdict {
  readonly kind: Kind
  readonly rung?: 'opening' | 'acceptable' | 'floor' | undefined
  readonly text?: string | undefined
  readonly comment?: string | undefined
}

/** The verdict on a part; nothing where nobody spoke. */
export const verdictOn = ({clauses = {}}: AnswerFile, part: string): Verdict | undefined => {
  const said = Object.hasOwn(clauses, part) ? clauses[part] : undefined
  if (said === undefined) return undefined
  if (typeof said === 'string') return {kind: said}
  const {answer, counter, text, comment} = said
  return {
    kind: counter !== undefined ? 'counter' : text !== undefined ? 'text' : (answer ?? 'leave'),
    rung: counter,
    text,
    comment,
  }
}

/** The answer once a part has another verdict, or none. */
export const withVerdict = (answer: AnswerFile, part: string, verdict: Verdict | undefined): AnswerFile => {
  const {[part]: _, ...others} = answer.clauses ?? {}
  return {...answer, clauses: verdict === undefined ? others : {...others, [part]: saidOf(verdict)}}
}

const saidOf = ({kind, rung = 'opening', text = '', comment}: Verdict): Said => ({
  ...(kind === 'counter' ? {counter: rung} : kind === 'text' ? {text} : {answer: kind}),
  ...(comment !== undefined && comment !== '' && {comment}),
})
