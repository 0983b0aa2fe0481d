import type {ComponentChildren} from 'preact'
import {useId, useLayoutEffect, useRef, useState} from 'preact/hooks'
import type {FoundView} from '../../../desk/library/drafting.js'
import {wordsIn} from '../../studio.js'
import {NoteOn} from './note.js'
import {words} from './words.js'

/** A finding, and the characters that it is about in what is written. */
export interface Noted extends FoundView {
  readonly at?: {readonly from: number; readonly to: number}
}

interface Written {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly language: 'en' | 'es'
  /** A file has line numbers, and letters of one width. */
  readonly isFile: boolean
  /** Whether the notes are on these very words. */
  readonly isCurrent: boolean
  readonly notes: readonly Noted[]
  readonly children: ComponentChildren
  wrote(text: string): void
  mend(found: Noted): void
}

/** A text to write in, with notes in its margin, each beside the line that it is about. */
export const Editor = (given: Written) => {
  const {label, hint, value, language, isFile, isCurrent, notes, children, wrote, mend} = given
  const say = wordsIn(words)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const lines = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const tops = usePlaces(lines, list, [notes, value, isCurrent])
  const show = ({at}: Noted): void => {
    if (!at || !area.current) return
    area.current.focus()
    area.current.setSelectionRange(at.from, at.to)
    lines.current?.querySelector(`[data-note="${notes.findIndex((one) => one.at === at)}"]`)?.scrollIntoView({
      block: 'center',
    })
  }
  return (
    <div class={isFile ? 'library-editor file' : 'library-editor'}>
      <div>
        <label for={id}>{label}</label>
        <small id={`${id}-hint`}>{hint}</small>
        <div class="library-paper">
          <div class="library-lines" aria-hidden="true" ref={lines}>
            {linesOf(value, isCurrent ? notes : []).map((pieces, index) => (
              <div key={index}>
                {pieces.map(({text, note}, at) =>
                  note === undefined ? (
                    <span key={at}>{text}</span>
                  ) : (
                    <mark key={at} data-note={note} class={notes[note]?.finding.severity}>
                      {text}
                    </mark>
                  ),
                )}
                {'\u200B'}
              </div>
            ))}
          </div>
          <textarea
            id={id}
            ref={area}
            lang={language}
            spellcheck={!isFile}
            aria-describedby={`${id}-hint`}
            value={value}
            onInput={({currentTarget}) => wrote(currentTarget.value)}
          />
        </div>
      </div>
      <section aria-labelledby={`${id}-notes`} class={isCurrent ? 'library-margin' : 'library-margin waiting'}>
        <h3 id={`${id}-notes`}>{say.findings}</h3>
        {children}
        <ol ref={list} class="library-notes" style={{'--height': `${tops.height}px`}}>
          {notes.map((note, index) => (
            <li key={`${note.finding.rule} ${note.at?.from}`} style={{'--top': `${tops.tops[index] ?? 0}px`}}>
              <NoteOn
                found={note}
                language={language}
                quote={note.at && value.slice(note.at.from, note.at.to)}
                where={isFile ? say.line(note.line ?? 1) : say.paragraph(paragraphAt(value, note.at?.from ?? 0))}
                show={() => show(note)}
                mend={() => mend(note)}
              />
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** How many paragraphs begin before a character. */
const paragraphAt = (text: string, at: number): number => text.slice(0, at).split(/\n\s*\n/).length

interface Piece {
  readonly text: string
  /** Which note is about it. */
  readonly note?: number
}

/** A text line by line, cut where notes begin and end; of notes that overlap the first has the words. */
const linesOf = (value: string, notes: readonly Noted[]): readonly (readonly Piece[])[] => {
  let start = 0
  return value.split('\n').map((line) => {
    const pieces: Piece[] = []
    let at = 0
    const marks = notes
      .flatMap(({at: span}, note) =>
        span ? [{note, from: span.from - start, to: Math.max(span.to, span.from + 1) - start}] : [],
      )
      .filter(({from, to}) => to > 0 && from < Math.max(line.length, 1))
      .sort((a, b) => a.from - b.from)
    for (const {note, from, to} of marks) {
      const [first, last] = [Math.max(from, at), Math.min(to, line.length)]
      if (last < first) continue
      if (first > at) pieces.push({text: line.slice(at, first)})
      pieces.push({text: line.slice(first, last), note})
      at = last
    }
    if (at < line.length) pieces.push({text: line.slice(at)})
    start += line.length + 1
    return pieces
  })
}

interface Places {
  readonly tops: readonly number[]
  readonly height: number
}

/** So far stand two notes from each other, in pixels. */
const gap = 8

/** Where notes stand so that each is beside its words and none over another. */
const usePlaces = (
  lines: {readonly current: HTMLElement | null},
  list: {readonly current: HTMLElement | null},
  of: readonly unknown[],
): Places => {
  const [places, setPlaces] = useState<Places>({tops: [], height: 0})
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = lines.current
    if (!element) return
    const watching = new ResizeObserver(() => setWidth(element.clientWidth))
    watching.observe(element)
    return () => watching.disconnect()
  }, [])
  useLayoutEffect(() => {
    if (!lines.current || !list.current) return
    const start = list.current.getBoundingClientRect().top
    let free = 0
    const tops = [...list.current.children].map((note, index) => {
      const mark = lines.current?.querySelector<HTMLElement>(`[data-note="${index}"]`)
      const wanted = mark ? mark.getBoundingClientRect().top - start : free
      const top = Math.max(free, wanted)
      free = top + (note as HTMLElement).offsetHeight + gap
      return top
    })
    setPlaces((before) =>
      JSON.stringify(before) === JSON.stringify({tops, height: free}) ? before : {tops, height: free},
    )
  }, [...of, width])
  return places
}
