'use client'
import { ArrowUpRight, MapPin } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { LocationPart } from '../../../model/index.ts'
import { clipText, ExternalLink } from '../../contentPolicy/index.ts'
import type { PartProps } from '../../partProps.ts'
import { FallbackCard } from '../unknown/FallbackCard.tsx'
import { isOnEarth, mapAddress, writeCoordinates } from './mapAddress.ts'

/** A place: its name, its coordinates, and a way to a map. No map is fetched. */
export function MessageLocation({ part, message }: PartProps<LocationPart>) {
  const { content, language } = useLocale()
  const isOwn = message?.author.role === 'visitor'
  if (!isOnEarth(part)) {
    return (
      <FallbackCard icon={<MapPin size={20} strokeWidth={1.5} aria-hidden />} words={content.unknownMessage} {...(part.label ? { title: part.label } : {})} />
    )
  }
  return (
    <div className="parlance-card parlance-location">
      <div className="parlance-location-map" aria-hidden>
        <MapPin size={28} strokeWidth={1.5} />
      </div>
      <div className="parlance-card-words">
        <p className="parlance-card-title" dir="auto">
          {clipText(part.label || (isOwn ? content.ownLocation : content.location), 300)}
        </p>
        <p className="parlance-card-description">
          <bdi dir="ltr">{writeCoordinates(part, language)}</bdi>
        </p>
      </div>
      <div className="parlance-card-actions">
        <ExternalLink url={mapAddress(part)} className="parlance-card-action">
          <span className="parlance-card-action-label">{content.openMap}</span>
          <ArrowUpRight className="parlance-external-mark" size={20} strokeWidth={1.5} aria-hidden />
        </ExternalLink>
      </div>
    </div>
  )
}
