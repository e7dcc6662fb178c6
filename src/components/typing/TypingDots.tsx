/** Three dots that breathe. Decorative: words stand beside them. */
export function TypingDots() {
  return (
    <span className="parlance-typing-dots" aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  )
}
