import type { LocationPart } from '../../../model/index.ts'
import { gateUrl } from '../../contentPolicy/index.ts'

/** Whether the coordinates name a place on Earth. */
export function isOnEarth({ latitude, longitude }: LocationPart): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}

/** Where a map of the place can be seen: the sender's address where it passes the gate, else OpenStreetMap. */
export function mapAddress(part: LocationPart): string {
  const given = gateUrl(part.url, 'link')
  if (given?.startsWith('http')) return given
  const [latitude, longitude] = [part.latitude.toFixed(6), part.longitude.toFixed(6)]
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
}

/** The coordinates in degrees, as maps write them: `52.5200° N, 13.4050° E`. */
export function writeCoordinates({ latitude, longitude }: LocationPart, language: string): string {
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 })
  const degrees = (value: number, positive: string, negative: string) => `${format.format(Math.abs(value))}° ${value < 0 ? negative : positive}`
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`
}
