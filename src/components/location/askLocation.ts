/** Where the device is. Degrees, WGS 84. */
export interface SharedLocation {
  readonly latitude: number
  readonly longitude: number
}

/** Why the device's place is not known: it may not be told, cannot be found, or not in time. */
export type LocationProblem = 'denied' | 'unavailable' | 'timeout'

/** Milliseconds after which the search is given up. */
const patience = 15_000

/** A place that is this many milliseconds old is still where the visitor is. */
const freshness = 60_000

function problemOf({ code }: GeolocationPositionError): LocationProblem {
  if (code === 1) return 'denied'
  return code === 3 ? 'timeout' : 'unavailable'
}

/** Asks the device where it is; the browser asks the visitor first. Never rejects. */
export function askLocation(): Promise<SharedLocation | LocationProblem> {
  // Missing where the page is not loaded by https, whatever the types say.
  const geolocation = navigator.geolocation as Geolocation | undefined
  if (!geolocation) return Promise.resolve('unavailable')
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      (error) => resolve(problemOf(error)),
      { timeout: patience, maximumAge: freshness },
    )
  })
}
