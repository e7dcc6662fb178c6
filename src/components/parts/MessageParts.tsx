'use client'
import type { ComponentType } from 'react'
import type { MessagePart } from '../../model/index.ts'
import type { PartComponents, PartContext, PartProps } from '../partProps.ts'
import { PartBoundary } from './PartBoundary.tsx'
import { defaultPartComponents } from './partComponents.ts'
import { PartWords } from './PartWords.tsx'

/** Props of `MessageParts`. */
export interface MessagePartsProps extends PartContext {
  /** What is drawn, in order. */
  readonly parts: readonly MessagePart[]
  /** Components of the app's own, by kind; the others stay as they are. */
  readonly components?: Partial<PartComponents>
}

/** A kind that no record names, as data from elsewhere may have, is drawn as unknown. */
function knownPart(part: MessagePart): MessagePart {
  return Object.hasOwn(defaultPartComponents, part.kind)
    ? part
    : { kind: 'unknown', type: String((part as { kind: unknown }).kind).slice(0, 80), payload: part }
}

/**
 * Draws the content of a message: each part by its component, in a `<div data-kind>` of its own. A part whose component throws
 * is shown as its bare words, and nothing else is hurt.
 */
export function MessageParts({ parts, components, ...context }: MessagePartsProps) {
  return (
    <>
      {parts.map((given, index) => {
        const part = knownPart(given)
        const Part = (components?.[part.kind] ?? defaultPartComponents[part.kind]) as ComponentType<PartProps>
        return (
          <div key={index} className="parlance-part" data-kind={part.kind}>
            <PartBoundary part={given} fallback={<PartWords part={part} />}>
              <Part {...context} part={part} />
            </PartBoundary>
          </div>
        )
      })}
    </>
  )
}
