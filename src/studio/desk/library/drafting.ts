import {type Diagnostic, errorsIn, type Fix, type Outcome} from '../../../base/diagnostic.js'
import {remembering} from '../../../base/memory.js'
import {mend} from '../../../base/mend.js'
import {WorldError} from '../../../base/world.js'
import type {Clause} from '../../../library/clause.js'
import {differences} from '../../../library/differences.js'
import {usual} from '../../../lint/settings.js'
import {type Change, changesOf} from '../../../words/changes.js'
import {asTyped, asWhole, type Checking, withClause} from '../../../workshop/drafting/checked.js'
import {type Draft, draftedClause, draftedFile, type Standing, standingOf} from '../../../workshop/drafting/draft.js'
import {inTextOf} from '../../../workshop/drafting/spans.js'
import {type Touched, touchedBy} from '../../../workshop/drafting/touched.js'
import {rateTables} from '../../../workshop/rate-tables.js'
import {beginHere} from '../../../workshop/workspace/begin.js'
import {below} from '../../../workshop/workspace/paths.js'
import {settingsOf} from '../../../workshop/workspace/settings.js'
import {versionOf} from '../../store/version.js'
import type {House, Open} from '../house.js'
import {shipped} from '../world.js'
import {type Called, calledIn, type Said, saidIn} from './browsing.js'

export type {Draft} from '../../../workshop/drafting/draft.js'

/** A draft as it would stand. */
export interface DraftView {
  /** The workspace’s own file, as it would be. */
  readonly yaml: string
  /** Every text of the clause, by register and rung or language. */
  readonly texts: Readonly<Record<string, string>>
  /** What reads otherwise than it stands, by its path: `text.rider.opening`. */
  readonly changed: readonly string[]
  readonly found: readonly FoundView[]
}
/** A finding on a draft, and where it stands for somebody who sees a text and no file. */
export interface FoundView {
  readonly finding: Diagnostic
  /** The text that it is about, and the characters of it. */
  readonly text?: {readonly key: string; readonly from: number; readonly to: number}
  /** Line of the own file; nothing where it stands in another. */
  readonly line?: number
  /** Whether its fix can be put into the draft. */
  readonly canMend: boolean
}
export interface TouchedView extends Touched {
  /** Word by word, for what is more than a mark. */
  readonly changes: readonly {readonly path: string; readonly changes: readonly Change[]}[]
  /** What the documents and the other things are called that are named here, by id. */
  readonly called: Readonly<Record<string, Called>>
  /** What the letter says in the asks and concerns that are touched. */
  readonly letter: readonly Said[]
}
/** What became of a draft that was to be kept. */
export type Kept =
  | {readonly kind: 'kept'; readonly path: string; readonly version?: string}
  /** Another hand wrote the file since; nothing was changed. */
  | {readonly kind: 'conflict'; readonly version?: string; readonly changes: readonly Change[]}

/** Clauses in the making. */
export const drafting = (house: House) => {
  const memory = remembering()
  let checking: {readonly state: number; readonly value: Promise<Checking>} | undefined
  const checkingWith = (open: Open): Promise<Checking> => {
    if (checking?.state !== house.state())
      checking = {
        state: house.state(),
        value: rateTables(house.world, open.shelf.workspace, memory).then(({value: rates}) => ({
          about: {today: house.today, staleAfter: open.shelf.workspace.file?.value.stale_after_months, rates},
          settings: settingsOf(open.shelf).value ?? usual,
          memory,
        })),
      }
    return checking.value
  }
  /** What the library has to say as it stands. */
  let before: {readonly state: number; readonly found: ReadonlySet<string>} | undefined
  const foundBefore = (open: Open, given: Checking): ReadonlySet<string> => {
    if (before?.state !== house.state())
      before = {state: house.state(), found: new Set(asWhole(open.shelf.library, given).map(signOf))}
    return before.found
  }

  const begun = async (id: string): Promise<Outcome<{readonly open: Open; readonly standing: Standing}>> => {
    const {value: open, diagnostics} = await house.open()
    const standing = open && standingOf(open.shelf, id)
    return open && standing ? {value: {open, standing}, diagnostics: []} : {diagnostics}
  }
  const versionAt = async (path: string): Promise<string | undefined> => {
    try {
      return versionOf(await house.world.readBytes(path))
    } catch (error) {
      if (error instanceof WorldError && error.absent) return undefined
      throw error
    }
  }
  /** Another hand was faster: from now on its words are the ones that stand, and a draft of texts lies over them. */
  const conflict = async (path: string, version: string | undefined, draft?: Draft): Promise<Kept> => {
    house.changed()
    const theirs = version === undefined ? '' : await house.world.read(path)
    const {value} = draft ? await begun(draft.id) : {}
    const ours = draft && value ? drafted(value.standing, draft).yaml : ''
    return {kind: 'conflict', ...(version !== undefined && {version}), changes: changesOf(theirs, ours)}
  }

  return {
    /** What is found in a draft while it is typed. There is a view even where the file cannot be read. */
    checkDraft: async (draft: Draft): Promise<Outcome<DraftView>> => {
      const {value, diagnostics} = await begun(draft.id)
      if (!value) return {diagnostics}
      const {open, standing} = value
      const {yaml, clause, form} = drafted(standing, draft)
      const asked = clause && errorsIn(form).length === 0 ? await checkingWith(open) : undefined
      const found = clause && asked ? asTyped(withClause(open.shelf.library, clause, memory), clause, asked) : []
      return {
        value: {
          yaml,
          texts: clause ? textsOf(clause) : {},
          changed: clause ? differences(standing.clause.file, clause.file).map(({path}) => path) : [],
          found: [...form, ...found].map((one) => foundView(one, standing, clause)),
        },
        diagnostics: [],
      }
    },

    /** What a draft would change, and where. */
    touchedByDraft: async (draft: Draft): Promise<Outcome<TouchedView>> => {
      const {value, diagnostics} = await begun(draft.id)
      if (!value) return {diagnostics}
      const {open, standing} = value
      const {clause, form} = drafted(standing, draft)
      if (!clause || errorsIn(form).length > 0) return {diagnostics: form}
      const {library} = open.shelf
      const touched = touchedBy(library, withClause(library, clause, memory), draft.id, open.jobs)
      if (!touched) return {diagnostics: form}
      const named = [...touched.documents, ...touched.ownWords, ...touched.leaning.map(({owner}) => owner)]
      return {
        value: {
          ...touched,
          changes: differences(standing.clause.file, clause.file).map(({path, before: was = '', after: is = ''}) => ({
            path,
            changes: changesOf(was, is),
          })),
          called: calledIn(library, named),
          letter: saidIn(library).filter(({id}) => touched.answers.some((one) => one.id === id)),
        },
        diagnostics: form,
      }
    },

    /** Every rule of the whole library, with the draft in it: what is found in its file, and what else only the draft breaks. */
    checkWhole: async (draft: Draft): Promise<Outcome<readonly FoundView[]>> => {
      const {value, diagnostics} = await begun(draft.id)
      if (!value) return {diagnostics}
      const {open, standing} = value
      const {clause, form} = drafted(standing, draft)
      if (!clause || errorsIn(form).length > 0) return {diagnostics: form}
      const given = await checkingWith(open)
      const known = foundBefore(open, given)
      const found = asWhole(withClause(open.shelf.library, clause, memory), given).filter(
        (one) => one.place.file === standing.path || !known.has(signOf(one)),
      )
      return {value: [...form, ...found].map((one) => foundView(one, standing, clause)), diagnostics: []}
    },

    /** Puts what mends findings into a draft. */
    mendDraft: async (draft: Draft, fixes: readonly Fix[]): Promise<Outcome<Draft>> => {
      const {value, diagnostics} = await begun(draft.id)
      if (!value) return {diagnostics}
      const {yaml} = drafted(value.standing, draft)
      const {text} = mend(yaml, fixes)
      if (draft.yaml !== undefined) return {value: {...draft, yaml: text, texts: {}}, diagnostics: []}
      const {value: clause, diagnostics: form} = draftedClause(value.standing, text)
      if (!clause) return {diagnostics: form}
      const [was, is] = [textsOf(value.standing.clause), textsOf(clause)]
      const texts = Object.fromEntries(Object.entries(is).filter(([key, one]) => one !== was[key]))
      return {value: {...draft, texts}, diagnostics: []}
    },

    /**
     * Writes a draft as the workspace’s own file. A file that could not be read is not written.
     *
     * @param over version of the own file that the draft was begun from; nothing where there was none
     */
    keepDraft: async (draft: Draft, over: string | undefined): Promise<Outcome<Kept>> => {
      const {value, diagnostics} = await begun(draft.id)
      if (!value) return {diagnostics}
      const {standing} = value
      const {yaml, clause, form} = drafted(standing, draft)
      if (!clause || errorsIn(form).length > 0) return {diagnostics: form}
      const version = await versionAt(standing.path)
      if (version !== over) return {value: await conflict(standing.path, version, draft), diagnostics: []}
      await beginHere(house.world)
      await house.world.write(standing.path, yaml)
      const now = versionOf(new TextEncoder().encode(yaml))
      return {value: {kind: 'kept', path: standing.path, version: now}, diagnostics: form}
    },

    /** Takes the workspace’s own file away: the clause stands as it is shipped, or not at all. */
    dropOwn: async (id: string, over: string): Promise<Outcome<Kept>> => {
      const {value, diagnostics} = await begun(id)
      if (!value) return {diagnostics}
      const {path} = value.standing
      const version = await versionAt(path)
      if (version !== over) return {value: await conflict(path, version), diagnostics: []}
      await house.world.remove(path)
      return {value: {kind: 'kept', path}, diagnostics: []}
    },

    /** The page of a rule in Markdown; nothing where it has none. */
    rulePage: async (rule: string): Promise<Outcome<string>> => {
      if (!/^[a-z-]+$/.test(rule)) return {diagnostics: []}
      try {
        return {value: await house.world.read(below(shipped, `docs/rules/${rule}.md`)), diagnostics: []}
      } catch (error) {
        if (error instanceof WorldError && error.absent) return {diagnostics: []}
        throw error
      }
    },
  }
}

interface Drafted {
  readonly yaml: string
  readonly clause: Clause | undefined
  /** What is wrong with the file itself. */
  readonly form: readonly Diagnostic[]
}

const drafted = (standing: Standing, draft: Draft): Drafted => {
  const {value: yaml, diagnostics} = draftedFile(standing, draft)
  if (yaml === undefined) return {yaml: draft.yaml ?? standing.own ?? '', clause: undefined, form: diagnostics}
  const {value: clause, diagnostics: form} = draftedClause(standing, yaml)
  return {yaml, clause, form}
}

const textsOf = ({file}: Clause): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(file.text).flatMap(([register, variants]) =>
      Object.entries(variants).map(([variant, text]) => [`${register}.${variant}`, text]),
    ),
  )

const foundView = (finding: Diagnostic, {path}: Standing, clause: Clause | undefined): FoundView => {
  const text = clause && inTextOf(clause, finding.place)
  const {file, line} = finding.place
  return {
    finding,
    ...(text && {text}),
    ...(file === path && line !== undefined && {line}),
    canMend: finding.fix?.edits.every(({place}) => place.file === path) ?? false,
  }
}

/** Tells whether the same was found before, wherever its line went. */
const signOf = ({rule, message, place}: Diagnostic): string => `${rule} ${place.file} ${message}`
