import type { Decorator } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import './Frame.css'

/** A room of fixed height, as a panel gives the transcript. */
export function Frame({ size, children }: { readonly size?: string | undefined; readonly children?: ReactNode }) {
  return (
    <div className="story-transcript" data-size={size}>
      {children}
    </div>
  )
}

/** Puts a story into a frame of the size that its `frame` parameter names. */
export const inFrame: Decorator = (Story, { parameters }) => (
  <Frame size={parameters['frame'] as string | undefined}>
    <Story />
  </Frame>
)
