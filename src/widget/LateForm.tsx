'use client'
import type { FormProps } from '../components/form/index.ts'
import { useLazyModule } from '../components/lazy/index.ts'
import { formModule } from '../components/parts/lateParts.tsx'

/** A form, as soon as what draws forms has been fetched. */
export function LateForm(props: FormProps) {
  const arrived = useLazyModule(formModule)
  return arrived === undefined ? null : <arrived.Form {...props} />
}
