import type {ComponentChildren} from 'preact'
import {useId, useRef, useState} from 'preact/hooks'

interface Dropping {
  /** What is asked for, as a heading. */
  readonly title: string
  readonly choose: string
  /** Endings, as an input takes them. */
  readonly accept: string
  readonly children?: ComponentChildren
  took(name: string, bytes: Uint8Array): void
}

/** Takes a file that is dropped, chosen or pasted. It never leaves the machine. */
export const Drop = ({title, choose, accept, children, took}: Dropping) => {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = async (file: File | undefined): Promise<void> => {
    if (file) took(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  return (
    <section
      class={isOver ? 'drop over' : 'drop'}
      aria-labelledby={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer?.files[0])
      }}
    >
      <h2 id={id}>{title}</h2>
      <input
        ref={input}
        type="file"
        class="heard"
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          void take(file)
          event.currentTarget.value = ''
        }}
      />
      <button type="button" class="first" onClick={() => input.current?.click()}>
        {choose}
      </button>
      {children}
    </section>
  )
}
