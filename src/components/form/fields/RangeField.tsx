'use client'
import { useRef } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { FormRangeField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { valueOf } from '../validateForm.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'

function middleOf({ min, max, step = 1 }: FormRangeField): number {
  const steps = Math.round((max - min) / 2 / (step > 0 ? step : 1))
  return min + steps * (step > 0 ? step : 1)
}

/** A number between two others, with its value in sight. The value is written where it is shown, not kept. */
export function RangeField({ field, initial, isSecure }: FieldProps<FormRangeField>) {
  const { language } = useLocale()
  const output = useRef<HTMLOutputElement>(null)
  const write = (value: number) => new Intl.NumberFormat(language).format(value)
  const before = isSecure ? '' : valueOf(initial, field.name)
  const start = before === '' || Number.isNaN(Number(before)) ? middleOf(field) : Number(before)
  return (
    <FieldFrame
      field={field}
      marksOptional={false}
      aside={
        // The slider says its value itself.
        <output ref={output} className="parlance-form-value" aria-hidden suppressHydrationWarning>
          {write(start)}
        </output>
      }
    >
      <Form.Control
        type="range"
        className="parlance-form-range"
        min={field.min}
        max={field.max}
        step={field.step ?? 1}
        defaultValue={start}
        onInput={(event) => {
          if (output.current) output.current.textContent = write(Number(event.currentTarget.value))
        }}
      />
      <div className="parlance-form-ends" aria-hidden>
        <span>{write(field.min)}</span>
        <span>{write(field.max)}</span>
      </div>
    </FieldFrame>
  )
}
