import { PhoneOff, Phone, ScreenShare, ScreenShareOff, Video, VideoOff } from 'lucide-react'
import type { InvitationPart } from '../../../model/index.ts'

/** Props of `InvitationIcon`. */
export interface InvitationIconProps {
  readonly part: InvitationPart
  /** It is over, or was never taken up. */
  readonly isPast: boolean
}

/** A screen, a telephone or a camera; crossed out when it is over. */
export function InvitationIcon({ part, isPast }: InvitationIconProps) {
  const look = { size: isPast ? 16 : 20, strokeWidth: isPast ? 1.75 : 1.5, 'aria-hidden': true }
  if (part.invitation === 'cobrowsing') return isPast ? <ScreenShareOff {...look} /> : <ScreenShare {...look} />
  if (part.video) return isPast ? <VideoOff {...look} /> : <Video {...look} />
  return isPast ? <PhoneOff {...look} /> : <Phone {...look} />
}
