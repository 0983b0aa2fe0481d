import type {RefObject} from 'preact'
import {useEffect, useRef, useState} from 'preact/hooks'

interface Shown {
  /** A whole document, as it would be sent. */
  readonly html: string
  /** What it is, for those who listen to the page. */
  readonly title: string
  /** The answer that a person is at: where the document marks fields (`data-field`), its places are marked and the first is shown. */
  readonly focusField?: string | undefined
  /** The frame, for whoever prints it. */
  readonly frame?: RefObject<HTMLIFrameElement | null>
}

/**
 * A document as it stands. What changes is put into the frame that is there, so that nothing flickers and nobody loses the place.
 *
 * No script runs in the frame. It may open a dialog only so that it can be printed from here.
 */
export const Preview = ({html, title, focusField, frame}: Shown) => {
  const own = useRef<HTMLIFrameElement>(null)
  const at = frame ?? own
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const shown = at.current?.contentDocument
    if (isOpen && shown) put(shown, html)
  }, [isOpen, html, at])
  useEffect(() => {
    const shown = at.current?.contentDocument
    if (isOpen && shown) mark(shown, focusField)
  }, [isOpen, html, focusField, at])
  return (
    <iframe
      ref={at}
      class="preview"
      title={title}
      sandbox="allow-same-origin allow-modals"
      srcdoc="<!doctype html><title></title>"
      onLoad={() => setOpen(true)}
    />
  )
}

/** Prints what a frame shows, and nothing around it. */
export const printFrame = (frame: HTMLIFrameElement | null): void => frame?.contentWindow?.print()

const put = (shown: Document, html: string): void => {
  const made = new DOMParser().parseFromString(html, 'text/html')
  for (const link of made.querySelectorAll<HTMLElement>('a[href]:not([href^="#"])')) {
    // It would lead the frame away from here.
    link.removeAttribute('href')
    link.style.textDecoration = 'underline'
  }
  const {scrollX = 0, scrollY = 0} = shown.defaultView ?? {}
  const [before, after] = [styleOf(shown), styleOf(made)]
  if (before !== after) {
    shown.head.replaceChildren(...made.head.querySelectorAll('style'))
    stayWhite(shown)
  }
  shown.title = made.title
  shown.documentElement.lang = made.documentElement.lang
  shown.body.replaceWith(shown.adoptNode(made.body))
  shown.defaultView?.scrollTo(scrollX, scrollY)
}

/** Typefaces are within it: it is set anew only where it changed. */
const styleOf = ({head}: Document): string =>
  [...head.querySelectorAll('style')].map(({textContent}) => textContent).join('\n')

/** Paper is white, whatever the machine likes to look at. */
const stayWhite = ({styleSheets}: Document): void => {
  for (const {cssRules} of styleSheets)
    for (const rule of cssRules)
      if ('media' in rule && (rule as CSSMediaRule).conditionText.includes('prefers-color-scheme: dark'))
        (rule as CSSMediaRule).media.mediaText = 'not all'
}

const mark = (shown: Document, field: string | undefined): void => {
  const places = [...shown.querySelectorAll<HTMLElement>('[data-field]')].filter(({dataset}) => dataset.field === field)
  for (const place of shown.querySelectorAll<HTMLElement>('[data-marked]')) {
    place.removeAttribute('data-marked')
    place.style.removeProperty('outline')
    place.style.removeProperty('outline-offset')
  }
  for (const place of places) {
    place.dataset.marked = ''
    place.style.outline = '2px solid'
    // Around the letters it would hide the comma behind them.
    place.style.outlineOffset = '-1px'
  }
  const [first] = places
  const height = shown.defaultView?.innerHeight ?? 0
  const {top = 0, bottom = 0} = first?.getBoundingClientRect() ?? {}
  if (first && (top < 0 || bottom > height)) first.scrollIntoView({block: 'center'})
}
