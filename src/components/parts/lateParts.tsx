'use client'
import { createElement, type ComponentType } from 'react'
import type { MessagePart } from '../../model/index.ts'
import { createLazyModule, useLazyModule, type LazyModule } from '../lazy/index.ts'
import type { PartComponents, PartProps } from '../partProps.ts'
import { PartWords } from './PartWords.tsx'

/** All that has to do with forms. Few conversations have one. */
export const formModule = createLazyModule(() => import('./form/formParts.ts'), 'forms')

const contentModule = createLazyModule(() => import('./contentParts.ts'), 'content')

/** A part whose words stand there until what draws it has arrived, and on the server. */
function latePart<M, P extends MessagePart>(module: LazyModule<M>, pick: (arrived: M) => ComponentType<PartProps<P>>): ComponentType<PartProps<P>> {
  return function LatePart(props) {
    const arrived = useLazyModule(module)
    return arrived === undefined ? <PartWords part={props.part} /> : createElement(pick(arrived), props)
  }
}

/** Parts that few messages have: what draws them is fetched with the first. */
export const lateParts: Pick<PartComponents, 'cards' | 'files' | 'form' | 'invitation' | 'location' | 'sources' | 'table'> = {
  cards: latePart(contentModule, ({ MessageCards }) => MessageCards),
  files: latePart(contentModule, ({ MessageFiles }) => MessageFiles),
  form: latePart(formModule, ({ MessageForm }) => MessageForm),
  invitation: latePart(contentModule, ({ MessageInvitation }) => MessageInvitation),
  location: latePart(contentModule, ({ MessageLocation }) => MessageLocation),
  sources: latePart(contentModule, ({ MessageSources }) => MessageSources),
  table: latePart(contentModule, ({ MessageTable }) => MessageTable),
}

/** Fetches what draws them ahead of the first: what draws these kinds of parts, or all of them. Never rejects. */
export async function preloadParts(kinds: readonly string[] = Object.keys(lateParts)): Promise<void> {
  const late = kinds.filter((kind) => Object.hasOwn(lateParts, kind))
  await Promise.all([
    late.includes('form') ? formModule.load() : undefined,
    late.some((kind) => kind !== 'form') ? contentModule.load() : undefined,
  ])
}
