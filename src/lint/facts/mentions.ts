import type {Place} from '../../base/place.js'
import type {Call, Span, Statement, Test} from '../../text/template.js'
import type {Text} from './texts.js'

/** A name that stands somewhere. */
export interface Mention {
  readonly name: string
  readonly place: Place
}
export interface InText extends Mention {
  readonly text: Text
  readonly span: Span
}
/** A `{{define}}`; `form` is the written form, where another than the first is wanted. */
export interface Definition extends InText {
  readonly form: string | undefined
}
export interface Reference extends InText {
  readonly how: 'ref' | 'clause' | 'has'
  /** Ids that are sure to stand here, since an enclosing `{{#if (has …)}}` asked. */
  readonly guards: readonly string[]
}
/** How a name is asked for: printed, as a condition, walked as a list, or `{{this}}` where no list is walked. */
export interface Asked extends Mention {
  readonly how: 'print' | 'if' | 'each' | 'stray'
  /** The text that asks, and where in it; nothing where a signatory does. */
  readonly text?: Text
  readonly span?: Span
}

export interface Mentions {
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
  readonly asked: readonly Asked[]
  readonly signatures: readonly InText[]
  readonly figures: readonly InText[]
}

/** Everything that the calls and conditions of a text name. */
export const mentionsIn = (text: Text): Mentions => {
  const definitions: Definition[] = []
  const references: Reference[] = []
  const asked: Asked[] = []
  const signatures: InText[] = []
  const figures: InText[] = []
  const {passage} = text
  const about = <More extends object>(name: string, span: Span, more: More) => ({
    ...more,
    name,
    text,
    span,
    get place() {
      return passage.at(span)
    },
  })

  const onCall = ({name, argument, form, span}: Call, guards: readonly string[], inList: boolean): void => {
    if (name === 'field' || name === 'words') asked.push(about(argument, span, {how: 'print'}))
    else if (name === 'item') {
      if (!inList) asked.push(about('this', span, {how: 'stray'}))
    } else if (name === 'define') definitions.push(about(argument, span, {form}))
    else if (name === 'ref' || name === 'clause') references.push(about(argument, span, {how: name, guards}))
    else if (name === 'signature') signatures.push(about(argument, span, {}))
    else if (name === 'figure') figures.push(about(argument, span, {}))
  }
  const onTest = ({kind, name, span}: Test, how: 'if' | 'each', guards: readonly string[]): void => {
    if (kind === 'has') references.push(about(name, span, {how: 'has', guards}))
    else asked.push(about(name, span, {how}))
  }
  const walk = (statements: readonly Statement[], guards: readonly string[], inList: boolean): void => {
    for (const statement of statements) {
      if (statement.type === 'words') continue
      if (statement.type === 'call') {
        onCall(statement.call, guards, inList)
        continue
      }
      const {type, test, whole, otherwise} = statement
      onTest(test, type, guards)
      walk(whole, test.kind === 'has' ? [...guards, test.name] : guards, inList || type === 'each')
      walk(otherwise, guards, inList)
    }
  }
  walk(passage.template.statements, [], false)
  return {definitions, references, asked, signatures, figures}
}
