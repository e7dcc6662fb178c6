import type { ReactNode } from 'react'

/** One group of the guide. */
export function Section({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <section className="demo-section">
      <h2>{title}</h2>
      {hint && <p className="demo-hint">{hint}</p>}
      <div className="demo-choices">{children}</div>
    </section>
  )
}
