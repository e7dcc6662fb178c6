import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import type { ContentPolicy, PartComponents } from '../components/partProps.ts'
import type { InvitationHandlers } from './invitationHandlers.ts'
import type { AwayOptions } from './PanelAway.tsx'
import type { PanelComposerProps } from './PanelComposer.tsx'
import type { Customer } from './PanelHeader.tsx'
import type { PanelTranscriptProps } from './PanelTranscript.tsx'
import type { FullScreen } from './useScreenFit.ts'

/** Props of `ChatPanel`: those of a `<section>`, and what the host says of itself. */
export interface ChatPanelProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    Pick<PanelTranscriptProps, 'welcome' | 'intro' | 'help' | 'viewer' | 'escalation' | 'formSettings' | 'survey' | 'copyMessages'> {
  /** Whom the agent answers, where one sits at this side: stands in the header. @defaultValue whoever the wire names */
  readonly customer?: Customer | undefined
  /** Buttons in the header, before its own. */
  readonly headerActions?: ReactNode
  /** Stands below the header for a while, such as an offer. @defaultValue nothing */
  readonly banner?: ReactNode
  /** Lets the visitor see and open earlier conversations, where the wire has a list. @defaultValue `false` */
  readonly conversations?: boolean
  /**
   * Fills the whole screen, over the page and whatever size the page gives it: everywhere, or on phones alone (narrower than 640 px, a
   * touch screen lower than 500 px, or a window that is zoomed to such a size). It keeps clear of notches, and with the keyboard open header,
   * newest message and composer are seen. An ancestor must not be transformed; `--parlance-screen-layer` is its z-index. @defaultValue `false`
   */
  readonly fullScreen?: FullScreen
  /** Lets the visitor search the conversation: a button in the header, and Control or Command with F inside the panel. @defaultValue `true` */
  readonly search?: boolean
  /**
   * Lets the visitor save what was said as a file: a page, plain text or JSON, with a `title` at the top. What writes it is loaded when it is
   * first wanted. @defaultValue `false`
   */
  readonly download?: boolean | { readonly title: string }
  /**
   * Lets the visitor leave the conversation for a new one, as an answer to the question before the end, or by a button where the wire has no
   * end but a list of conversations. @defaultValue `false`
   */
  readonly restart?: boolean
  /** What the visitor can leave while nobody is there, before a conversation begins. @defaultValue nothing: he is asked to look again */
  readonly away?: AwayOptions
  /** Settings of the composer. */
  readonly composer?: PanelComposerProps
  /** Draws some kinds of message parts in another way. Keep its identity. */
  readonly components?: Partial<PartComponents>
  /** What foreign content may do by itself. Keep its identity. */
  readonly policy?: ContentPolicy
  /** What happens when the visitor agrees to browse together or takes a call. */
  readonly invitations?: InvitationHandlers
  /** The panel is to be folded. Without it there is no button. */
  readonly onMinimise?: () => void
  /** The panel is to be closed. Without it there is no button. */
  readonly onClose?: () => void
}
