import { useState } from 'react'

/** What a page writes, with a button that copies it and one that begins anew. */
export function ThemeCode({ css, onReset }: { readonly css: string; readonly onReset: () => void }) {
  const [copied, setCopied] = useState('')
  return (
    <div className="story-theme-code">
      <textarea aria-label="As CSS" readOnly wrap="off" spellCheck={false} rows={Math.min(css.split('\n').length, 12)} value={css} />
      <button type="button" onClick={() => void navigator.clipboard.writeText(css).then(() => setCopied(css))}>
        Copy as CSS
      </button>
      <button type="button" onClick={onReset}>
        Reset
      </button>
      <span role="status">{copied === css ? 'Copied' : ''}</span>
    </div>
  )
}
