'use client'
import { LoaderCircle, MapPin, MapPinCheckInside } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { FormLocationField } from '../../../model/index.ts'
import { useForm, useFormField } from '../../../primitives/form/index.ts'
import { valueOf } from '../validateForm.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'
import { writeHiddenValue } from './hiddenValue.ts'

type Search = 'idle' | 'searching' | 'found' | 'denied' | 'missing'

/** Five decimals are about a metre. */
const write = (degrees: number) => String(Number(degrees.toFixed(5)))

/** A button that asks the device where it is, when it is pressed and not before. */
export function LocationField(props: FieldProps<FormLocationField>) {
  return (
    <FieldFrame field={props.field} marksOptional={props.marksOptional} group="group">
      <LocationButton {...props} />
    </FieldFrame>
  )
}

function LocationButton({ field, initial, isSecure }: FieldProps<FormLocationField>) {
  const { forms } = useLocale()
  const { isBusy } = useForm()
  const { controlId } = useFormField()
  const before = (part: string) => (isSecure ? '' : valueOf(initial, `${field.name}_${part}`))
  const [search, setSearch] = useState<Search>(before('lat') === '' ? 'idle' : 'found')
  const latitude = useRef<HTMLInputElement>(null)
  const longitude = useRef<HTMLInputElement>(null)
  const link = useRef<HTMLInputElement>(null)

  const ask = () => {
    if (isBusy || search === 'searching') return
    if (!('geolocation' in navigator)) return setSearch('missing')
    setSearch('searching')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [lat, lon] = [write(coords.latitude), write(coords.longitude)]
        writeHiddenValue(longitude.current, lon)
        writeHiddenValue(link.current, `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`)
        writeHiddenValue(latitude.current, lat)
        setSearch('found')
      },
      (error) => setSearch(error.code === error.PERMISSION_DENIED ? 'denied' : 'missing'),
      { timeout: 15_000, maximumAge: 60_000 },
    )
  }

  const words = { idle: forms.shareLocation, searching: forms.locating, found: forms.located, denied: forms.shareLocation, missing: forms.shareLocation }
  const Icon = search === 'searching' ? LoaderCircle : search === 'found' ? MapPinCheckInside : MapPin
  return (
    <>
      <button
        type="button"
        className="parlance-button parlance-form-locate"
        data-variant="secondary"
        data-size="medium"
        data-state={search}
        aria-disabled={isBusy || search === 'searching' || undefined}
        aria-describedby={`${controlId}-place`}
        onClick={ask}
      >
        <Icon size={18} strokeWidth={1.5} aria-hidden />
        {words[search]}
      </button>
      {/* What was pressed is heard of: the words change without the focus. */}
      <p id={`${controlId}-place`} className="parlance-form-hint" role="status">
        {search === 'denied' && forms.locationDenied}
        {search === 'missing' && forms.locationMissing}
        {search === 'found' && <span className="parlance-hidden">{forms.located}</span>}
      </p>
      <input ref={latitude} hidden autoComplete="off" name={`${field.name}_lat`} defaultValue={before('lat')} />
      <input ref={longitude} hidden autoComplete="off" name={`${field.name}_lon`} defaultValue={before('lon')} />
      <input ref={link} hidden autoComplete="off" name={`${field.name}_url`} defaultValue={before('url')} />
    </>
  )
}
