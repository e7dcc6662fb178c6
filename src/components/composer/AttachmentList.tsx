'use client'
import { useRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { useComposerState } from '../../primitives/composer/index.ts'
import { AttachmentChip } from './AttachmentChip.tsx'

const keys = new WeakMap<File, string>()
let count = 0

/** A React key of a file: two files of one name and size are still two. */
function keyOf(file: File): string {
  const key = keys.get(file) ?? `file-${++count}`
  keys.set(file, key)
  return key
}

/** The files that wait to be sent, as chips inside the field. Renders a `<ul>`, or nothing without files. */
export function AttachmentList() {
  const { composer } = useLocale()
  const { attachments, removeAttachment, focus } = useComposerState()
  const list = useRef<HTMLUListElement>(null)

  const remove = (file: File, index: number) => {
    const buttons = list.current?.querySelectorAll('button')
    // The focus moves on before its button goes, or it would fall to the page.
    const neighbour = buttons?.[index + 1] ?? buttons?.[index - 1]
    if (neighbour) neighbour.focus()
    else focus()
    removeAttachment(file)
  }

  if (attachments.length === 0) return null
  return (
    <ul ref={list} role="list" className="parlance-attachments" aria-label={composer.attachments}>
      {attachments.map((file, index) => (
        <AttachmentChip key={keyOf(file)} file={file} onRemove={() => remove(file, index)} />
      ))}
    </ul>
  )
}
