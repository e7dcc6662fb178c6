/** Degrees of a place, if there is such a place on earth. */
export const placeOf = (
  latitude: number | undefined,
  longitude: number | undefined,
): { readonly latitude: number; readonly longitude: number } | undefined =>
  latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined
