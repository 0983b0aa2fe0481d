import type {Diagnostic} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'

/** What lies in the folders of a library, and what of it was read. */
export interface Seen {
  /** Every file below each folder of clauses. */
  readonly clauses: ReadonlyMap<string, readonly string[]>
  /** Every file below each folder of documents. */
  readonly templates: ReadonlyMap<string, readonly string[]>
  /** Every file below each folder of what teaches. */
  readonly teaching: ReadonlyMap<string, readonly string[]>
  readonly read: ReadonlySet<string>
  /** For each folder of a document the names of the texts that it can have; nothing where its recipe was not understood. */
  readonly documents: ReadonlyMap<string, readonly string[] | undefined>
  /** Whether every document was understood, so that it is known which shared parts are called. */
  readonly whole: boolean
}

/** Files that look as if they belonged to the library, and that nothing reads. Each says what would make it read. */
export const unreadIn = (seen: Seen): readonly Diagnostic[] => {
  const unread = (files: Seen['clauses'], cureOf: typeof clauseCure): readonly Diagnostic[] =>
    [...files].flatMap(([top, paths]) =>
      paths.flatMap((file): readonly Diagnostic[] => {
        if (top === '.' || seen.read.has(file) || !isMeant(file)) return []
        const cure = cureOf(partsOf(file.slice(top.length + 1)), top, seen)
        const place = {file, line: 1, column: 1}
        return cure === undefined
          ? []
          : [{rule: 'unread-file', severity: 'warning', message: `Nothing reads this file: ${cure}`, place}]
      }),
    )
  return [
    ...unread(seen.clauses, clauseCure),
    ...unread(seen.templates, templateCure),
    ...unread(seen.teaching, lessonCure),
  ]
}

/** Notes and licences may lie beside; whatever else has the ending of a text or of YAML somewhere in its name is meant to be read. */
const isMeant = (file: string): boolean => {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return (
    /\.(?:ya?ml|md|hbs)(?![\p{L}\p{N}])/iu.test(name) &&
    !/^(?:readme|licen[cs]e|changelog|contributing|notice)\b/iu.test(name)
  )
}

interface Parts {
  readonly folder: string
  readonly name: string
  readonly ending: string
}
const partsOf = (path: string): Parts => {
  const [, folder = '', name = '', ending = ''] =
    /^(?:(.*)\/)?([^/.]*(?:\.(?:en|es)(?=\.))?)(\.[^/]*)$/u.exec(path) ?? []
  return {folder, name, ending}
}
const isYaml = (ending: string): boolean => /^\.ya?ml$/iu.test(ending)
const isText = (ending: string): boolean => /^\.(?:md|hbs|md\.hbs)$/iu.test(ending)
const copyOf = (name: string): string => `it looks like a copy of ${name}; delete it, or keep it elsewhere`

const tables: Readonly<Record<string, string>> = {
  facts: 'facts are declared in the shipped library only; what a clause needs beside them is a field of it',
  families: 'families are declared in the shipped library only; take one that is there',
  letter: 'the letter is the one of the shipped library',
  hazards: 'hazards are declared in the shipped library only',
}

/** @returns why a file is not read and what to do; nothing where it may lie there unread. */
const clauseCure = ({folder, name, ending}: Parts, top: string, {read}: Seen): string | undefined => {
  const isClause = /^[A-Z]{2,4}-[A-Z0-9]{1,3}$/iu.test(name)
  if (isText(ending)) return isClause ? 'the texts of a clause stand in its YAML; move the words there' : undefined
  if (!isYaml(ending)) return copyOf(`${name}.yaml`)
  if (!isClause && folder === '')
    return ending === '.yaml'
      ? (tables[name] ?? 'it is neither a clause nor a table that a library has; move it away')
      : `a table ends in .yaml; name it ${name}.yaml`
  const family = /^[A-Z]+(?=-)/iu.exec(name)?.[0] ?? folder
  const home = `${family.toUpperCase()}/${isClause ? name.toUpperCase() : name}.yaml`
  return read.has(`${top}/${home}`)
    ? copyOf(home)
    : `a clause lies in the folder of its family, which is in capitals, and ends in .yaml; move it to ${home}`
}

const lessonCure = ({folder, name, ending}: Parts, top: string, {read}: Seen): string | undefined => {
  if (isText(ending)) return ending === '.md' ? undefined : 'texts of documents lie in templates; move it there'
  const home = `quizzes/${name}.yaml`
  if (!isYaml(ending) || (folder === 'quizzes' && read.has(`${top}/${home}`))) return copyOf(home)
  return `a quiz is looked for as ${home}; move it there`
}

const templateCure = (
  {folder, name, ending}: Parts,
  top: string,
  {documents, read, whole}: Seen,
): string | undefined => {
  const beside = `${top}/${folder}/`
  const isThere = (path: string): boolean => read.has(`${top}/${path}`)
  if (!isText(ending) && !isYaml(ending)) return copyOf(name + (/hbs/iu.test(ending) ? '.md.hbs' : '.yaml'))
  if (folder.toLowerCase() === 'parts') return partCure({folder, name, ending}, whole)
  if (isYaml(ending)) {
    if (folder === '' && name.toLowerCase() === 'tokens')
      return isThere('tokens.yaml') ? copyOf('tokens.yaml') : 'looks stand in tokens.yaml; name it so'
    const home = `${folder === '' ? name : folder}/document.yaml`
    return isThere(home) ? copyOf(home) : `the recipe of a document is ${home}; move it there`
  }
  if (!documents.has(beside))
    return ending === '.md'
      ? undefined
      : 'no document.yaml lies beside it, so there is no document; write one, or move the text to its document'
  const known = documents.get(beside)
  const meant = (known ?? ['text']).find((one) => one.toLowerCase() === name.toLowerCase())
  if (meant !== undefined) {
    const home = `${folder}/${meant}.md.hbs`
    return isThere(home) ? copyOf(home) : `the text is looked for as ${meant}.md.hbs; name it so`
  }
  if (ending === '.md') return undefined
  const missing = known?.filter((one) => one !== 'item' && !isThere(`${folder}/${one}.md.hbs`))
  return (
    missing &&
    `it is not the text of the document, nor among its schedules${didYouMean(name, missing) || '; list it under schedules in document.yaml, or delete it'}`
  )
}

const partCure = ({folder, name, ending}: Parts, whole: boolean): string | undefined => {
  const [word = '', language] = name.split('.')
  if (!isText(ending)) return 'shared parts are texts; move it away'
  if (language === undefined)
    return ending === '.md' ? undefined : `a shared part has its language in its name; name it parts/${word}.en.md.hbs`
  if (folder !== 'parts' || ending !== '.md.hbs')
    return `a shared part is looked for as parts/${name}.md.hbs; name it so`
  if (!whole) return undefined
  return `no document in ${language === 'es' ? 'Spanish' : 'English'} calls {{part "${word}"}}; call it where it belongs, or delete it`
}
