import {tokenOf} from '../text/runs.js'
import type {Row, State} from './rows.js'

/** What a sheet says by itself, to a translator and to an educator. */

export const title = 'Translation sheet / Hoja de traducción'

export const columns = ['Id', 'English', 'Español', 'Comentario / Comment'] as const

/** The sentence by which a sheet that comes back is known to be whole. */
export const countOf = (rows: number): string => `This sheet has ${rows} rows / Esta hoja tiene ${rows} filas.`
export const readCount = (words: string): number | undefined => {
  const [, rows] = /This sheet has (\d{1,6}) rows/.exec(words) ?? []
  return rows === undefined ? undefined : Number(rows)
}

export const instructions: readonly (readonly [language: 'en' | 'es', words: string])[] = [
  [
    'es',
    'Escribe solo en las columnas “Español” y “Comentario”. Lo que está entre corchetes, como [union.name] o [else], lo pone el programa: cópialo tal cual en el lugar que le toque en español. De “[if …] A [else] B [end if]” el lector ve solo A o solo B; las dos partes deben leerse bien. Deja un párrafo por fila, conserva las negritas y no borres filas ni cambies la primera columna. Lo que no tenga traducción clara, dilo en el comentario. Guarda la hoja como .docx.',
  ],
  [
    'en',
    'Write only in the columns “Español” and “Comentario”. What stands in brackets, such as [union.name] or [else], is filled in by the program: copy it as it is to where Spanish wants it. Of “[if …] A [else] B [end if]” a reader sees only A or only B; both must read well. Keep one paragraph a row, keep what is bold, delete no row, and leave the first column alone. Whatever has no clear Spanish belongs in the comment. Save the sheet as .docx.',
  ],
]

const states: Readonly<Record<State, string>> = {
  missing: 'falta · missing',
  older: 'revisar: cambió el inglés · English changed',
  apart: 'otra estructura · built otherwise',
  present: '',
}
const kinds: Readonly<Record<Row['kind'], string>> = {
  paragraph: '',
  words: '',
  heading: 'título · heading',
  item: 'lista · list',
  notice: 'recuadro · notice',
  cell: 'tabla · table',
}

/** What a translator has to know of a row before starting on it; nothing where it is in order. */
export const duty = ({state}: Row): string => states[state]
export const place = ({kind}: Row): string => kinds[kind]

/** Calls on lines of their own, as a reader of the sheet sees them. */
export const contextOf = (calls: readonly string[]): string => calls.map((call) => tokenOf(call).shown).join(' ')
