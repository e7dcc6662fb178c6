import { Composer, useComposerState, type ComposerRootProps } from '../../../src/primitives/composer/index.ts'

/** Shows what the state holds, and the actions that have no part of their own. */
function Facts() {
  const { attachments, rejections, isRefused, isSending, remaining, removeAttachment } = useComposerState()
  return (
    <>
      <output aria-label="rejections">{rejections.map(({ name, reason }) => `${name} ${reason}`).join('; ')}</output>
      <output aria-label="state">{[isRefused && 'refused', isSending && 'sending', remaining].filter(Boolean).join(' ')}</output>
      <ul aria-label="files">
        {attachments.map((file, index) => (
          <li key={index}>
            {file.name}
            <button onClick={() => removeAttachment(file)}>remove {file.name}</button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A composer of bare parts. */
export function TestComposer(props: ComposerRootProps) {
  return (
    <Composer.Root {...props}>
      <Facts />
      <Composer.Attach>attach</Composer.Attach>
      <Composer.FileInput aria-label="chooser" />
      <Composer.Input aria-label="message" />
      <Composer.Send>send</Composer.Send>
    </Composer.Root>
  )
}
