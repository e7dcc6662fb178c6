import type { InvitationKind, InvitationPart, JsonRecord } from '../model/index.ts'

/**
 * The host's own code for what the visitor has agreed to: it opens the co-browsing session or answers the call. What it resolves with is
 * told to the other side (see the protocol's page for the fields); when it throws or rejects, the invitation is declined. `signal`
 * is aborted when either side ends it, the conversation is over or the chat is gone.
 */
export type InvitationHandler = (invitation: InvitationPart, signal: AbortSignal) => JsonRecord | void | Promise<JsonRecord | void>

/** Handlers by what is asked. What has none can only be declined. */
export type InvitationHandlers = Readonly<Partial<Record<InvitationKind, InvitationHandler>>>
