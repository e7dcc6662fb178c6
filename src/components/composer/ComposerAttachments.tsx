'use client'
import { useComposerState } from '../../primitives/composer/index.ts'
import { useLazyModule } from '../lazy/index.ts'
import { attachmentsModule } from './lateAttachments.ts'

/** The files that wait to be sent, inside the field: fetched with the first file. Renders a `<ul>`, or nothing without files. */
export function ComposerAttachments() {
  const hasFiles = useComposerState().attachments.length > 0
  const arrived = useLazyModule(attachmentsModule, hasFiles)
  return hasFiles && arrived ? <arrived.AttachmentList /> : null
}
