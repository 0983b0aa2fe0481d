import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import type {Document} from '../../src/document/document.js'
import {makeShell, renderDocx, type Shell} from '../../src/render/docx/docx.js'
import type {Tokens} from '../../src/render/look.js'
import {codec} from './codec.js'
import {supply} from './installed.js'

export const tokens = parse(readFileSync(join(import.meta.dirname, '../../templates/tokens.yaml'), 'utf8')) as Tokens

/** A shell made afresh. */
export const newShell = ({
  look: name,
  page,
  language,
}: Pick<Document, 'look' | 'page' | 'language'>): Promise<Shell> => {
  const look = tokens.looks[name]
  if (look === undefined) throw new Error(`no look ${name}`)
  return makeShell(look, tokens.pages, page, language, {...codec, supply})
}

const shells = new Map<string, Promise<Shell>>()

export const shellFor = (document: Pick<Document, 'look' | 'page' | 'language'>): Promise<Shell> => {
  const key = `${document.look} ${document.page} ${document.language}`
  const shell = shells.get(key) ?? newShell(document)
  shells.set(key, shell)
  return shell
}

/** A document as a Word file, in a shell that is made once. */
export const docx = async (document: Document): Promise<Uint8Array> => renderDocx(document, await shellFor(document))
