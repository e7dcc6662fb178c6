'use client'
import { useMemo } from 'react'
import { ExternalLink } from '../../contentPolicy/index.ts'
import { splitLinks } from './splitLinks.ts'

/** Props of `PlainText`. */
export interface PlainTextProps {
  readonly text: string
}

/** Text as it is: blanks and line breaks kept, absolute web addresses made links, nothing else read into it. */
export function PlainText({ text }: PlainTextProps) {
  const runs = useMemo(() => splitLinks(text), [text])
  return (
    <p className="parlance-text-plain">
      {runs.map((run, index) =>
        run.kind === 'link' ? (
          <ExternalLink key={index} url={run.text}>
            {run.text}
          </ExternalLink>
        ) : (
          run.text
        ),
      )}
    </p>
  )
}
