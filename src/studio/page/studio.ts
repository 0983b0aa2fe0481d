import {createContext} from 'preact'
import {useContext} from 'preact/hooks'
import type {Asking} from './desk.js'
import type {Works} from './work.js'

export type Language = 'en' | 'es'

/** What every part of the page has at hand. */
export interface Studio {
  readonly desk: Asking
  readonly works: Works
  readonly language: Language
  /** As 2026-11-23. */
  readonly today: string
  /** Whether everything internal is hidden, since others see the screen. */
  readonly isProjected: boolean
  /** Counts how often another hand changed files: what was asked under another number may be old. */
  readonly state: number
  /** Says something to who listens to the page. */
  say(words: string): void
}

const Around = createContext<Studio | undefined>(undefined)
export const StudioAround = Around.Provider

export const useStudio = (): Studio => {
  const studio = useContext(Around)
  if (!studio) throw new Error('a part stands outside the studio')
  return studio
}

/** Words in both languages: what one lacks does not compile. */
export const wordsIn = <W>(both: {readonly en: W; readonly es: W}): W => both[useStudio().language]

/** The work of one screen, and how it goes on. @param initial what a screen begins with; keys that kept work lacks come from it */
export const useScreen = <T>(name: string, initial: T) => {
  const {works} = useStudio()
  return {
    now: works.now(name, initial),
    /** A step that can be taken back. */
    step: (change: (before: T) => T, about?: string): void => works.step(name, initial, change, about),
    /** A turn of the head: no step. */
    turn: (change: (before: T) => T): void => works.turn(name, initial, change),
  }
}
