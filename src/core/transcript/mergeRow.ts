import type { Delivery, Message, MessagePart } from '../../model/index.ts'
import { advanceDelivery, isProven } from '../delivery.ts'
import { changeRequests, withOutcome, withStatus } from '../requestParts.ts'
import { isSameContent } from './contentKey.ts'
import { isPieceOf } from './isNamed.ts'

const proveDelivery = (local: Delivery, remote: Delivery | undefined): Delivery =>
  advanceDelivery(local, remote && isProven(remote) ? remote : { status: 'confirmed' })

function isOne(ours: MessagePart, theirs: MessagePart): boolean {
  if (ours.kind === 'form') return theirs.kind === 'form' && ours.formId === theirs.formId
  return ours.kind === 'invitation' && theirs.kind === 'invitation' && ours.invitationId === theirs.invitationId
}

function withNews(part: MessagePart, theirs: readonly MessagePart[]): MessagePart {
  const other = theirs.find((one) => isOne(part, one))
  // What the record takes for passed by may still be open here, where its time is known.
  if (part.kind === 'form' && other?.kind === 'form') return other.outcome && other.outcome.status !== 'expired' ? withOutcome(part, other.outcome) : part
  return part.kind === 'invitation' && other?.kind === 'invitation' ? withStatus(part, other.status) : part
}

function withoutStream({ stream, ...row }: Message, isFinished: boolean): Message {
  return isFinished || stream === undefined ? row : { ...row, stream }
}

/**
 * One of our rows with what the server's record of it proves. The row stays: its id, its time, its files that are already shown. The
 * server's words win, but what was deleted, answered or proved here stays so. `isJustAsHere` of `commonEnds.ts` knows beforehand of most
 * rows that nothing of this changes them.
 */
export function mergeRow(local: Message, remote: Message): Message {
  const isNamedAnew = remote.wireIds.some((wireId) => !local.wireIds.includes(wireId))
  const wireIds = isNamedAnew ? [...new Set([...local.wireIds, ...remote.wireIds])] : local.wireIds
  const delivery = local.delivery && proveDelivery(local.delivery, remote.delivery)
  const isDeleted = remote.deleted === true && !local.deleted
  const isEdited = remote.edited === true && !local.edited
  // What the visitor stopped stays as it was when stopped.
  const isStopped = local.stream === 'stopped'
  const isFinished = local.stream !== undefined && !isStopped
  const isSame = local.deleted === true || isStopped || isPieceOf(local, remote) || isSameContent(local, remote)
  // It was said before anybody knew who it was.
  const isKnownNow = local.author.role !== remote.author.role && local.author.name === undefined
  const parts = isSame || isDeleted ? local.parts : remote.parts.map((part) => local.parts.find((ours) => isOne(ours, part)) ?? part)
  const row = changeRequests(parts === local.parts && !isFinished ? local : { ...withoutStream(local, isFinished), parts }, (part) =>
    withNews(part, remote.parts),
  )
  if (row === local && wireIds.length === local.wireIds.length && delivery === local.delivery && !isDeleted && !isEdited && !isKnownNow) return local
  return {
    ...row,
    wireIds,
    ...(delivery ? { delivery } : {}),
    ...(isKnownNow ? { author: remote.author } : {}),
    ...(isEdited ? { edited: true } : {}),
    ...(isDeleted ? { deleted: true, parts: [] } : {}),
  }
}
