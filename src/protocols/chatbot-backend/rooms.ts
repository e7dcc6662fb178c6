import type { JsonRecord } from '../../model/index.ts'

/** A room of the tenant's; what the server told on connecting is used where `tenantId` is missing. */
export interface TenantRoomCommand {
  readonly tenantId?: string
}

/** A room of the tenant's was joined. */
export interface TenantRoomEvent {
  readonly tenantId?: string
}

/** Which organisation's room is joined or left; `userId` goes with joining alone. */
export interface OrganisationCommand {
  readonly organisationId: string
  readonly userId?: string
}

/** The room of an organisation was joined or left. */
export interface OrganisationEvent {
  readonly organisationId?: string
  /** Name of the room that was joined. */
  readonly room?: string
  /** Milliseconds since 1970. */
  readonly time?: number
}

/** Something that people should know. */
export interface NotificationEvent {
  /** Unique among those of this page: made here where the server gives none. */
  readonly id: string
  /** The server's own word for its kind. */
  readonly type?: string
  readonly title?: string
  readonly message?: string
  readonly data?: unknown
  /** Milliseconds since 1970. */
  readonly time: number
}

/** What the visitor does, for the backend's figures. */
export interface TrackActivityCommand {
  readonly activity: string
  readonly data?: unknown
}

/** Which dashboard is subscribed to. */
export interface DashboardCommand {
  readonly dashboardId: string
}

/** A dashboard was subscribed to. */
export interface DashboardEvent {
  readonly dashboardId?: string
  /** Milliseconds since 1970. */
  readonly time?: number
}

/** The server is there. */
export interface PongEvent {
  /** The server's clock in milliseconds since 1970, where it tells. */
  readonly time?: number
}

/** Tells who looks at the conversation: the option `presence` says who that is where a field is missing. */
export interface PresenceCommand {
  readonly action: 'join' | 'update' | 'heartbeat' | 'leave'
  readonly userId?: string
  readonly userName?: string
  readonly userType?: string
  readonly metadata?: JsonRecord
}

/** One who looks, or looked, at the conversation. */
export interface PresentUser {
  readonly conversationId?: string
  readonly userId?: string
  readonly userName?: string
  readonly userType?: string
  readonly isOnline?: boolean
  readonly metadata?: JsonRecord
}

/** Who looks at the conversation: all of them, or one who changed (`isPartial`). */
export interface PresenceEvent {
  readonly conversationId?: string
  readonly users: readonly PresentUser[]
  readonly isPartial?: true
}

/** Somebody closed the conversation; with `remove` he is not to be listed as absent either. */
export interface UserLeftEvent extends PresentUser {
  readonly remove?: boolean
}

/** The conversation has another status: `new`, `active`, `ai`, `queued`, `agent`, `escalated`, `ended`, `closed`, `resolved`, or another. */
export interface StatusEvent {
  readonly status: string
  readonly conversationId?: string
  readonly agentId?: string
  readonly agentName?: string
}

/** A conversation was joined. */
export interface JoinedEvent {
  readonly conversationId?: string
  /** Under which the assistant speaks. */
  readonly displayName?: string
  readonly message?: string
}
